"""index_select picks along one dim, in the order of the index, as often as it says."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.index_select",),
    title=Text(en="Pick columns in order", zh="按给定顺序取列"),
    statement=Text(
        en="Return the columns of `x` that `order` names, in that order. A column may be named "
        "more than once, or not at all.",
        zh="按 `order` 给出的编号和顺序，返回 `x` 的各列。同一列可以出现多次，也可以不出现。",
    ),
    hints=(
        Text(
            en="A column is a place along which dim?",
            zh="“第几列”是沿哪一维数的？",
        ),
        Text(
            en="`torch.index_select` wants that dim and an index with one dim. With brackets, a "
            "colon stands for the rows.",
            zh="`torch.index_select` 要的就是这个 dim 和一个一维的 index。"
            "如果用方括号，行的位置写冒号。",
        ),
    ),
)


@drill.reference
def index_select_columns(x: Float[Tensor, "n d"], order: Int[Tensor, " k"]) -> Float[Tensor, "n k"]:
    """out[i, j] = x[i, order[j]]"""
    n, k = len(x), len(order)
    out = x.new_empty(n, k)
    for i in range(n):
        for j in range(k):
            out[i, j] = x[i, order[j]]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2, [1, 0]),
        (("two columns swapped", "两列互换"), 2, 2, [1, 0]),
        (("a column left out", "少取一列"), 3, 3, [2, 0]),
        (("three columns rotated", "三列轮换"), 2, 3, [2, 0, 1]),
        (("a column twice", "同一列取两次"), 3, 2, [1, 0, 1]),
        (("no column", "一列也不取"), 2, 3, []),
        (("wide", "行少列多"), 2, 5, [4, 0, 3]),
    ]
    for name, n, d, order in draw.then_random(named, range(1, 5), range(2, 6), [None]):
        index = draw.index(draw.choice(range(1, 6)), below=d) if order is None else order
        yield Case(name, x=draw.distinct(n, d), order=torch.as_tensor(index, dtype=torch.int64))


@drill.misconception(
    en="`x[order]` picks rows: the first place between the brackets is dim 0. Columns are dim 1.",
    zh="`x[order]` 取的是行：方括号里的第一个位置是 dim 0。列是 dim 1。",
)
def picked_rows(x, order):
    return x[order]


@drill.misconception(
    en="Two index tensors are read in pairs: row 0 with `order[0]`, row 1 with `order[1]`. That "
    "gives single numbers. A colon takes all rows.",
    zh="两个索引张量是成对读取的：第 0 行配 `order[0]`，第 1 行配 `order[1]`，得到的是一个个数。"
    "要取所有行，请写冒号。",
)
def paired_rows_with_columns(x, order):
    return x[torch.arange(len(order)), order]


@drill.misconception(
    en="Each column comes once, from left to right: a mask of the wanted columns, like `unique`, "
    "forgets their order and how often each is wanted.",
    zh="每一列只出现了一次，而且总是从左到右：把要取的列做成掩码，或者用 `unique`，"
    "都会丢掉顺序和次数。",
)
def made_a_mask_of_columns(x, order):
    return x[:, torch.isin(torch.arange(x.shape[1], device=x.device), order)]


@drill.misconception(
    en="The result of `gather` has the shape of its index: one row of index gives one row of "
    "result. `index_select` uses one index for all rows.",
    zh="`gather` 的结果与 index 形状相同：index 只有一行，结果也就只有一行。"
    "`index_select` 才是所有行共用一个索引。",
)
def gathered_from_one_row(x, order):
    return x.gather(1, order[None])


@drill.alternative
def colon_for_the_rows(x, order):
    return x[:, order]


@drill.alternative
def rows_of_the_transpose(x, order):
    return x.T[order].T


@drill.alternative
def gather_for_every_row(x, order):
    return x.gather(1, order.expand(len(x), -1))


@drill.alternative
def one_column_at_a_time(x, order):
    out = x.new_empty(len(x), len(order))
    for j, column in enumerate(order.tolist()):
        out[:, j] = x[:, column]
    return out
