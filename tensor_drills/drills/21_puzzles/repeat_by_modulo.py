"""To tile is to read the same index again, modulo the size."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.arange", "torch.remainder", "torch.Tensor.repeat", "torch.tile"),
    title=Text(en="Tile a floor by hand", zh="手工铺砖"),
    statement=Text(
        en="Lay copies of `x` like tiles: `down` of them below one another, `across` of them side "
        "by side. Build it from `arange`, arithmetic and indexing. Ruled out: `repeat`, `tile`, "
        "`expand`, `cat`, `stack`, `kron` and their kin. No Python loop.",
        zh="把 `x` 像瓷砖一样铺开：竖着 `down` 块，横着 `across` 块。请用 `arange`、算术运算和索引"
        "来构造。不能用 `repeat`、`tile`、`expand`、`cat`、`stack`、`kron` 及同类函数。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Row i of the floor shows which row of the tile?",
            zh="地面的第 i 行是瓷砖的哪一行？",
        ),
        Text(
            en="A column of row indices and a row of column indices pick a whole grid.",
            zh="一列行号和一行列号，能取出整个网格。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "repeat",
        "tile",
        "expand",
        "expand_as",
        "broadcast_to",
        "repeat_interleave",
        "kron",
        "cat",
        "concat",
        "concatenate",
        "stack",
        "hstack",
        "vstack",
        "pad",
    ),
)


@drill.reference
def repeat_by_modulo(
    x: Float[Tensor, "h w"], down: int, across: int
) -> Float[Tensor, "h*down w*across"]:
    """out[r * h + i, c * w + j] = x[i, j]  for r from 0 to down - 1, c from 0 to across - 1"""
    h, w = x.shape
    out = x.new_empty(h * down, w * across)
    for r in range(down):
        for c in range(across):
            for i in range(h):
                for j in range(w):
                    out[r * h + i, c * w + j] = x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one tile", "一块"), 1, 2, 1, 1),
        (("two side by side", "横着两块"), 1, 2, 1, 2),
        (("two below one another", "竖着两块"), 2, 1, 2, 1),
        (("four", "四块"), 2, 2, 2, 2),
        (("six", "六块"), 2, 3, 3, 2),
        (("no tiles", "零块"), 2, 2, 0, 3),
    ]
    sizes = range(1, 4)
    for name, h, w, down, across in draw.then_random(named, sizes, sizes, sizes, sizes):
        yield Case(name, x=draw.distinct(h, w), down=down, across=across)
    yield Case(("a transposed tile", "转置得到的瓷砖"), x=draw.distinct(3, 2).T, down=2, across=1)


@drill.misconception(
    en="Integer division repeats each row and column in place, like `repeat_interleave`: the tile "
    "is enlarged. Whole copies come from the remainder.",
    zh="整除让每一行、每一列就地重复，像 `repeat_interleave`：瓷砖被放大了。"
    "要得到整块的重复，应当取余。",
)
def enlarged_the_tile(x, down, across):
    h, w = x.shape
    i, j = torch.arange(h * down) // down, torch.arange(w * across) // across
    return x[i[:, None], j]


@drill.misconception(
    en="The two numbers are swapped: `down` counts along dim 0, `across` along dim 1.",
    zh="两个数用反了：`down` 是沿 dim 0 的块数，`across` 是沿 dim 1 的块数。",
)
def swapped_down_and_across(x, down, across):
    h, w = x.shape
    i, j = torch.arange(h * across) % h, torch.arange(w * down) % w
    return x[i[:, None], j]


@drill.misconception(
    en="Two index vectors are paired element by element: they pick a line of cells, not a grid. "
    "The row indices have to become a column.",
    zh="两个一维索引是逐个配对的：取出来的是一串格子，不是网格。行号要先变成一列。",
)
def paired_rows_with_columns(x, down, across):
    h, w = x.shape
    return x[torch.arange(h * down) % h, torch.arange(w * across) % w]


@drill.misconception(
    en="The remainder was taken by the number of tiles, not by the size of a tile.",
    zh="取余时除以了块数，而不是一块的大小。",
)
def took_the_remainder_by_the_count(x, down, across):
    h, w = x.shape
    i, j = torch.arange(h * down) % max(down, 1), torch.arange(w * across) % max(across, 1)
    return x[i[:, None], j]


@drill.alternative
def one_dim_after_the_other(x, down, across):
    h, w = x.shape
    rows = torch.arange(h * down, device=x.device) % h
    columns = torch.arange(w * across, device=x.device) % w
    return x[rows][:, columns]


@drill.alternative
def dims_for_the_tiles(x, down, across):
    h, w = x.shape
    space = torch.zeros(down, 1, across, 1, device=x.device)
    return (space + x[None, :, None, :]).reshape(h * down, w * across)


@drill.alternative
def products_with_selections(x, down, across):
    h, w = x.shape
    i, j = torch.arange(h * down, device=x.device), torch.arange(w * across, device=x.device)
    rows = i[:, None] % h == torch.arange(h, device=x.device)
    columns = torch.arange(w, device=x.device)[:, None] == j % w
    return rows.to(x.dtype) @ x @ columns.to(x.dtype)
