"""Smallest and largest of each row, kept as columns for the broadcast."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.amin", "torch.amax", "torch.aminmax"),
    title=Text(en="Rescale rows to 0 .. 1", zh="把每行缩放到 0 到 1"),
    statement=Text(
        en="Rescale each row of `x` linearly, so that its smallest value becomes 0 and its "
        "largest becomes 1. Every row has at least two different values. No Python loop.",
        zh="对 `x` 的每一行做线性缩放，使该行的最小值变为 0，最大值变为 1。每行至少有两个不同的值。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="For one row: take its smallest value away, then divide. By what?",
            zh="先想一行：减去最小值，再相除。除以什么？",
        ),
        Text(
            en="(n, d) minus (n,) pairs n with d. Which shape of the minima goes with the rows?",
            zh="(n, d) 减 (n,) 时，是拿 n 和 d 对齐。各行最小值是什么形状，才能与行对上？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def amax_rescale_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    """out[i, j] = (x[i, j] - min of x[i]) / (max of x[i] - min of x[i])"""
    n, d = x.shape
    out = torch.empty_like(x)
    for i in range(n):
        row = [x[i, j].item() for j in range(d)]
        for j in range(d):
            out[i, j] = (row[j] - min(row)) / (max(row) - min(row))
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2),
        (("square", "方阵"), 3, 3),
        (("no rows", "零行"), 0, 2),
        (("tall", "行多列少"), 4, 3),
        (("wide", "行少列多"), 2, 5),
    ]
    for name, n, d in draw.then_random(named, range(2, 6), range(3, 6)):
        yield Case(name, x=draw.signed(n, d))
    x = torch.tensor([[1.0, 2.0, 5.0], [2.0, -2.0, 0.0]])
    yield Case(("round results", "整齐的结果"), x=x)
    yield Case(("a small range", "极差很小"), x=torch.tensor([[0.0, 1.0, 4.0]]) / 2**30)


@drill.misconception(
    en="Without `keepdim=True` the minima and maxima are a row of n numbers, and column j is "
    "rescaled with those of row j. Where n is not d it raises.",
    zh="没有 `keepdim=True`，最小值和最大值是含 n 个数的一行，第 j 列用的是第 j 行的最值。n 与 d "
    "不等时就会报错。",
)
def rescaled_columns_with_row_extremes(x):
    low, high = x.amin(dim=1), x.amax(dim=1)
    return (x - low) / (high - low)


@drill.misconception(
    en="The largest value becomes 1 only if the divisor has lost the minimum too: the range, not "
    "the maximum.",
    zh="除数也要减去最小值，最大值才会变成 1：应除以极差，而不是最大值。",
)
def divided_by_the_maximum(x):
    return (x - x.amin(dim=1, keepdim=True)) / x.amax(dim=1, keepdim=True)


@drill.misconception(
    en="One minimum and one maximum served for the whole matrix. Each row has its own.",
    zh="整个矩阵只用了一个最小值和一个最大值。每一行都有自己的。",
)
def rescaled_the_whole_matrix(x):
    return (x - x.min()) / (x.max() - x.min())


@drill.misconception(
    en="`dim=0` finds the extremes of each column. Those of a row lie along dim 1.",
    zh="`dim=0` 求的是每一列的最值。一行的最值要沿 dim 1 求。",
)
def rescaled_each_column(x):
    low, high = x.amin(dim=0), x.amax(dim=0)
    return (x - low) / (high - low)


@drill.misconception(
    en="Only the maximum becomes 1 here; nothing was taken away, so the minimum does not become 0.",
    zh="这里只让最大值变成了 1；没有减去什么，最小值也就变不成 0。",
)
def forgot_to_subtract(x):
    return x / x.amax(dim=1, keepdim=True)


@drill.alternative
def both_at_once(x):
    low, high = torch.aminmax(x, dim=1, keepdim=True)
    return (x - low) / (high - low)


@drill.alternative
def values_of_min_and_max(x):
    low = x.min(dim=1).values.unsqueeze(1)
    high = x.max(dim=1).values.unsqueeze(1)
    return (x - low) / (high - low)


@drill.alternative
def shift_then_scale(x):
    shifted = x.T - x.amin(1)
    return (shifted / shifted.amax(0)).T if len(x) else x
