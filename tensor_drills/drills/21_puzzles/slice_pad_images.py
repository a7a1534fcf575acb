"""out[top:-bottom] is a trap: where bottom is 0 it is empty."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.new_full", "torch.nn.functional.pad"),
    title=Text(en="Pad images by hand", zh="手工填充图像"),
    statement=Text(
        en="Return `images` with `top` rows above, `bottom` rows below, `left` columns before and "
        "`right` columns after each of them, all filled with `value`. Any of the four may be 0. "
        "`pad` and its layers are ruled out, and so is a Python loop.",
        zh="返回填充后的 `images`：每张图像上方补 `top` 行、下方补 `bottom` 行，左边补 `left` 列、"
        "右边补 `right` 列，补上的像素都是 `value`。四个数都可能是 0。不允许用 `pad` 及相应的层，"
        "也不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Make the large images first, full of `value`, and then write the small ones into "
            "them.",
            zh="先造出全是 `value` 的大图，再把小图写进去。",
        ),
        Text(
            en="The images begin at row `top`. Where do they end, if not at -bottom, which means "
            "0 where `bottom` is 0?",
            zh="图像从第 `top` 行开始。结束在哪里？不能写 -bottom，因为 `bottom` 为 0 时它就是 0。",
        ),
    ),
    no_loop=True,
    ruled_out=("pad",),
)


@drill.reference
def slice_pad_images(
    images: Float[Tensor, "b h w"], left: int, right: int, top: int, bottom: int, value: float
) -> Float[Tensor, "b top+h+bottom left+w+right"]:
    """out[i, r, s] = images[i, r - top, s - left] where there is such a pixel, else value"""
    b, h, w = images.shape
    out = images.new_empty(b, top + h + bottom, left + w + right)
    for i in range(b):
        for r in range(out.shape[1]):
            for s in range(out.shape[2]):
                is_inside = 0 <= r - top < h and 0 <= s - left < w
                out[i, r, s] = images[i, r - top, s - left] if is_inside else value
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one on every side", "每边都是一"), 1, 1, 2, (1, 1, 1, 1), 0.5),
        (("filled with zeros", "填零"), 1, 1, 2, (1, 1, 1, 1), 0.0),
        (("nothing below", "下方不补"), 1, 2, 2, (1, 1, 1, 0), -9.5),
        (("only on the left", "只补左边"), 1, 1, 2, (2, 0, 0, 0), -9.5),
        (("nothing at all", "什么都不补"), 2, 2, 2, (0, 0, 0, 0), -9.5),
        (("four different numbers", "四个数各不相同"), 2, 2, 3, (1, 2, 3, 4), 0.5),
        (("no images", "零张图像"), 0, 2, 2, (1, 0, 2, 1), 0.5),
    ]
    sizes = range(1, 4)
    for name, b, h, w, sides, value in draw.then_random(
        named, sizes, sizes, sizes, [None], [0.0, 0.5, -7.25]
    ):
        if sides is None:
            sides = [draw.choice(range(3)) for _ in range(4)]
        left, right, top, bottom = sides
        images = draw.signed(b, h, w)
        yield Case(name, images=images, left=left, right=right, top=top, bottom=bottom, value=value)


@drill.misconception(
    en="A slice that ends at -bottom or -right is empty where that number is 0: -0 is 0, the very "
    "beginning. Count the end from the front.",
    zh="切片终点写成 -bottom 或 -right，当这个数为 0 时切片是空的：-0 就是 0，也就是最开头。"
    "终点要从前面数。",
)
def ended_at_minus_zero(images, left, right, top, bottom, value):
    b, h, w = images.shape
    out = images.new_full((b, top + h + bottom, left + w + right), value)
    out[:, top:-bottom, left:-right] = images
    return out


@drill.misconception(
    en="The padding is 0 here, whatever `value` says.",
    zh="这里填的总是 0，没有用到 `value`。",
)
def filled_with_zeros(images, left, right, top, bottom, value):
    b, h, w = images.shape
    out = images.new_zeros(b, top + h + bottom, left + w + right)
    out[:, top : top + h, left : left + w] = images
    return out


@drill.misconception(
    en="`left` and `right` went to the rows, `top` and `bottom` to the columns. Rows are added "
    "above and below.",
    zh="`left` 和 `right` 加到了行上，`top` 和 `bottom` 加到了列上。上下补的是行。",
)
def swapped_rows_and_columns(images, left, right, top, bottom, value):
    b, h, w = images.shape
    out = images.new_full((b, left + h + right, top + w + bottom), value)
    out[:, left : left + h, top : top + w] = images
    return out


@drill.misconception(
    en="The size is right, but the images stand at `bottom` and `right`, the numbers of the far "
    "sides. They begin after `top` rows and `left` columns.",
    zh="大小是对的，但图像从 `bottom` 和 `right` 处开始了，那是另一侧的数。应当从第 `top` 行、第 "
    "`left` 列开始。",
)
def began_at_the_far_sides(images, left, right, top, bottom, value):
    b, h, w = images.shape
    out = images.new_full((b, top + h + bottom, left + w + right), value)
    out[:, bottom : bottom + h, right : right + w] = images
    return out


@drill.alternative
def cat_on_all_sides(images, left, right, top, bottom, value):
    b, h, w = images.shape
    before, after = images.new_full((b, h, left), value), images.new_full((b, h, right), value)
    wide = torch.cat([before, images, after], dim=2)
    above = images.new_full((b, top, left + w + right), value)
    below = images.new_full((b, bottom, left + w + right), value)
    return torch.cat([above, wide, below], dim=1)


@drill.alternative
def narrow_and_copy(images, left, right, top, bottom, value):
    b, h, w = images.shape
    out = torch.full((b, top + h + bottom, left + w + right), value, device=images.device)
    out.narrow(1, top, h).narrow(2, left, w).copy_(images)
    return out


@drill.alternative
def end_or_none(images, left, right, top, bottom, value):
    b, h, w = images.shape
    out = images.new_full((b, top + h + bottom, left + w + right), value)
    out[:, top : -bottom or None, left : -right or None] = images
    return out


@drill.alternative
def where_inside(images, left, right, top, bottom, value):
    _, h, w = images.shape
    r = torch.arange(-top, h + bottom, device=images.device)[:, None]
    s = torch.arange(-left, w + right, device=images.device)
    is_inside = (r >= 0) & (r < h) & (s >= 0) & (s < w)
    return torch.where(is_inside, images[:, r.clamp(0, h - 1), s.clamp(0, w - 1)], value)
