"""Two vectors become a matrix when each gets a dim of its own."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.unsqueeze", "torch.sub"),
    title=Text(en="All pairwise differences", zh="两两之差"),
    statement=Text(
        en="Return the matrix of all differences: row i and column j hold `x[i] - y[j]`.",
        zh="返回所有差值组成的矩阵：第 i 行第 j 列是 `x[i] - y[j]`。",
    ),
    hints=(
        Text(
            en="`x` changes from row to row, `y` from column to column. Which shapes broadcast to "
            "(n, m)?",
            zh="换一行，变的是 `x`；换一列，变的是 `y`。哪两个形状能广播成 (n, m)？",
        ),
        Text(
            en="A column of shape (n, 1) and a row of shape (1, m), or simply (m,).",
            zh="形状为 (n, 1) 的一列，与形状为 (1, m)（或者直接 (m,)）的一行。",
        ),
    ),
)


@drill.reference
def unsqueeze_pairwise_differences(
    x: Float[Tensor, " n"], y: Float[Tensor, " m"]
) -> Float[Tensor, "n m"]:
    """out[i, j] = x[i] - y[j]"""
    out = x.new_empty(len(x), len(y))
    for i in range(len(x)):
        for j in range(len(y)):
            out[i, j] = x[i] - y[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one and one", "一对一"), 1, 1),
        (("same length", "长度相同"), 2, 2),
        (("two and three", "二对三"), 2, 3),
        (("three and one", "三对一"), 3, 1),
        (("nothing and two", "零对二"), 0, 2),
    ]
    for name, n, m in draw.then_random(named, range(1, 6), range(1, 6)):
        yield Case(name, x=draw.signed(n), y=draw.signed(m))


@drill.misconception(
    en="`x - y` pairs the two element by element. For all pairs each of them needs a dim of its "
    "own.",
    zh="`x - y` 是逐元素相减。要得到所有配对，两者得各占一维。",
)
def subtracted_element_by_element(x, y):
    return x - y


@drill.misconception(
    en="The matrix is transposed: `x` became the row and `y` the column. The dim of size 1 is "
    "added where the vector does not change: `x` changes from row to row only, so its new dim is "
    "the last.",
    zh="矩阵被转置了：`x` 成了行，`y` 成了列。大小为 1 的维度要加在向量不变化的方向：`x` "
    "只在换行时变化，所以新维度加在最后。",
)
def made_x_the_row(x, y):
    return x.unsqueeze(0) - y.unsqueeze(1)


@drill.misconception(
    en="The difference is the other way round: it has to be `x` minus `y`.",
    zh="减反了：要的是 `x` 减 `y`。",
)
def subtracted_x_from_y(x, y):
    return y.unsqueeze(0) - x.unsqueeze(1)


@drill.alternative
def index_with_none(x, y):
    return x[:, None] - y[None, :]


@drill.alternative
def reshape_to_a_column(x, y):
    return x.reshape(len(x), 1) - y


@drill.alternative
def expand_both(x, y):
    n, m = len(x), len(y)
    return x.unsqueeze(1).expand(n, m) - y.unsqueeze(0).expand(n, m)


@drill.alternative
def meshgrid(x, y):
    rows, columns = torch.meshgrid(x, y, indexing="ij")
    return rows - columns
