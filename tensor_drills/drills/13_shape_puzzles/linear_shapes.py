"""nn.Linear stores its weight as (out, in)."""

from tensor_drills.declare import Drill, Text, torch

IMAGES = (5, 64, 64, 3)
FEATURES = 64 * 64 * 3

drill = Drill(
    level=2,
    ops=("torch.nn.Linear", "torch.flatten"),
    title=Text(en="What nn.Linear stores", zh="nn.Linear 里存着什么"),
    statement=Text(
        en="A batch of images of shape (5, 64, 64, 3) is flattened image by image and goes through "
        "`layer = nn.Linear(12288, 10)`. Return a dict with the shapes of 'weight' "
        "(`layer.weight`), 'bias' (`layer.bias`) and 'output'.",
        zh="一批形状为 (5, 64, 64, 3) 的图像逐张展平后，送入 `layer = nn.Linear(12288, 10)`。"
        "用字典返回 'weight'（`layer.weight`）、'bias'（`layer.bias`）和 'output'（输出）的形状。",
    ),
    hints=(
        Text(
            en="64 * 64 * 3 = 12288: those are the features that the layer takes in.",
            zh="64 * 64 * 3 = 12288：这就是该层输入的特征数。",
        ),
        Text(
            en="The layer computes `x @ weight.T + bias`. Which shape must `weight` have for that?",
            zh="该层计算的是 `x @ weight.T + bias`。为此 `weight` 应是什么形状？",
        ),
    ),
)


@drill.reference
def linear_shapes() -> dict[str, tuple[int, ...]]:
    """As torch itself has them."""
    layer = torch.nn.Linear(FEATURES, 10)
    output = layer(torch.zeros(IMAGES).flatten(1))
    shapes = {"weight": layer.weight.shape, "bias": layer.bias.shape, "output": output.shape}
    return {name: tuple(shape) for name, shape in shapes.items()}


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    weight, bias, output = (tuple(answer[key]) for key in ("weight", "bias", "output"))
    if len(weight) != 2:
        return Text(
            f"`weight` = {weight} is no matrix: a matrix has two dims",
            f"`weight` = {weight} 不是矩阵：矩阵是两维",
        )
    if weight[1] != FEATURES:
        return Text(
            f"in `x @ weight.T` the {FEATURES} features of x would meet a size of {weight[1]}",
            f"在 `x @ weight.T` 里，x 的 {FEATURES} 个特征要与大小 {weight[1]} 相配，配不上",
        )
    try:
        both = torch.zeros(()).expand(IMAGES[0], weight[0]), torch.zeros(()).expand(bias)
        shape = torch.broadcast_tensors(*both)[0].shape
    except RuntimeError:
        return Text(
            "adding this bias to `x @ weight.T` raises: the shapes do not broadcast",
            "把这样的偏置加到 `x @ weight.T` 上会报错：形状无法广播",
        )
    if shape != output:
        return Text(
            "this weight and bias work together, but they do not give this output",
            "这样的 weight 和 bias 可以配合，但得到的输出不是这个形状",
        )
    return Text(
        "these three fit together, but they are not the layer's own",
        "这三个彼此相容，但不是该层实际存放的形状",
    )


@drill.misconception(
    en="nn.Linear is called as (in, out) and stores its weight the other way round, (out, in): it "
    "multiplies by the transpose.",
    zh="nn.Linear 的参数顺序是 (in, out)，存放的权重却正相反，是 (out, in)：计算时乘的是它的转置。",
)
def stored_the_weight_as_called():
    return {"weight": (12288, 10), "bias": (10,), "output": (5, 10)}


@drill.misconception(
    en="The bias of nn.Linear has one dim: one number per output, for all samples.",
    zh="nn.Linear 的偏置只有一维：每个输出一个数，所有样本共用。",
)
def gave_the_bias_two_dims():
    return {"weight": (10, 12288), "bias": (1, 10), "output": (5, 10)}


@drill.misconception(
    en="The batch is not flattened away: each of the 5 images has an output of its own.",
    zh="批次并没有被展平掉：5 张图像各有自己的输出。",
)
def lost_the_batch():
    return {"weight": (10, 12288), "bias": (10,), "output": (10,)}


@drill.alternative
def as_lists():
    return {"weight": [10, 12288], "bias": [10], "output": [5, 10]}


@drill.alternative
def asked_torch():
    layer = torch.nn.Linear(12288, 10)
    return {
        "weight": layer.weight.shape,
        "bias": layer.bias.shape,
        "output": layer(torch.zeros(5, 64, 64, 3).flatten(1)).shape,
    }
