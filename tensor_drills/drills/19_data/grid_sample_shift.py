"""The grid says where each output pixel is taken from, in units of half the image."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.nn.functional.grid_sample", "torch.nn.functional.affine_grid", "torch.meshgrid"),
    title=Text(en="Shift by part of a pixel", zh="平移不足一个像素"),
    statement=Text(
        en="Return `images` shifted to the right by `dx` pixels (to the left where `dx` is "
        "negative). `dx` may be a fraction: then each value is the linear mixture of the two "
        "pixels that it falls between. Pixels outside the image count as 0. All images have at "
        "least two columns.",
        zh="返回把 `images` 向右平移 `dx` 个像素的结果（`dx` 为负则向左）。`dx` 可以是小数："
        "这时每个值是它所落在的两个像素之间的线性混合。图像之外的像素算作 0。每张图至少有两列。",
    ),
    hints=(
        Text(
            en="`grid_sample` asks for each output pixel where it is to be taken from. If the "
            "image moves to the right, from where does a pixel come?",
            zh="`grid_sample` 要的是：每个输出像素从哪里取值。图像向右移，像素从哪边来？",
        ),
        Text(
            en="The grid runs from -1 to 1 over the whole image, x first, then y. How much of that "
            "is one pixel? It depends on `align_corners`.",
            zh="grid 的坐标在整幅图上从 -1 到 1，先 x 后 y。一个像素占其中多少？这取决于 "
            "`align_corners`。",
        ),
        Text(
            en="With `align_corners=False` a pixel is 2 / w wide; with True the w - 1 steps "
            "between the outer pixels' centres make up the 2.",
            zh="`align_corners=False` 时一个像素宽 2 / w；为 True 时，从最左到最右像素中心的 w - 1 "
            "步合起来是 2。",
        ),
    ),
)


@drill.reference
def grid_sample_shift(images: Float[Tensor, "b c h w"], dx: float) -> Float[Tensor, "b c h w"]:
    """out[i, j, k, l] = (1 - part) * images[i, j, k, m] + part * images[i, j, k, m + 1], where
    m = floor(l - dx), part = l - dx - m, and columns outside the image are 0
    """
    w = images.shape[-1]
    out = torch.zeros_like(images)
    for column in range(w):
        place = column - dx
        first = int(place // 1)
        part = place - first
        for source, weight in ((first, 1 - part), (first + 1, part)):
            if 0 <= source < w:
                out[..., column] += weight * images[..., source]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("by one pixel", "移一个像素"), 1, 1, 1, 2, 1.0),
        (("by half a pixel", "移半个像素"), 1, 1, 1, 3, 0.5),
        (("not at all", "不移"), 1, 1, 1, 3, 0.0),
        (("to the left", "向左移"), 1, 1, 2, 4, -1.25),
        (("a square", "正方形"), 1, 2, 3, 3, 0.75),
        (("out of sight", "移出画面"), 1, 1, 2, 2, 3.0),
        (("four different sizes", "四个大小各不相同"), 2, 1, 3, 4, 1.5),
    ]
    sizes = range(1, 3)
    for name, b, c, h, w, dx in draw.then_random(
        named, sizes, sizes, range(1, 4), range(2, 5), [-1.5, -0.25, 0.5, 1.25]
    ):
        yield Case(name, images=draw.distinct(b, c, h, w) / 4, dx=dx)


def _sample(images, xs, ys, align_corners):
    y, x = torch.meshgrid(ys, xs, indexing="ij")
    grid = torch.stack([x, y], dim=-1).expand(len(images), -1, -1, -1)
    return torch.nn.functional.grid_sample(images, grid, align_corners=align_corners)


def _centres(n):
    return (2 * torch.arange(n) + 1) / n - 1


@drill.misconception(
    en="The image went to the other side: the grid says where a pixel is taken from, so that a "
    "shift to the right is a subtraction.",
    zh="图像移到了另一边：grid 说的是像素从哪里取，所以向右移要做减法。",
)
def moved_the_other_way(images, dx):
    _, _, h, w = images.shape
    return _sample(images, _centres(w) + 2 * dx / w, _centres(h), False)


@drill.misconception(
    en="The grid was built from -1 to 1 for the centres of the outer pixels, but sampled with "
    "`align_corners=False`, where -1 and 1 are the outer edges: the image is stretched. Both have "
    "to agree.",
    zh="grid 按最外侧像素的中心是 -1 和 1 来构造，采样时却用 `align_corners=False`，那时 -1 和 1 是"
    "图像的外边缘：图像被拉伸了。两者必须一致。",
)
def mixed_corners_and_edges(images, dx):
    _, _, h, w = images.shape
    xs = torch.linspace(-1, 1, w) - 2 * dx / (w - 1)
    return _sample(images, xs, torch.linspace(-1, 1, h), False)


@drill.misconception(
    en="`dx` was subtracted from the grid as it is. In the grid the whole width is 2, so that one "
    "pixel is only a part of that.",
    zh="直接从 grid 里减去了 `dx`。在 grid 里整个宽度是 2，一个像素只占其中一部分。",
)
def shifted_in_units_of_the_grid(images, dx):
    _, _, h, w = images.shape
    return _sample(images, _centres(w) - dx, _centres(h), False)


@drill.misconception(
    en="The pixel was taken as 2 / (w - 1) wide, which holds with `align_corners=True`; here "
    "the sampling was without it, and then it is 2 / w.",
    zh="把一个像素的宽度当成了 2 / (w - 1)，那是 `align_corners=True` 时的宽度；"
    "而采样时没有用它，应为 2 / w。",
)
def measured_a_pixel_between_corners(images, dx):
    _, _, h, w = images.shape
    return _sample(images, _centres(w) - 2 * dx / (w - 1), _centres(h), False)


@drill.misconception(
    en="What leaves the image on one side came back on the other. Outside the image there are "
    "zeros.",
    zh="从一侧移出去的又从另一侧回来了。图像之外应当是 0。",
)
def let_pixels_come_back(images, dx):
    whole = int(dx // 1)
    part = dx - whole
    return (1 - part) * images.roll(whole, -1) + part * images.roll(whole + 1, -1)


@drill.alternative
def with_affine_grid(images, dx):
    theta = torch.tensor([[1.0, 0.0, -2 * dx / images.shape[-1]], [0.0, 1.0, 0.0]])
    theta = theta.to(images).expand(len(images), 2, 3)
    grid = torch.nn.functional.affine_grid(theta, list(images.shape), align_corners=False)
    return torch.nn.functional.grid_sample(images, grid, align_corners=False)


@drill.alternative
def from_corner_to_corner(images, dx):
    _, _, h, w = images.shape
    xs = torch.linspace(-1, 1, w) - 2 * dx / (w - 1)
    return _sample(images, xs, torch.linspace(-1, 1, h), True)


@drill.alternative
def two_shifts_mixed(images, dx):
    def shifted(by):
        w = images.shape[-1]
        moved = torch.zeros_like(images)
        if 0 <= by < w:
            moved[..., by:] = images[..., : w - by]
        elif -w < by < 0:
            moved[..., :by] = images[..., -by:]
        return moved

    whole = int(dx // 1)
    return torch.lerp(shifted(whole), shifted(whole + 1), dx - whole)


@drill.alternative
def a_matrix_of_hats(images, dx):
    columns = torch.arange(images.shape[-1], dtype=images.dtype)
    weights = (1 - (columns - dx - columns[:, None]).abs()).clamp(min=0)
    return images @ weights
