"""A dot product per row is less work than a matrix product."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.mul", "torch.sum", "torch.einsum", "torch.linalg.vecdot"),
    title=Text(en="Dot products row by row", zh="逐行点积"),
    statement=Text(
        en="Return the dot product of row i of `x` with row i of `y`, for every i. No Python loop.",
        zh="对每个 i，返回 `x` 第 i 行与 `y` 第 i 行的点积。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="`x @ y.T` has these numbers among n x n others. Where?",
            zh="`x @ y.T` 的 n×n 个数里就有它们。在哪里？",
        ),
        Text(
            en="A dot product is an elementwise product and a sum. Over which dim?",
            zh="点积就是逐元素相乘再求和。沿哪一维求和？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def matmul_row_dots(x: Float[Tensor, "n d"], y: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    """out[i] = sum over j of x[i, j] * y[i, j]"""
    out = x.new_zeros(len(x))
    for i in range(len(x)):
        for j in range(x.shape[1]):
            out[i] += x[i, j] * y[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2),
        (("two by two", "两行两列"), 2, 2),
        (("no rows", "零行"), 0, 3),
        (("one column", "一列"), 3, 1),
        (("three by four", "三行四列"), 3, 4),
    ]
    for name, n, d in draw.then_random(named, range(1, 6), range(1, 6)):
        yield Case(name, x=draw.signed(n, d), y=draw.signed(n, d))


@drill.misconception(
    en="`x @ y.T` has the dot products of each row with each row. Only its diagonal is asked for.",
    zh="`x @ y.T` 是每一行与每一行的点积。题目只要它的对角线。",
)
def multiplied_all_pairs(x, y):
    return x @ y.T


@drill.misconception(
    en="The sum runs over dim 0, down the columns. A row's elements are added along dim 1.",
    zh="求和沿着 dim 0，也就是按列相加了。一行的元素要沿 dim 1 相加。",
)
def summed_the_columns(x, y):
    return (x * y).sum(dim=0)


@drill.misconception(
    en="Without `dim` everything is summed to one number. One number per row is asked for.",
    zh="不写 `dim` 会把所有元素加成一个数。题目要的是每行一个数。",
)
def summed_everything(x, y):
    return (x * y).sum()


@drill.misconception(
    en="`keepdim=True` leaves a column (n, 1), and a column broadcasts quite differently from "
    "(n,).",
    zh="`keepdim=True` 留下的是一列 (n, 1)，它的广播方式与 (n,) 完全不同。",
)
def kept_a_column(x, y):
    return (x * y).sum(dim=1, keepdim=True)


@drill.alternative
def einsum(x, y):
    return torch.einsum("nd,nd->n", x, y)


@drill.alternative
def batched_matmul(x, y):
    return (x.unsqueeze(1) @ y.unsqueeze(2)).squeeze(2).squeeze(1)


@drill.alternative
def vecdot(x, y):
    return torch.linalg.vecdot(x, y)


@drill.alternative
def diagonal_of_all_pairs(x, y):
    return (x @ y.T).diagonal()
