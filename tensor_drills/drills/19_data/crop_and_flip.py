"""Augmentation with the random numbers given: each image its own window, some mirrored."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.flip", "torch.where", "torch.stack", "torch.Tensor.unfold"),
    title=Text(en="Crop and flip a batch", zh="批量裁剪与翻转"),
    statement=Text(
        en="From image i cut a square of `size` x `size` pixels whose upper left corner is in row "
        "`top[i]`, column `left[i]`; all squares lie inside their images. Where `is_flipped[i]`, "
        "the square is then mirrored left to right. Return all squares as one batch.",
        zh="从第 i 张图像中裁出 `size` x `size` 的正方形，左上角在第 `top[i]` 行、第 `left[i]` "
        "列，都不会超出图像。如果 `is_flipped[i]` 为真，再把裁出的正方形左右翻转。"
        "所有正方形作为一批返回。",
    ),
    hints=(
        Text(
            en="For one image it is a slice in the last two dims, and perhaps a `flip`.",
            zh="对单张图像，就是在最后两维切片，也许再加一个 `flip`。",
        ),
        Text(
            en="The order matters: mirrored first, the window would show another part of the "
            "image.",
            zh="先后顺序有影响：如果先翻转，窗口看到的就是图像的另一部分。",
        ),
    ),
)


@drill.reference
def crop_and_flip(
    images: Float[Tensor, "b c h w"],
    top: Int[Tensor, " b"],
    left: Int[Tensor, " b"],
    is_flipped: Bool[Tensor, " b"],
    size: int,
) -> Float[Tensor, "b c size size"]:
    """out[i, j, k, l] = images[i, j, top[i] + k, left[i] + m], where
    m = size - 1 - l if is_flipped[i] else l
    """
    b, c, _, _ = images.shape
    out = images.new_empty(b, c, size, size)
    for i in range(b):
        for k in range(size):
            for column in range(size):
                m = size - 1 - column if is_flipped[i] else column
                out[i, :, k, column] = images[i, :, int(top[i]) + k, int(left[i]) + m]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one image, flipped", "一张图，裁剪并翻转"), 1, 1, 2, 3, 2, [0], [1], [True]),
        (("one image, cropped", "一张图，只裁剪"), 1, 1, 2, 3, 2, [0], [1], [False]),
        (("one of two flipped", "两张图翻转一张"), 2, 1, 2, 2, 2, [0, 0], [0, 0], [True, False]),
        (("two windows", "两个窗口"), 2, 1, 3, 4, 2, [1, 0], [0, 2], [False, True]),
        (("windows of one pixel", "窗口为一个像素"), 2, 2, 2, 2, 1, [1, 0], [0, 1], [True, True]),
        (
            ("three different corners", "三个位置各不相同"),
            3,
            1,
            3,
            3,
            2,
            [0, 1, 1],
            [1, 0, 1],
            None,
        ),
    ]
    sizes = range(3, 5)
    for name, b, c, h, w, size, top, left, flips in draw.then_random(
        named, range(2, 4), range(1, 3), sizes, sizes, range(2, 4), [None], [None], [None]
    ):
        yield Case(
            name,
            images=draw.distinct(b, c, h, w),
            top=draw.index(b, below=h - size + 1) if top is None else torch.tensor(top),
            left=draw.index(b, below=w - size + 1) if left is None else torch.tensor(left),
            is_flipped=draw.mask(b) if flips is None else torch.tensor(flips),
            size=size,
        )


def _squares(images, top, left, size):
    places = zip(images, top.tolist(), left.tolist(), strict=True)
    return torch.stack([image[:, t : t + size, s : s + size] for image, t, s in places])


@drill.misconception(
    en="The image was mirrored first and cropped then: the window shows the part that lies on the "
    "other side.",
    zh="先翻转再裁剪了：窗口看到的是另一侧的内容。",
)
def flipped_before_cropping(images, top, left, is_flipped, size):
    mirrored = torch.where(is_flipped[:, None, None, None], images.flip(-1), images)
    return _squares(mirrored, top, left, size)


@drill.misconception(
    en="All images were cut at the corner of the first. Each has its own `top` and `left`.",
    zh="所有图像都用了第一张的裁剪位置。每张图有自己的 `top` 和 `left`。",
)
def cut_all_at_one_corner(images, top, left, is_flipped, size):
    squares = images[:, :, top[0] : top[0] + size, left[0] : left[0] + size]
    return torch.where(is_flipped[:, None, None, None], squares.flip(-1), squares)


@drill.misconception(
    en="As soon as one image was to be flipped all of them were. `is_flipped` decides image by "
    "image.",
    zh="只要有一张要翻转，就把全部都翻转了。`is_flipped` 是逐张决定的。",
)
def flipped_the_whole_batch(images, top, left, is_flipped, size):
    squares = _squares(images, top, left, size)
    return squares.flip(-1) if is_flipped.any() else squares


@drill.misconception(
    en="The squares were turned upside down. Left and right are the last dim.",
    zh="正方形上下翻转了。左右对应的是最后一维。",
)
def flipped_upside_down(images, top, left, is_flipped, size):
    squares = _squares(images, top, left, size)
    return torch.where(is_flipped[:, None, None, None], squares.flip(-2), squares)


@drill.misconception(
    en="`top` and `left` have changed places: `top` counts rows, dim 2, and `left` columns, dim 3.",
    zh="`top` 和 `left` 用反了：`top` 是行（dim 2），`left` 是列（dim 3）。",
)
def swapped_rows_and_columns(images, top, left, is_flipped, size):
    squares = _squares(images, left, top, size)
    return torch.where(is_flipped[:, None, None, None], squares.flip(-1), squares)


@drill.alternative
def image_by_image(images, top, left, is_flipped, size):
    out = images.new_empty(*images.shape[:2], size, size)
    for i in range(len(images)):
        square = images[i].narrow(1, int(top[i]), size).narrow(2, int(left[i]), size)
        out[i] = square.flip(-1) if is_flipped[i] else square
    return out


@drill.alternative
def by_windows(images, top, left, is_flipped, size):
    windows = images.unfold(2, size, 1).unfold(3, size, 1)
    squares = windows[torch.arange(len(images), device=images.device), :, top, left].clone()
    squares[is_flipped] = squares[is_flipped].flip(-1)
    return squares


@drill.alternative
def by_gather(images, top, left, is_flipped, size):
    b, c, _, w = images.shape
    steps = torch.arange(size, device=images.device)
    rows = (top[:, None] + steps)[:, None, :, None].expand(b, c, size, w)
    columns = left[:, None] + torch.where(is_flipped[:, None], size - 1 - steps, steps)
    columns = columns[:, None, None, :].expand(b, c, size, size)
    return images.gather(2, rows).gather(3, columns)
