"""meshgrid with indexing "ij" runs its first vector down the rows."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.meshgrid", "torch.stack"),
    title=Text(en="A grid of points", zh="点的网格"),
    statement=Text(
        en="An image has `h` rows at heights `y` and `w` columns at positions `x`. Return for "
        "each pixel its point (x, y), in this order, along a new last dim. No Python loop.",
        zh="一张图像有 `h` 行 `w` 列，各行的高度是 `y`，各列的位置是 `x`。返回每个像素的坐标 (x, "
        "y)，按这个次序排在新增的最后一维。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Two grids are needed, both (h, w): one holds the x of every pixel, one the y.",
            zh="需要两个 (h, w) 的网格：一个装每个像素的 x，一个装 y。",
        ),
        Text(
            en="`meshgrid` makes both. With indexing='ij' its first vector varies from row to "
            "row, with indexing='xy' from column to column.",
            zh="`meshgrid` 可以同时得到两个。indexing='ij' 时，第一个向量随行变化；indexing='xy' "
            "时，随列变化。",
        ),
        Text(
            en="`stack` puts two grids side by side along a new dim of your choice.",
            zh="`stack` 可以把两个网格沿新的一维并排放好。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def meshgrid_points(y: Float[Tensor, " h"], x: Float[Tensor, " w"]) -> Float[Tensor, "h w 2"]:
    """out[i, j] = (x[j], y[i])"""
    h, w = len(y), len(x)
    out = x.new_empty(h, w, 2)
    for i in range(h):
        for j in range(w):
            out[i, j, 0] = x[j]
            out[i, j, 1] = y[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one pixel", "一个像素"), 1, 1),
        (("one row", "一行"), 1, 2),
        (("square", "方形"), 2, 2),
        (("wide", "行少列多"), 2, 3),
        (("no rows", "零行"), 0, 2),
    ]
    for name, h, w in draw.then_random(named, range(2, 5), range(2, 5)):
        yield Case(name, y=draw.signed(h), x=draw.signed(w))


@drill.misconception(
    en="indexing='ij' gives a grid of len(first) rows and len(second) columns: with `x` first the "
    "grid lies on its side, (w, h).",
    zh="indexing='ij' 得到的网格，行数是第一个向量的长度，列数是第二个的长度：把 `x` 放在前面，"
    "网格就横竖颠倒，成了 (w, h)。",
)
def put_x_first_with_ij(y, x):
    return torch.stack(torch.meshgrid(x, y, indexing="ij"), dim=-1)


@drill.misconception(
    en="The grid is right, but each point reads (y, x). It should read (x, y).",
    zh="网格是对的，但每个点写成了 (y, x)。题目要的是 (x, y)。",
)
def stacked_y_before_x(y, x):
    return torch.stack(torch.meshgrid(y, x, indexing="ij"), dim=-1)


@drill.misconception(
    en="The two grids are stacked along a new first dim: (2, h, w). The point of a pixel should "
    "lie along the last.",
    zh="两个网格叠在了最前面的一维上：(2, h, w)。每个像素的坐标应排在最后一维。",
)
def stacked_along_the_first_dim(y, x):
    return torch.stack(torch.meshgrid(x, y, indexing="xy"))


@drill.misconception(
    en="A view does not turn the grid: it deals the points out again in the order of memory, and "
    "they land in the wrong places. Choose the other indexing.",
    zh="view 不会转动网格：它只是按内存顺序重新分配各点，于是点落到了错误的位置。应换一种 "
    "indexing。",
)
def viewed_the_grid(y, x):
    return torch.stack(torch.meshgrid(x, y, indexing="ij"), dim=-1).view(len(y), len(x), 2)


@drill.alternative
def ij_and_flipped(y, x):
    grid_y, grid_x = torch.meshgrid(y, x, indexing="ij")
    return torch.stack((grid_x, grid_y), 2)


@drill.alternative
def expanded(y, x):
    shape = len(y), len(x)
    return torch.stack([x.expand(shape), y[:, None].expand(shape)], dim=-1)


@drill.alternative
def transposed(y, x):
    return torch.stack(torch.meshgrid(x, y, indexing="ij"), dim=-1).transpose(0, 1)


@drill.alternative
def cartesian(y, x):
    return torch.cartesian_prod(y, x).flip(1).reshape(len(y), len(x), 2)
