"""repeat lays whole copies side by side: its arguments are counts, not sizes."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.repeat", "torch.tile"),
    title=Text(en="Tile a floor", zh="铺地砖"),
    statement=Text(
        en="Lay `rows` x `cols` copies of `tile` side by side: `rows` copies from top to bottom, "
        "`cols` copies from left to right.",
        zh="把 `tile` 铺成 `rows` × `cols` 份：从上到下 `rows` 份，从左到右 `cols` 份。",
    ),
    hints=(
        Text(
            en="Whole copies are laid, so the tile's pattern starts anew after its last row and "
            "column.",
            zh="铺的是整块砖：走完砖的最后一行（列），图案又从头开始。",
        ),
        Text(
            en="The arguments of `repeat` are counts, one for each dim.",
            zh="`repeat` 的参数是重复的次数，每维一个。",
        ),
    ),
)


@drill.reference
def repeat_tiles(
    tile: Float[Tensor, "h w"], rows: int, cols: int
) -> Float[Tensor, "rows*h cols*w"]:
    """out[i, j] = tile[i % h, j % w]"""
    h, w = tile.shape
    out = tile.new_empty(rows * h, cols * w)
    for i in range(rows * h):
        for j in range(cols * w):
            out[i, j] = tile[i % h, j % w]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a row of copies", "横排两份"), 1, 2, 1, 2),
        (("a column of copies", "竖排两份"), 2, 1, 2, 1),
        (("one copy", "一份"), 2, 2, 1, 1),
        (("two by two", "二乘二"), 2, 2, 2, 2),
        (("four different sizes", "四个大小各不相同"), 1, 3, 4, 2),
    ]
    sizes = range(1, 4)
    for name, h, w, rows, cols in draw.then_random(named, sizes, sizes, sizes, sizes):
        yield Case(name, tile=draw.distinct(h, w), rows=rows, cols=cols)


@drill.misconception(
    en="`repeat_interleave` repeats each element on the spot: 1 1 2 2. Whole copies read 1 2 1 2.",
    zh="`repeat_interleave` 是逐个元素重复：1 1 2 2。整块重复应当是 1 2 1 2。",
)
def repeated_each_element(tile, rows, cols):
    return tile.repeat_interleave(rows, dim=0).repeat_interleave(cols, dim=1)


@drill.misconception(
    en="The counts are swapped: dim 0 runs from top to bottom and takes `rows`.",
    zh="两个次数写反了：dim 0 是从上到下，对应 `rows`。",
)
def swapped_the_counts(tile, rows, cols):
    return tile.repeat(cols, rows)


@drill.misconception(
    en="An expand to (rows, cols, h, w) holds the right copies, but a reshape reads them in that "
    "order, one whole copy after another. A floor is read line by line: the dims have to be "
    "permuted to (rows, h, cols, w) first.",
    zh="扩展成 (rows, cols, h, w) 得到了正确的份数，但 reshape 按这个顺序读数据，"
    "读完一整份才读下一份。地面却要逐行去读：得先把维度排成 (rows, h, cols, w)。",
)
def reshaped_without_permute(tile, rows, cols):
    h, w = tile.shape
    return tile.expand(rows, cols, h, w).reshape(rows * h, cols * w)


@drill.alternative
def tile_function(tile, rows, cols):
    return torch.tile(tile, (rows, cols))


@drill.alternative
def cat_twice(tile, rows, cols):
    return torch.cat([torch.cat([tile] * cols, dim=1)] * rows, dim=0)


@drill.alternative
def expand_permute_reshape(tile, rows, cols):
    h, w = tile.shape
    return tile.expand(rows, cols, h, w).permute(0, 2, 1, 3).reshape(rows * h, cols * w)


@drill.alternative
def index_modulo_the_size(tile, rows, cols):
    h, w = tile.shape
    i = torch.arange(rows * h, device=tile.device) % h
    j = torch.arange(cols * w, device=tile.device) % w
    return tile[i[:, None], j]
