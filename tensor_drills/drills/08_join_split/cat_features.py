"""cat joins along a dim that is there."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.cat", "torch.hstack"),
    title=Text(en="Put features side by side", zh="把特征并排放在一起"),
    statement=Text(
        en="`x` and `y` describe the same n samples with different features. Return one matrix: "
        "for each sample the features of `x`, then those of `y`.",
        zh="`x` 和 `y` 用不同的特征描述同样的 n 个样本。返回一个矩阵：每个样本先放 `x` 的特征，"
        "再放 `y` 的特征。",
    ),
    hints=(
        Text(
            en="The number of samples stays, the number of features grows. Which dim is that?",
            zh="样本数不变，特征数变多。变的是哪一维？",
        ),
        Text(
            en="`cat` needs equal sizes in all dims but the one along which it joins.",
            zh="`cat` 要求除拼接的那一维以外，其余各维大小相同。",
        ),
    ),
)


@drill.reference
def cat_features(x: Float[Tensor, "n a"], y: Float[Tensor, "n b"]) -> Float[Tensor, "n a+b"]:
    """out[i, j] = x[i, j] if j < a else y[i, j - a]"""
    (n, a), b = x.shape, y.shape[1]
    out = x.new_empty(n, a + b)
    for i in range(n):
        for j in range(a + b):
            out[i, j] = x[i, j] if j < a else y[i, j - a]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 1, 1),
        (("same number of features", "特征数相同"), 2, 2, 2),
        (("no samples", "零个样本"), 0, 2, 1),
        (("no features in y", "y 没有特征"), 2, 2, 0),
        (("three different sizes", "三个大小各不相同"), 3, 4, 2),
    ]
    for name, n, a, b in draw.then_random(named, *[range(1, 5)] * 3):
        yield Case(name, x=draw.distinct(n, a), y=draw.distinct(n, b))


@drill.misconception(
    en="`cat` joins along dim 0 unless told otherwise: that puts `y` below `x`, as further "
    "samples. Features are dim 1.",
    zh="`cat` 默认沿 dim 0 拼接：这样 `y` 接在 `x` 下面，成了更多的样本。特征是 dim 1。",
)
def joined_the_samples(x, y):
    return torch.cat([x, y])


@drill.misconception(
    en="`stack` makes a new dim and needs equal shapes. Here a dim that is there grows: `cat`.",
    zh="`stack` 会新建一维，并且要求形状完全相同。这里是让已有的一维变长，要用 `cat`。",
)
def stacked_instead(x, y):
    return torch.stack([x, y], dim=1)


@drill.misconception(
    en="The order is the other way round: first the features of `x`.",
    zh="顺序反了：先放 `x` 的特征。",
)
def put_y_first(x, y):
    return torch.cat([y, x], dim=1)


@drill.alternative
def hstack(x, y):
    return torch.hstack([x, y])


@drill.alternative
def cat_from_the_end(x, y):
    return torch.cat((x, y), dim=-1)


@drill.alternative
def write_into_slices(x, y):
    out = x.new_empty(len(x), x.shape[1] + y.shape[1])
    out[:, : x.shape[1]] = x
    out[:, x.shape[1] :] = y
    return out
