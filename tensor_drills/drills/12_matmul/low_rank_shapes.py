"""A chain of matrices: the sizes that meet disappear, and the thinnest one bounds the rank."""

from tensor_drills.declare import Drill, Text, torch

BATCH, PIXELS, HIDDEN, CLASSES, RANK = 4, 784, 512, 10, 16

drill = Drill(
    level=3,
    ops=("torch.matmul", "torch.linalg.matrix_rank", "torch.Tensor.numel"),
    title=Text(en="A chain of thin matrices", zh="瘦矩阵连乘"),
    statement=Text(
        en="Four images, `x` of shape (4, 784), go through `h = x @ first` of shape (4, 512) and "
        "`y = h @ second` of shape (4, 10). Return a dict: the shapes 'first', 'second' and "
        "'merged' (the one matrix with `y = x @ merged`). Then `first` is written as "
        "`down @ up` with 16 as the inner size: the shapes 'down' and 'up', and the pair "
        "'rank_numbers': the largest rank that their product can have, and how many numbers the "
        "two hold together.",
        zh="四张图像 `x` 的形状是 (4, 784)，经过 `h = x @ first` 得到 (4, 512)，"
        "再经过 `y = h @ second` 得到 (4, 10)。返回一个字典：形状 'first'、'second' 和 "
        "'merged'（使 `y = x @ merged` 的那一个矩阵）。接着把 `first` 写成 `down @ up`，"
        "中间大小为 16：形状 'down' 和 'up'，以及一对数 'rank_numbers'："
        "它们的乘积最大可能的秩，两者一共有多少个数。",
    ),
    hints=(
        Text(
            en="In `x @ first` the last size of the left meets the first size of the right, and "
            "both disappear.",
            zh="在 `x @ first` 里，左边的最后一维与右边的第一维相配，两者都会消失。",
        ),
        Text(
            en="`(x @ first) @ second` is `x @ (first @ second)`: the same rule for the matrices "
            "alone.",
            zh="`(x @ first) @ second` 等于 `x @ (first @ second)`：两个矩阵相乘也是同一条规则。",
        ),
        Text(
            en="Everything goes through 16 numbers on its way.",
            zh="所有信息中途都要经过 16 个数。",
        ),
    ),
)


@drill.reference
def low_rank_shapes() -> dict[str, tuple[int, ...]]:
    """As torch itself has them."""
    first, second = torch.zeros(PIXELS, HIDDEN), torch.zeros(HIDDEN, CLASSES)
    down, up = torch.zeros(PIXELS, RANK), torch.zeros(RANK, HIDDEN)
    matrices = {
        "first": first,
        "second": second,
        "merged": first @ second,
        "down": down,
        "up": up,
    }
    shapes = {name: tuple(matrix.shape) for name, matrix in matrices.items()}
    return shapes | {"rank_numbers": (min(*down.shape, *up.shape), down.numel() + up.numel())}


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    x = torch.empty(BATCH, PIXELS, device="meta")
    made = {}
    for name in ("first", "second", "merged", "down", "up"):
        made[name] = torch.empty(tuple(answer[name]), device="meta")
    for names in (("first", "second"), ("merged",), ("down", "up", "second")):
        y = x
        for name in names:
            try:
                y = y @ made[name]
            except RuntimeError:
                chain = " @ ".join(("x", *names))
                return Text(
                    f"`{chain}` raises: {tuple(y.shape)} meets {tuple(answer[name])}",
                    f"`{chain}` 会报错：{tuple(y.shape)} 遇上 {tuple(answer[name])}",
                )
        if y.shape != (BATCH, CLASSES):
            chain = " @ ".join(("x", *names))
            return Text(
                f"`{chain}` works, but y would have shape {tuple(y.shape)}",
                f"`{chain}` 算得出来，但 y 的形状会是 {tuple(y.shape)}",
            )
    return Text(
        "the chains of shapes are sound; count the pair 'rank_numbers' again",
        "各条形状链都成立；请再算一算 'rank_numbers' 这一对",
    )


@drill.misconception(
    en="(out, in) is how nn.Linear stores its weight, because it multiplies by the transpose. Here "
    "`x @ first` is computed as written.",
    zh="(out, in) 是 nn.Linear 存放权重的方式，因为它乘的是转置。这里的 `x @ first` 就按字面计算。",
)
def stored_them_as_linear_does():
    return {
        "first": (512, 784),
        "second": (10, 512),
        "merged": (10, 784),
        "down": (16, 784),
        "up": (512, 16),
        "rank_numbers": (16, 20736),
    }


@drill.misconception(
    en="The product of a chain has the outer sizes, but what goes through 16 numbers keeps at "
    "most 16 independent directions.",
    zh="连乘的结果有两端的大小，但信息中途只经过 16 个数，最多只剩 16 个独立的方向。",
)
def took_the_rank_of_the_outer_sizes():
    return {
        "first": (784, 512),
        "second": (512, 10),
        "merged": (784, 10),
        "down": (784, 16),
        "up": (16, 512),
        "rank_numbers": (512, 20736),
    }


@drill.misconception(
    en="`down @ up` has as many numbers as `first`, but only `down` and `up` have to be stored: "
    "that is what is saved.",
    zh="`down @ up` 的结果和 `first` 一样大，但要存的只是 `down` 和 `up`：省的正是这里。",
)
def counted_the_product():
    return {
        "first": (784, 512),
        "second": (512, 10),
        "merged": (784, 10),
        "down": (784, 16),
        "up": (16, 512),
        "rank_numbers": (16, 401408),
    }


@drill.misconception(
    en="The hidden 512 are the sizes that meet inside, so they disappear from the merged matrix.",
    zh="隐藏的 512 是中间相配的大小，合并之后就消失了。",
)
def kept_the_hidden_size_in_the_merged():
    return {
        "first": (784, 512),
        "second": (512, 10),
        "merged": (784, 512),
        "down": (784, 16),
        "up": (16, 512),
        "rank_numbers": (16, 20736),
    }


@drill.alternative
def as_lists():
    return {
        "first": [784, 512],
        "second": [512, 10],
        "merged": [784, 10],
        "down": [784, 16],
        "up": [16, 512],
        "rank_numbers": [16, 784 * 16 + 16 * 512],
    }


@drill.alternative
def asked_torch():
    first, second = torch.zeros(784, 512), torch.zeros(512, 10)
    down, up = torch.zeros(784, 16), torch.zeros(16, 512)
    return {
        "rank_numbers": (min(down.shape), down.numel() + up.numel()),
        "first": (down @ up).shape,
        "second": second.shape,
        "merged": (first @ second).shape,
        "down": down.shape,
        "up": up.shape,
    }
