"""Rows backwards and columns in a given order: two dims, each with an index of its own."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.flip", "torch.index_select"),
    title=Text(en="Flip rows, shuffle columns", zh="行倒序，列打乱"),
    statement=Text(
        en="Return `x` with its rows in reverse order and its columns in the order `order`: column "
        "j of the result is column `order[j]` of `x`, upside down. `order` holds each column "
        "number once. No Python loop.",
        zh="返回把 `x` 的行倒过来、列按 `order` 重新排列的结果："
        "结果的第 j 列是 `x` 的第 `order[j]` 列，上下颠倒。"
        "`order` 里每个列号恰好出现一次。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="torch slices know no negative step. What reverses a dim instead?",
            zh="torch 的切片不支持负步长。用什么来颠倒一个维度？",
        ),
        Text(
            en="Does `order` say where a column comes from, or where it goes?",
            zh="`order` 说的是某一列从哪里来，还是到哪里去？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def flip_rows_shuffle_columns(
    x: Float[Tensor, "n d"], order: Int[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    """out[i, j] = x[n - 1 - i, order[j]]"""
    n, d = x.shape
    out = torch.empty_like(x)
    for i in range(n):
        for j in range(d):
            out[i, j] = x[n - 1 - i, order[j]]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one column", "一列"), 2, [0]),
        (("two columns swapped", "交换两列"), 1, [1, 0]),
        (("three columns moved on", "三列轮换"), 2, [1, 2, 0]),
        (("square", "方阵"), 3, [2, 0, 1]),
        (("columns as they were", "列不变"), 3, [0, 1]),
        (("no rows", "零行"), 0, [1, 0]),
        (("four by three", "四行三列"), 4, [1, 2, 0]),
    ]
    for name, n, columns in draw.then_random(named, range(1, 6), [None]):
        if columns is None:
            order = draw.distinct(draw.choice(range(3, 6))).argsort()
        else:
            order = torch.tensor(columns)
        yield Case(name, x=draw.signed(n, len(order)), order=order)


@drill.misconception(
    en="`order` was used the other way round: column j went to place `order[j]`. It says where "
    "each column of the result comes from.",
    zh="`order` 用反了：第 j 列被放到了 `order[j]` 的位置。它说的是结果的每一列从哪里来。",
)
def sent_columns_where_they_come_from(x, order):
    out = torch.empty_like(x)
    out[:, order] = x.flip(0)
    return out


@drill.misconception(
    en="Both dims were flipped, so the columns are reversed too. Only the rows are to be reversed.",
    zh="两个维度都颠倒了，列也倒过来了。只需要颠倒行。",
)
def flipped_both_dims(x, order):
    return x.flip(0, 1)[:, order]


@drill.misconception(
    en="Dim 1 was reversed: the order within each row. The rows themselves lie along dim 0.",
    zh="颠倒的是 dim 1，也就是每一行内部的顺序。行本身沿 dim 0 排列。",
)
def flipped_within_the_rows(x, order):
    return x.flip(1)[:, order]


@drill.misconception(
    en="Two index tensors of one dim are paired: the first row number with the first column "
    "number, "
    "and so on. For all rows with all columns, the row numbers have to be a column, (n, 1), or "
    "it takes two steps.",
    zh="两个一维索引张量是一一配对的：第一个行号配第一个列号，依次类推。"
    "要每一行配每一列，行号得写成一列 (n, 1)，或者分两步。",
)
def paired_rows_with_columns(x, order):
    return x[torch.arange(len(x) - 1, -1, -1, device=x.device), order]


@drill.misconception(
    en="The rows are still in their old order.",
    zh="行还是原来的顺序。",
)
def left_the_rows(x, order):
    return x[:, order]


@drill.alternative
def grid_of_indices(x, order):
    rows = torch.arange(len(x) - 1, -1, -1, device=x.device)
    return x[rows[:, None], order]


@drill.alternative
def index_select(x, order):
    return x.index_select(1, order).flipud()


@drill.alternative
def gather(x, order):
    return torch.flip(x, dims=[0]).gather(1, order.expand(len(x), -1))


@drill.alternative
def rows_of_the_transpose(x, order):
    return x.flip(0).T[order].T
