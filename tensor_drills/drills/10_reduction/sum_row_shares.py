"""keepdim leaves the size 1 that the next broadcast needs."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.sum", "torch.div"),
    title=Text(en="Repair: shares of each row", zh="改错：每行的占比"),
    statement=Text(
        en="Repair the function. Each row of `counts` should be divided by its own sum, so that "
        "every row of the result adds up to 1. As it stands it raises for most shapes, and for a "
        "square matrix the rows do not add up to 1.",
        zh="请改正这个函数。`counts` 的每一行应当除以该行自己的和，使结果的每一行加起来都等于 1。"
        "现在它对大多数形状会报错；对方阵虽不报错，各行的和却不是 1。",
    ),
    hints=(
        Text(
            en="What is the shape of the sums, and with which dim of `counts` does broadcasting "
            "pair it?",
            zh="各行之和是什么形状？广播时它与 `counts` 的哪一维对齐？",
        ),
        Text(
            en="The sums should stand in a column: (n, 1) rather than (n,).",
            zh="各行之和应当排成一列：是 (n, 1)，而不是 (n,)。",
        ),
    ),
)


@drill.reference
def sum_row_shares(counts: Float[Tensor, "n c"]) -> Float[Tensor, "n c"]:
    """out[i, j] = counts[i, j] / (counts[i, 0] + counts[i, 1] + ... + counts[i, c - 1])"""
    n, c = counts.shape
    out = torch.empty_like(counts)
    for i in range(n):
        total = sum(counts[i, k].item() for k in range(c))
        for j in range(c):
            out[i, j] = counts[i, j].item() / total
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("square", "方阵"), 2, 2),
        (("one row", "一行"), 1, 3),
        (("one column", "一列"), 3, 1),
        (("tall", "行多列少"), 4, 2),
        (("wide", "行少列多"), 2, 4),
        (("no rows", "零行"), 0, 2),
    ]
    for name, n, c in draw.then_random(named, range(1, 6), range(2, 6)):
        yield Case(name, counts=draw.distinct(n, c))


@drill.misconception(
    en="The sums have shape (n,), and broadcasting pairs that with the last dim, the columns: "
    "column j is divided by the sum of row j. Where n is not c it raises.",
    zh="各行之和的形状是 (n,)，广播时与最后一维（列）对齐：第 j 列除以了第 j 行的和。n 与 c 不等"
    "时就会报错。",
    stub=True,
)
def divided_columns_by_row_sums(counts):
    return counts / counts.sum(dim=1)


@drill.misconception(
    en="Now the columns add up to 1. A row's sum runs along dim 1.",
    zh="现在是每一列加起来等于 1。一行的和要沿 dim 1 求。",
)
def divided_by_column_sums(counts):
    return counts / counts.sum(dim=0)


@drill.misconception(
    en="This divides by the sum of the whole matrix: all the rows together add up to 1.",
    zh="这里除以的是整个矩阵的和：所有行合起来才等于 1。",
)
def divided_by_the_total(counts):
    return counts / counts.sum()


@drill.misconception(
    en="`softmax` takes exponentials before it divides: the rows add up to 1, but 1 and 3 no "
    "longer become 1/4 and 3/4.",
    zh="`softmax` 在相除之前先取了指数：各行的和是 1，但 1 和 3 不再变成 1/4 和 3/4。",
)
def took_a_softmax(counts):
    return counts.softmax(dim=1)


@drill.alternative
def column_by_none(counts):
    return counts / counts.sum(1)[:, None]


@drill.alternative
def transposed_twice(counts):
    return (counts.T / counts.sum(dim=1)).T


@drill.alternative
def normalize_with_l1(counts):
    return torch.nn.functional.normalize(counts, p=1, dim=1)
