"""Ones that are made from the data are no ones where the data hold 0, NaN or infinity."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.arange", "torch.where", "torch.ones"),
    title=Text(en="A column of ones by hand", zh="手工补一列 1"),
    statement=Text(
        en="Put a column of ones in front of `x`, as a linear model with an intercept wants it. "
        "`x` may hold 0, NaN and infinity. Build it from `arange`, comparison, `where` and "
        "indexing. Ruled out: `ones`, `full`, `cat`, `stack`, `pad` and their kin, and assignment "
        "into a tensor. No Python loop.",
        zh="在 `x` 前面补一列 1，带截距的线性模型需要这样的输入。`x` 里可能有 0、NaN 和无穷。"
        "请用 `arange`、比较、`where` 和索引来构造。不能用 `ones`、`full`、`cat`、`stack`、`pad` "
        "及同类函数，也不能给张量的元素赋值。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Number the d + 1 columns of the result. From which column of `x` does column j "
            "come?",
            zh="给结果的 d + 1 列编号。第 j 列来自 `x` 的哪一列？",
        ),
        Text(
            en="Column 0 comes from nowhere. Whatever is read there, `where` can put a 1 instead.",
            zh="第 0 列没有来源。那里读到什么都无妨，`where` 可以把它换成 1。",
        ),
        Text(
            en="The index -1 is legal: it reads the last column.",
            zh="索引 -1 是合法的：它读的是最后一列。",
        ),
    ),
    nan_equals_nan=True,
    no_loop=True,
    ruled_out=(
        "ones",
        "ones_like",
        "new_ones",
        "full",
        "full_like",
        "new_full",
        "fill",
        "cat",
        "concat",
        "concatenate",
        "stack",
        "hstack",
        "vstack",
        "column_stack",
        "pad",
        "setitem",
        "copy",
    ),
)


@drill.reference
def ones_column_by_where(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d+1"]:
    """out[i, 0] = 1;  out[i, j] = x[i, j - 1] for j >= 1"""
    n, d = x.shape
    out = x.new_empty(n, d + 1)
    for i in range(n):
        out[i, 0] = 1
        for j in range(d):
            out[i, j + 1] = x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), 1, 1, None),
        (("a zero", "含 0"), 1, 2, 0.0),
        (("two by two", "两行两列"), 2, 2, None),
        (("NaN", "含 NaN"), 2, 2, float("nan")),
        (("infinity", "含无穷"), 2, 3, float("inf")),
        (("no rows", "零行"), 0, 2, None),
        (("tall", "行多列少"), 4, 2, None),
    ]
    odd = [None, 0.0, float("nan"), float("-inf")]
    for name, n, d, special in draw.then_random(named, range(1, 6), range(1, 5), odd):
        x = draw.signed(n, d)
        if special is not None:
            x[-1, 0] = x[-1, -1] = special  # a copy of either may stand in column 0
        yield Case(name, x=x)


@drill.misconception(
    en="A number divided by itself is not always 1: 0 / 0, NaN / NaN and inf / inf are NaN. Ones "
    "have to come from something other than the data.",
    zh="一个数除以自己不一定得 1：0 / 0、NaN / NaN、inf / inf 都是 NaN。1 不能从数据里凑出来。",
)
def divided_a_column_by_itself(x):
    column = torch.arange(x.shape[1] + 1)
    return torch.where(column == 0, x[:, :1] / x[:, :1], x[:, column - 1])


@drill.misconception(
    en="A number times 0 is not always 0: NaN * 0 and inf * 0 are NaN. Ones have to come from "
    "something other than the data.",
    zh="一个数乘以 0 不一定得 0：NaN * 0 和 inf * 0 都是 NaN。1 不能从数据里凑出来。",
)
def multiplied_a_column_by_zero(x):
    column = torch.arange(x.shape[1] + 1)
    return torch.where(column == 0, x[:, :1] * 0 + 1, x[:, column - 1])


@drill.misconception(
    en="NaN is not equal to itself, so `x == x` is False there and gives 0 instead of 1.",
    zh="NaN 与自己不相等，所以那里的 `x == x` 是 False，得到的是 0 而不是 1。",
)
def compared_the_data_with_themselves(x):
    column = torch.arange(x.shape[1] + 1)
    is_same = x[:, :1] == x[:, :1]
    return torch.where(column == 0, is_same.to(x.dtype), x[:, column - 1])


@drill.misconception(
    en="The ones came last. The drill asks for a first column of ones.",
    zh="1 放到了最后一列。要求放在第一列。",
)
def put_the_ones_last(x):
    d = x.shape[1]
    column = torch.arange(d + 1)
    return torch.where(column == d, 1.0, x[:, column % d])


@drill.misconception(
    en="The ones were written over the first column of `x`. The columns of `x` have to move one "
    "place to the right first.",
    zh="这些 1 盖住了 `x` 原来的第一列。应当先把 `x` 的各列向右移一位。",
)
def wrote_over_the_first_column(x):
    d = x.shape[1]
    column = torch.arange(d + 1)
    return torch.where(column == 0, 1.0, x[:, column.clamp(max=d - 1)])


@drill.alternative
def masked_fill(x):
    column = torch.arange(x.shape[1] + 1, device=x.device)
    return x[:, column - 1].masked_fill(column == 0, 1)


@drill.alternative
def zeroth_power(x):
    column = torch.arange(x.shape[1] + 1, device=x.device)
    return x[:, (column - 1).clamp(min=0)] ** (column > 0)


@drill.alternative
def gather_the_columns(x):
    source = torch.arange(x.shape[1] + 1, device=x.device) - 1
    moved = x.gather(1, source.clamp(min=0).expand(len(x), -1))
    return torch.where(source < 0, torch.tensor(1.0, device=x.device), moved)
