"""A mean per row is a vector; to be taken from the rows it must be a column."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.mean", "torch.sub"),
    title=Text(en="Rows minus their mean", zh="每行减去自己的均值"),
    statement=Text(
        en="Subtract from each row of `x` the mean of that row.",
        zh="把 `x` 的每一行减去这一行的均值。",
    ),
    hints=(
        Text(
            en="Print the shape of `x.mean(dim=1)`. Which dim of `x` does it meet?",
            zh="打印 `x.mean(dim=1)` 的形状。它对上的是 `x` 的哪一维？",
        ),
        Text(
            en="The dim that the mean ran over should stay, with size 1.",
            zh="求均值的那一维应当留下来，大小为 1。",
        ),
    ),
)


@drill.reference
def broadcast_center_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    """out[i, j] = x[i, j] - (x[i, 0] + x[i, 1] + ... + x[i, d - 1]) / d"""
    n, d = x.shape
    out = x.new_empty(n, d)
    for i in range(n):
        mean = sum(x[i, j] for j in range(d)) / d
        for j in range(d):
            out[i, j] = x[i, j] - mean
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2),
        (("one column", "一列"), 2, 1),
        (("square", "方阵"), 2, 2),
        (("no rows", "零行"), 0, 3),
        (("two by four", "两行四列"), 2, 4),
        (("four by two", "四行两列"), 4, 2),
    ]
    for name, n, d in draw.then_random(named, range(1, 5), range(2, 6)):
        yield Case(name, x=draw.distinct(n, d))


@drill.misconception(
    en="The means have shape (n,) and meet the columns: column j lost the mean of row j. A square "
    "matrix takes that without an error. `keepdim=True` keeps them a column.",
    zh="均值的形状是 (n,)，对上的是列：第 j 列减去了第 j 行的均值。方阵不会因此报错。"
    "`keepdim=True` 能让它们保持为一列。",
)
def lost_the_dim(x):
    return x - x.mean(dim=1)


@drill.misconception(
    en="`dim=0` is the dim that disappears: that is the mean of each column, taken over the rows.",
    zh="`dim=0` 指的是消失的那一维：得到的是每一列的均值，是跨各行求出来的。",
)
def subtracted_the_column_means(x):
    return x - x.mean(dim=0)


@drill.misconception(
    en="Without `dim` there is one mean for the whole matrix. Each row has its own.",
    zh="不写 `dim` 得到的是整个矩阵的一个均值。每一行应当用自己的均值。",
)
def subtracted_one_mean(x):
    return x - x.mean()


@drill.alternative
def unsqueeze_the_means(x):
    return x - x.mean(1).unsqueeze(1)


@drill.alternative
def transpose_twice(x):
    return (x.T - x.mean(dim=-1)).T


@drill.alternative
def sum_by_size(x):
    return x - x.sum(dim=1, keepdim=True) / x.shape[1]


@drill.alternative
def einsum(x):
    return x - (torch.einsum("nd->n", x) / x.shape[1])[:, None]
