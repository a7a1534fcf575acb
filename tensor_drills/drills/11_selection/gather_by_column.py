"""gather in dim 0: the index names rows, and the column stays."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.gather", "torch.take_along_dim"),
    title=Text(en="Repair: every column's picks", zh="改错：每列各取若干行"),
    statement=Text(
        en="Repair the function. Each column of `index` names rows of `x`, and the result should "
        "hold what the same column of `x` has in those rows. As it stands it raises for some "
        "tables, and for others it returns values of other columns.",
        zh="请改正这个函数。`index` 的每一列指定了 `x` 的若干行，"
        "结果应当是 `x` 的同一列在这些行上的值。"
        "现在它对有些表会报错，对另一些表则取到了别的列的值。",
    ),
    hints=(
        Text(
            en="What do the numbers in `index` count here, rows or columns?",
            zh="这里 `index` 里的数是行号，还是列号？",
        ),
        Text(
            en="The dim of `gather` is the one whose position is looked up in the index; all "
            "others stay.",
            zh="`gather` 的 dim 是要到 index 里查位置的那一维，其余各维不变。",
        ),
    ),
)


@drill.reference
def gather_by_column(x: Float[Tensor, "n c"], index: Int[Tensor, "k c"]) -> Float[Tensor, "k c"]:
    """out[i, j] = x[index[i, j], j]"""
    k, c = index.shape
    out = x.new_empty(k, c)
    for i in range(k):
        for j in range(c):
            out[i, j] = x[index[i, j], j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one pick a column", "每列取一个"), 2, 2, 1),
        (("square", "方阵"), 3, 3, 3),
        (("one column", "一列"), 3, 1, 2),
        (("no picks", "一个也不取"), 2, 3, 0),
        (("more picks than rows", "取的比行数多"), 2, 3, 4),
        (("tall", "行多列少"), 5, 2, 3),
    ]
    for name, n, c, k in draw.then_random(named, range(2, 6), range(1, 5), range(1, 5)):
        yield Case(name, x=draw.signed(n, c), index=draw.index(k, c, below=n))


@drill.misconception(
    en="With dim 1 `gather` keeps the row and takes the column from `index`. Here the index names "
    "rows.",
    zh="dim 为 1 时，`gather` 的行不变，从 `index` 取列号。而这里 `index` 里是行号。",
    stub=True,
)
def gathered_along_the_columns(x, index):
    return x.gather(1, index)


@drill.misconception(
    en="`x[index]` takes whole rows: every number of `index` becomes a row with all its columns.",
    zh="`x[index]` 取的是整行：`index` 的每个数都变成了带有所有列的一行。",
)
def took_whole_rows(x, index):
    return x[index]


@drill.misconception(
    en="The first column of `index` was used for all columns: whole rows of `x` come out. Each "
    "column has picks of its own.",
    zh="所有列都用了 `index` 的第一列，取出来的是 `x` 的整行。每一列要取的行各不相同。",
)
def used_the_first_picks_for_all(x, index):
    return x.index_select(0, index[:, 0])


@drill.misconception(
    en="Turning `x` alone is not enough: the rows of `x.T` are its columns, and those of `index` "
    "are not.",
    zh="只转置 `x` 还不够：`x.T` 的行是原来的列，而 `index` 的行不是。",
)
def turned_only_the_table(x, index):
    return x.T.gather(1, index)


@drill.alternative
def take_along_dim(x, index):
    return torch.take_along_dim(x, index, dim=0)


@drill.alternative
def pair_of_index_tensors(x, index):
    return x[index, torch.arange(x.shape[1], device=x.device)]


@drill.alternative
def turned_both(x, index):
    return x.mT.gather(1, index.mT).mT


@drill.alternative
def flat_positions(x, index):
    return x.take(index * x.shape[1] + torch.arange(x.shape[1], device=x.device))
