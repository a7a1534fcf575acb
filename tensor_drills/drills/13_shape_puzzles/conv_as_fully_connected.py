"""A fully connected layer over a feature map is a convolution with a kernel as large as the map."""

from tensor_drills.declare import Drill, Text, torch

MAP, LARGER_MAP = (1, 512, 7, 7), (1, 512, 9, 11)
WEIGHTS = {"first": 25088 * 4096, "second": 4096 * 1000}

drill = Drill(
    level=4,
    ops=("torch.nn.functional.conv2d", "torch.nn.Linear"),
    title=Text(en="Linear layer as convolution", zh="把全连接层写成卷积"),
    statement=Text(
        en="A feature map of shape (1, 512, 7, 7) is flattened and goes through "
        "`nn.Linear(25088, 4096)`, then `nn.Linear(4096, 1000)`. Two convolutions with the same "
        "number of weights, stride 1 and no padding, compute the same from the map itself. Return "
        "a dict with the shapes of their weights, 'first' and 'second', and of the 'scores' that "
        "they give for a map of shape (1, 512, 9, 11).",
        zh="形状为 (1, 512, 7, 7) 的特征图展平后，依次通过 `nn.Linear(25088, 4096)` 和 "
        "`nn.Linear(4096, 1000)`。有两个卷积（stride 为 1，不加 padding），权重个数相同，"
        "直接从特征图算出同样的结果。用字典返回它们的权重形状 'first' 和 'second'，"
        "以及它们对形状为 (1, 512, 9, 11) 的特征图给出的 'scores' 的形状。",
    ),
    hints=(
        Text(
            en="A weight of a convolution has shape (out channels, in channels, height, width). "
            "Each of the 4096 outputs sees the whole map.",
            zh="卷积权重的形状是 (输出通道, 输入通道, 高, 宽)。"
            "4096 个输出中的每一个都看到整张特征图。",
        ),
        Text(
            en="25088 = 512 * 7 * 7. After the first convolution one position is left: how large "
            "must the second kernel be?",
            zh="25088 = 512 * 7 * 7。经过第一个卷积后只剩一个位置：第二个卷积核应有多大？",
        ),
        Text(
            en="On a larger map the first kernel fits at several places, and each has scores.",
            zh="在更大的特征图上，第一个卷积核有好几个位置可放，每个位置都有一组得分。",
        ),
    ),
)


@drill.reference
def conv_as_fully_connected() -> dict[str, tuple[int, ...]]:
    """The layers' own weights, laid out as kernels; the scores as torch itself has them."""
    first = torch.empty(4096, 25088, device="meta").view(4096, *MAP[1:])
    second = torch.empty(1000, 4096, device="meta").view(1000, 4096, 1, 1)
    scores = convolved(convolved(LARGER_MAP, tuple(first.shape)), tuple(second.shape))
    return {"first": tuple(first.shape), "second": tuple(second.shape), "scores": scores}


