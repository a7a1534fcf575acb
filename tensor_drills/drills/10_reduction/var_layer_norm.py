"""Layer normalisation divides by n; var divides by n - 1 unless it is told otherwise."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.var", "torch.std", "torch.mean", "torch.nn.functional.layer_norm"),
    title=Text(en="Layer norm by hand", zh="手写 layer norm"),
    statement=Text(
        en="Normalise each row of `x`: subtract its mean, and divide by the square root of its "
        "variance plus `eps`. The variance here is the mean of the squared deviations: their sum "
        "divided by d. No Python loop.",
        zh="对 `x` 的每一行做归一化：减去该行的平均值，再除以“方差加 `eps`”的平方根。这里的方差是"
        "偏差平方的平均值，即平方和除以 d。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="What does `torch.tensor([1., 3.]).var()` say, and what does the statement's "
            "definition?",
            zh="`torch.tensor([1., 3.]).var()` 得多少？按题面的定义又该得多少？",
        ),
        Text(
            en="`var` has a parameter `correction`: it divides by d minus that.",
            zh="`var` 有一个参数 `correction`：除数是 d 减去它。",
        ),
        Text(
            en="Mean and variance of a row have to stand in a column for the broadcast.",
            zh="每行的平均值和方差要排成一列，才能正确广播。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def var_layer_norm(x: Float[Tensor, "n d"], eps: float) -> Float[Tensor, "n d"]:
    """m = (sum over j of x[i, j]) / d;  v = (sum over j of (x[i, j] - m)**2) / d
    out[i, j] = (x[i, j] - m) / sqrt(v + eps)
    """
    n, d = x.shape
    out = torch.empty_like(x)
    for i in range(n):
        row = [x[i, j].item() for j in range(d)]
        m = sum(row) / d
        v = sum((value - m) ** 2 for value in row) / d
        for j in range(d):
            out[i, j] = (row[j] - m) / (v + eps) ** 0.5
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two values", "两个值"), 1, 2, 0.5),
        (("two rows", "两行"), 2, 2, 0.5),
        (("tall", "行多列少"), 4, 3, 0.25),
        (("wide", "行少列多"), 2, 5, 1.0),
    ]
    for name, n, d, eps in draw.then_random(named, range(2, 6), range(2, 7), [0.25, 0.5, 1.0]):
        x = draw.signed(n, d) / 4
        yield Case(name, x=x, eps=eps)
    x = torch.tensor([[1.0, 3.0], [9.0, 7.0]])
    yield Case(("round numbers", "整齐的数"), x=x, eps=3.0)
    yield Case(("equal values", "各值相等"), x=torch.full((1, 3), 2.0), eps=0.25)


@drill.misconception(
    en="`var` divides by d - 1 by default, as one does to estimate the variance of a whole "
    "population from a sample. Here the divisor is d.",
    zh="`var` 默认除以 d - 1，那是由样本估计总体方差的做法。这里的除数是 d。",
)
def divided_by_one_less(x, eps):
    m = x.mean(dim=1, keepdim=True)
    v = x.var(dim=1, keepdim=True)
    return (x - m) / (v + eps).sqrt()


@drill.misconception(
    en="`eps` was added to the standard deviation. It belongs under the root, to the variance.",
    zh="`eps` 加到了标准差上。它应当在根号里，加到方差上。",
)
def added_eps_outside_the_root(x, eps):
    m = x.mean(dim=1, keepdim=True)
    return (x - m) / (x.std(dim=1, correction=0, keepdim=True) + eps)


@drill.misconception(
    en="This normalises each column over the rows, as batch norm does. Here each row is "
    "normalised by itself.",
    zh="这是沿着行、对每一列做归一化，是 batch norm 的做法。这里要对每一行单独归一化。",
)
def normalised_each_column(x, eps):
    v, m = torch.var_mean(x, dim=0, correction=0)
    return (x - m) / (v + eps).sqrt()


@drill.misconception(
    en="The root is missing: this divides by the variance.",
    zh="少了开平方：这里除以的是方差。",
)
def forgot_the_root(x, eps):
    v, m = torch.var_mean(x, dim=1, correction=0, keepdim=True)
    return (x - m) / (v + eps)


@drill.misconception(
    en="One mean and one variance served for the whole matrix. Each row has its own.",
    zh="整个矩阵共用了一个平均值和一个方差。每一行应当用自己的。",
)
def normalised_the_whole_matrix(x, eps):
    return (x - x.mean()) / (x.var(correction=0) + eps).sqrt()


@drill.alternative
def functional_layer_norm(x, eps):
    return torch.nn.functional.layer_norm(x, x.shape[1:], eps=eps)


@drill.alternative
def mean_of_the_squares(x, eps):
    centred = x - x.mean(1, keepdim=True)
    return centred * (centred.square().mean(1, keepdim=True) + eps).rsqrt()


@drill.alternative
def variance_without_bessel(x, eps):
    v = x.var(dim=-1, unbiased=False)
    return ((x.T - x.mean(-1)) / torch.sqrt(v + eps)).T
