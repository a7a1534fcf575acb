"""gather: in each row, the columns that the index names."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.gather", "torch.take_along_dim"),
    title=Text(en="Pick several columns per row", zh="每行各取若干列"),
    statement=Text(
        en="From each row of `x` pick the entries that the same row of `index` names, in its "
        "order. A column may be named more than once.",
        zh="`index` 的每一行指定了要从 `x` 的同一行取哪几列。按它给出的次序取出这些值；"
        "同一列可以取多次。",
    ),
    hints=(
        Text(
            en="The row of the result is the row of `x`; only the column comes from `index`.",
            zh="结果在第几行，就从 `x` 的第几行取；只有列号来自 `index`。",
        ),
        Text(
            en="`gather` replaces the position in one dim by the index. Which dim is that here?",
            zh="`gather` 用 index 替换某一维的位置。这里是哪一维？",
        ),
    ),
)


@drill.reference
def gather_per_row(x: Float[Tensor, "n c"], index: Int[Tensor, "n k"]) -> Float[Tensor, "n k"]:
    """out[i, j] = x[i, index[i, j]]"""
    n, k = index.shape
    out = x.new_empty(n, k)
    for i in range(n):
        for j in range(k):
            out[i, j] = x[i, index[i, j]]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one pick", "只取一个"), 1, 2, 1),
        (("two rows", "两行"), 2, 2, 2),
        (("more picks than columns", "取的比列数多"), 2, 2, 3),
        (("no rows", "零行"), 0, 3, 2),
        (("square", "方阵"), 3, 3, 3),
        (("three different sizes", "三个大小各不相同"), 4, 5, 2),
    ]
    for name, n, c, k in draw.then_random(named, range(1, 5), range(2, 6), range(1, 5)):
        yield Case(name, x=draw.signed(n, c), index=draw.index(n, k, below=c))


@drill.misconception(
    en="With dim 0 `gather` takes the row from `index` and keeps the column. Here the row is kept "
    "and the column is looked up: dim 1.",
    zh="dim 为 0 时，`gather` 从 `index` 取行号，列不变。这里是行不变，列查表：dim 应为 1。",
)
def gathered_along_the_rows(x, index):
    return x.gather(0, index)


@drill.misconception(
    en="`x[:, index]` looks all of `index` up in every row: one dim too many. Rows and index rows "
    "have to go in step, as `gather` lets them.",
    zh="`x[:, index]` 会在每一行里把整个 `index` 都查一遍，多出一维。要让两边的行一一对应，正是 "
    "`gather` 做的事。",
)
def looked_up_in_every_row(x, index):
    return x[:, index]


@drill.misconception(
    en="The first row of `index` was used for all rows. Each row has picks of its own.",
    zh="所有行都用了 `index` 的第一行。每一行要取的列各不相同。",
)
def used_the_first_picks_for_all(x, index):
    return x[:, index[0]] if len(index) else x[:, : index.shape[1]]


@drill.alternative
def take_along_dim(x, index):
    return torch.take_along_dim(x, index, dim=1)


@drill.alternative
def pair_of_index_tensors(x, index):
    return x[torch.arange(len(x), device=x.device)[:, None], index]


@drill.alternative
def flat_positions(x, index):
    starts = torch.arange(len(x), device=x.device).unsqueeze(1) * x.shape[1]
    return x.flatten()[starts + index]
