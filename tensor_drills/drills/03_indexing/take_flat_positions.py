"""take counts as if the tensor were flat; brackets count along dim 0."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.take", "torch.ravel", "torch.unravel_index"),
    title=Text(en="Values at flat positions", zh="按展平后的位置取值"),
    statement=Text(
        en="The cells of `grid` are numbered row by row, from 0 on, as `grid.argmax()` numbers "
        "them. Return the values in the cells that `position` names. `grid` need not be "
        "contiguous. No Python loop.",
        zh="`grid` 的格子从 0 开始逐行编号，与 `grid.argmax()` 的编号方式相同。"
        "返回 `position` 所指格子里的值。`grid` 不一定连续。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Cell number p lies in which row, if each row has w cells? And in which column?",
            zh="每行有 w 个格子时，编号为 p 的格子在第几行？第几列？",
        ),
        Text(
            en="Either work that out with // and %, or index the flattened grid. One method does "
            "the latter in one call.",
            zh="可以用 // 和 % 算出行列，也可以先展平再索引。后者有一个方法一步就能完成。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def take_flat_positions(
    grid: Float[Tensor, "h w"], position: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    """out[k] = grid[i, j], where i * w + j = position[k] and 0 <= j < w"""
    w = grid.shape[1]
    out = grid.new_empty(len(position))
    for k in range(len(position)):
        p = int(position[k])
        out[k] = grid[p // w, p % w]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("the second cell", "第二个格子"), 2, 2, [1]),
        (("two of four cells", "四格取二"), 2, 2, [2, 1]),
        (("one row", "一行"), 1, 3, [2, 0]),
        (("no positions", "零个位置"), 2, 2, []),
        (("one cell twice", "同一格取两次"), 2, 3, [4, 1, 4]),
        (("tall", "行多列少"), 4, 2, [3, 6, 0, 5]),
        (("a transposed grid", "转置得到的网格"), 2, 3, [1, 4, 2]),
    ]
    for name, h, w, chosen in draw.then_random(named, range(2, 5), range(2, 5), [None]):
        position = draw.index(draw.choice(range(1, 6)), below=h * w)
        if chosen is not None:
            position = position.new_tensor(chosen)
        is_transposed = name[0] == "a transposed grid"
        grid = draw.distinct(w, h).T if is_transposed else draw.distinct(h, w)
        yield Case(name, grid=grid, position=position)


@drill.misconception(
    en="`grid[position]` counts along dim 0 and returns whole rows. The positions count cells.",
    zh="`grid[position]` 是沿 dim 0 数的，返回的是整行。而这里的位置数的是格子。",
)
def took_whole_rows(grid, position):
    return grid[position]


@drill.misconception(
    en="A row has w cells, so the row is position // w and the column is position % w. Here the "
    "height was used, which is the same only for a square.",
    zh="一行有 w 个格子，所以行号是 position // w，列号是 position % w。"
    "这里用的却是高，只有方阵才碰巧一样。",
)
def divided_by_the_height(grid, position):
    h = grid.shape[0]
    return grid[position // h, position % h]


@drill.misconception(
    en="The cells were counted column by column. torch counts row by row: the last dim runs "
    "fastest.",
    zh="格子是逐列数的。torch 是逐行数的：最后一维变化最快。",
)
def counted_down_the_columns(grid, position):
    return grid.T.flatten()[position]


@drill.misconception(
    en="`view` can flatten only what lies in memory in this order, and a transposed grid does not. "
    "`flatten` and `take` do not mind.",
    zh="只有数据在内存里就按这个顺序排列时，`view` 才能展平，转置得到的网格做不到。"
    "`flatten` 和 `take` 没有这个限制。",
)
def viewed_the_grid_flat(grid, position):
    return grid.view(-1)[position]


@drill.alternative
def row_and_column(grid, position):
    w = grid.shape[1]
    return grid[position // w, position % w]


@drill.alternative
def flatten_and_index(grid, position):
    return grid.flatten()[position]


@drill.alternative
def unravel_index(grid, position):
    return grid[torch.unravel_index(position, grid.shape)]


@drill.alternative
def gather_from_flat(grid, position):
    return grid.reshape(-1).gather(0, position)