def convolved(x: tuple[int, ...], weight: tuple[int, ...]) -> tuple[int, ...]:
    """Return the shape that a convolution gives. One channel stands for all: they cost much."""
    one = torch.zeros(())
    places = torch.nn.functional.conv2d(one.expand(1, 1, *x[2:]), one.expand(1, 1, *weight[2:]))
    return (x[0], weight[0], *places.shape[2:])


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    x = MAP
    for name, count in WEIGHTS.items():
        weight = tuple(answer[name])
        if len(weight) != 4:
            return Text(
                f"'{name}': the weight of a 2-D convolution has four dims",
                f"'{name}'：二维卷积的权重有四维",
            )
        if weight[1] != x[1]:
            return Text(
                f"'{name}': the map {x} has {x[1]} channels, and this weight reads {weight[1]}",
                f"'{name}'：特征图 {x} 有 {x[1]} 个通道，而这个权重要读 {weight[1]} 个",
            )
        try:
            y = convolved(x, weight)
        except RuntimeError as error:
            return Text(
                f"'{name}': a convolution of {x} with this weight raises: {error}",
                f"'{name}'：用这个权重对 {x} 做卷积会报错：{error}",
            )
        held = torch.empty(weight, device="meta").numel()
        if held != count:
            return Text(
                f"'{name}': this weight holds {held} numbers, the layer's {count}; it maps "
                f"{x} to {y}",
                f"'{name}'：这个权重有 {held} 个数，全连接层的有 {count} 个；它把 {x} 变成 {y}",
            )
        x = y
    scores = tuple(answer["scores"])
    if len(scores) != 4 or scores[0] != 1:
        return Text(
            "'scores': a convolution keeps the four dims, and the batch",
            "'scores'：卷积保留四个维度，批次也不变",
        )
    for what, zh_what, size, places in zip(
        ("row", "column"), ("行", "列"), LARGER_MAP[2:], scores[2:], strict=True
    ):
        seen = torch.arange(size)[max(places - 1, 0) :][:7].numel()
        if seen < 7:
            return Text(
                f"'scores': along the {what}s the last of {places} windows would see {seen} "
                f"{what}s of the map instead of 7",
                f"'scores'：{zh_what}方向，{places} 个窗口中的最后一个只看到 {seen} "
                f"{zh_what}，而不是 7 {zh_what}",
            )
        if torch.arange(size)[places:][:7].numel() == 7:
            return Text(
                f"'scores': along the {what}s another window of 7 fits after {places} of them",
                f"'scores'：{zh_what}方向放了 {places} 个宽 7 的窗口之后，还能再放一个",
            )
    return Text(
        "'scores': the channels are the outputs of the last convolution",
        "'scores'：通道数就是最后一个卷积的输出数",
    )


@drill.misconception(
    en="A 1x1 kernel sees one position at a time, with the same weights at each. The flattened map "
    "has a weight of its own for every position: the kernel is as large as the map.",
    zh="1×1 的卷积核一次只看一个位置，各位置共用权重。展平后的全连接层对每个位置都有自己的权重："
    "卷积核要和特征图一样大。",
)
def took_a_kernel_of_one():
    return {"first": (4096, 512, 1, 1), "second": (1000, 4096, 1, 1), "scores": (1, 1000, 9, 11)}


@drill.misconception(
    en="The weight of a convolution begins with the output channels, like that of `nn.Linear`; "
    "only the call names the input first.",
    zh="卷积权重的第一维是输出通道，与 `nn.Linear` 的权重一样；只有调用时才是输入在前。",
)
def put_the_input_channels_first():
    return {"first": (512, 4096, 7, 7), "second": (4096, 1000, 1, 1), "scores": (1, 1000, 3, 5)}


@drill.misconception(
    en="25088 channels would need the flattened map. The convolution is to read the map as it is, "
    "with 512 channels.",
    zh="25088 个通道意味着特征图已经展平。题目要卷积直接读原来的特征图，它有 512 个通道。",
)
def kept_the_flattened_features():
    return {
        "first": (4096, 25088, 1, 1),
        "second": (1000, 4096, 1, 1),
        "scores": (1, 1000, 3, 5),
    }


@drill.misconception(
    en="The second layer reads the one position that the first has left: a kernel of 7 does not "
    "fit into it any more.",
    zh="第一层之后只剩一个位置，大小为 7 的卷积核已经放不进去了。",
)
def used_a_large_kernel_twice():
    return {"first": (4096, 512, 7, 7), "second": (1000, 4096, 7, 7), "scores": (1, 1000, 3, 5)}


@drill.misconception(
    en="On a larger map a convolution does not stop at one place: it has scores for every place "
    "where its window fits.",
    zh="在更大的特征图上，卷积不会只算一个位置：窗口放得下的每个位置都有一组得分。",
)
def expected_one_set_of_scores():
    return {"first": (4096, 512, 7, 7), "second": (1000, 4096, 1, 1), "scores": (1, 1000, 1, 1)}


@drill.alternative
def as_lists():
    return {"first": [4096, 512, 7, 7], "second": [1000, 4096, 1, 1], "scores": [1, 1000, 3, 5]}


@drill.alternative
def asked_torch():
    first = torch.nn.Conv2d(512, 4096, 7, device="meta")
    second = torch.nn.Conv2d(4096, 1000, 1, device="meta")
    return {
        "first": first.weight.shape,
        "second": second.weight.shape,
        "scores": second(first(torch.empty(1, 512, 9, 11, device="meta"))).shape,
    }
