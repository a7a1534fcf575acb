"""Normalising divides by a standard deviation, made safe inside the root."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.rsqrt", "torch.sqrt", "torch.sub"),
    title=Text(en="Normalise with known stats", zh="用已知统计量归一化"),
    statement=Text(
        en="Column j of `x` has the known mean `mean[j]` and variance `variance[j]`. From each "
        "value subtract the mean of its column, and divide by the square root of the variance plus "
        "`eps`, with `eps` inside the root. No Python loop.",
        zh="`x` 第 j 列的均值 `mean[j]` 和方差 `variance[j]` 是已知的。每个值减去所在列的均值，"
        "再除以“方差加 `eps`”的平方根（`eps` 在根号里面）。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The statistics are vectors, one entry a column. With which dim of `x` do they line "
            "up?",
            zh="统计量是向量，每列一个数。它们与 `x` 的哪一维对齐？",
        ),
        Text(
            en="`rsqrt` is the reciprocal of the square root, so that it is multiplied.",
            zh="`rsqrt` 是平方根的倒数，所以要用乘法。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def rsqrt_running_norm(
    x: Float[Tensor, "n c"],
    mean: Float[Tensor, " c"],
    variance: Float[Tensor, " c"],
    eps: float,
) -> Float[Tensor, "n c"]:
    """out[i, j] = (x[i, j] - mean[j]) / (variance[j] + eps) ** 0.5"""
    out = torch.empty_like(x)
    for i in range(len(x)):
        for j in range(len(mean)):
            deviation = (variance[j].item() + eps) ** 0.5
            out[i, j] = (x[i, j].item() - mean[j].item()) / deviation
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one value", "一个值"), 1, 1, 0.5),
        (("two columns", "两列"), 1, 2, 0.5),
        (("square", "方阵"), 3, 3, 0.25),
        (("no rows", "零行"), 0, 2, 0.5),
        (("a column that never varies", "有一列从不变化"), 2, 2, 1e-5),
        (("four by three", "四行三列"), 4, 3, 1e-3),
    ]
    for name, n, c, eps in draw.then_random(named, range(1, 6), range(1, 5), [0.5, 0.1, 1e-3]):
        x, mean, variance = draw.signed(n, c), draw.signed(c), draw.distinct(c)
        if eps == 1e-5:
            variance[0] = 0
            x[:, 0] = mean[0]
        yield Case(name, x=x, mean=mean, variance=variance, eps=eps)


@drill.misconception(
    en="The variance was taken for the standard deviation: it is a square, and its root divides.",
    zh="把方差当成了标准差：方差是平方量，除的应是它的平方根。",
)
def divided_by_the_variance(x, mean, variance, eps):
    return (x - mean) / (variance + eps)


@drill.misconception(
    en="`eps` was added after the root. Inside it, a variance of 0 gives the root of `eps`, which "
    "is much larger than `eps` itself.",
    zh="`eps` 加在了开根号之后。放在根号里面，方差为 0 时得到 `eps` 的平方根，比 `eps` 大得多。",
)
def added_eps_to_the_root(x, mean, variance, eps):
    return (x - mean) / (variance.sqrt() + eps)


@drill.misconception(
    en="`rsqrt` already is one over the root. Dividing by it multiplies by the root.",
    zh="`rsqrt` 已经是平方根分之一。再除以它就等于乘以平方根。",
)
def divided_by_rsqrt(x, mean, variance, eps):
    return (x - mean) / torch.rsqrt(variance + eps)


@drill.misconception(
    en="Only the mean was divided: `*` binds more tightly than `-`. Put brackets around "
    "`x - mean`.",
    zh="只有均值被除了：`*` 的优先级高于 `-`。请给 `x - mean` 加上括号。",
)
def left_out_the_brackets(x, mean, variance, eps):
    return x - mean * torch.rsqrt(variance + eps)


@drill.misconception(
    en="Without `eps` a column that never varies is 0 / 0, and that is NaN.",
    zh="没有加 `eps`：从不变化的那一列成了 0 / 0，得到 NaN。",
)
def left_out_eps(x, mean, variance, eps):
    return (x - mean) / variance.sqrt()


@drill.alternative
def divided_by_the_root(x, mean, variance, eps):
    return (x - mean) / torch.sqrt(variance + eps)


@drill.alternative
def a_negative_power(x, mean, variance, eps):
    return (x - mean[None, :]) * (variance[None, :] + eps) ** -0.5


@drill.alternative
def batch_norm(x, mean, variance, eps):
    return torch.nn.functional.batch_norm(x, mean, variance, eps=eps)
