"""Where a grid's -1 and 1 lie: on the outer pixels' centres, or on the image's edges."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.functional.grid_sample", "torch.flip", "torch.linspace"),
    title=Text(en="Repair: a blurred mirror", zh="改错：模糊的镜像"),
    statement=Text(
        en="Repair the function. It should return each of the `images` mirrored left to right, "
        "with every pixel keeping its value. As it stands the picture is mirrored, but blurred, "
        "and its borders are too dark.",
        zh="请改正这个函数。它应当把 `images` 中每张图左右翻转，每个像素的值不变。"
        "现在图像虽然翻转了，却变得模糊，而且四周偏暗。",
    ),
    hints=(
        Text(
            en="Try an image of ones. Which pixels are not 1 afterwards?",
            zh="用全 1 的图像试试。之后哪些像素不是 1？",
        ),
        Text(
            en="`linspace(1, -1, w)` gives the first and the last pixel the places 1 and -1. What "
            "lies there for `grid_sample`: the centre of a pixel, or the edge of the image?",
            zh="`linspace(1, -1, w)` 把首尾两个像素放在 1 和 -1。对 `grid_sample` 来说，"
            "那里是像素中心，还是图像边缘？",
        ),
    ),
)


@drill.reference
def grid_sample_mirror(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b c h w"]:
    """out[i, j, k, l] = images[i, j, k, w - 1 - l]"""
    out = torch.empty_like(images)
    w = images.shape[-1]
    for column in range(w):
        out[..., column] = images[..., w - 1 - column]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 1, 1, 2),
        (("one pixel", "一个像素"), 1, 1, 1, 1),
        (("two by two", "二乘二"), 1, 1, 2, 2),
        (("a square", "正方形"), 1, 1, 3, 3),
        (("four different sizes", "四个大小各不相同"), 2, 1, 4, 3),
    ]
    yield Case(("a row of ones", "一行 1"), images=torch.ones(1, 1, 1, 3))
    sizes = range(1, 3)
    for name, b, c, h, w in draw.then_random(named, sizes, sizes, range(1, 5), range(2, 5)):
        yield Case(name, images=draw.distinct(b, c, h, w) / 4)


@drill.misconception(
    en="The grid puts the outer pixels' centres at -1 and 1, but with `align_corners=False` these "
    "are the outer edges of the image: values are taken from beside the pixels' centres, and at "
    "the border they are mixed with 0. Grid and `align_corners` have to mean the same.",
    zh="grid 把最外侧像素的中心放在 -1 和 1，但 `align_corners=False` 时那里是图像的外边缘："
    "取样点偏离了像素中心，边上的像素还混进了 0。grid 与 `align_corners` 的约定必须一致。",
    stub=True,
)
def mixed_corners_and_edges(images):
    b, _, h, w = images.shape
    y, x = torch.meshgrid(
        torch.linspace(-1, 1, h, device=images.device),
        torch.linspace(1, -1, w, device=images.device),
        indexing="ij",
    )
    grid = torch.stack([x, y], dim=-1).expand(b, h, w, 2)
    return torch.nn.functional.grid_sample(images, grid, align_corners=False)


@drill.misconception(
    en="The dark borders are gone, but it is still blurred: `padding_mode='border'` repeats the "
    "outer pixels, and values are still taken from beside the pixels' centres.",
    zh="边缘不暗了，但还是模糊：`padding_mode='border'` 只是重复最外侧的像素，"
    "取样点仍偏离像素中心。",
)
def padded_with_the_border(images):
    _, _, h, w = images.shape
    y, x = torch.meshgrid(torch.linspace(-1, 1, h), torch.linspace(1, -1, w), indexing="ij")
    grid = torch.stack([x, y], dim=-1).expand(len(images), -1, -1, -1)
    return torch.nn.functional.grid_sample(images, grid, padding_mode="border", align_corners=False)


@drill.misconception(
    en="The image was turned upside down: rows run along dim 2. Left and right are the columns.",
    zh="图像上下翻转了：dim 2 是行。左右对应的是列。",
)
def turned_upside_down(images):
    return images.flip(2)


@drill.misconception(
    en="The last dim of the grid holds x first, then y. With y first rows and columns change "
    "places.",
    zh="grid 的最后一维先放 x 再放 y。先放 y 就会把行和列对调。",
)
def put_y_first(images):
    _, _, h, w = images.shape
    y, x = torch.meshgrid(torch.linspace(-1, 1, h), torch.linspace(1, -1, w), indexing="ij")
    grid = torch.stack([y, x], dim=-1).expand(len(images), -1, -1, -1)
    return torch.nn.functional.grid_sample(images, grid, align_corners=True)


@drill.alternative
def flipped(images):
    return images.flip(-1)


@drill.alternative
def corners_aligned(images):
    b, _, h, w = images.shape
    ys, xs = torch.linspace(-1, 1, h).to(images), torch.linspace(1, -1, w).to(images)
    grid = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), dim=-1)
    return torch.nn.functional.grid_sample(images, grid.repeat(b, 1, 1, 1), align_corners=True)


@drill.alternative
def pixel_centres(images):
    theta = torch.tensor([[-1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]).to(images)
    grid = torch.nn.functional.affine_grid(
        theta.expand(len(images), 2, 3), list(images.shape), align_corners=False
    )
    return torch.nn.functional.grid_sample(images, grid, align_corners=False)


@drill.alternative
def columns_by_index(images):
    return images[..., torch.arange(images.shape[-1] - 1, -1, -1)]
