"""A crop by slices is a view; its end has to be counted, not taken from the back."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.narrow", "torch.Tensor.view", "torch.as_strided"),
    title=Text(en="Centre crop as a view", zh="用视图做中心裁剪"),
    statement=Text(
        en="Cut a square of `size` by `size` pixels out of the centre of each image. It begins "
        "at row `(h - size) // 2` and at column `(w - size) // 2`. Nothing may be copied: the "
        "result is a view of `images`.",
        zh="从每张图像的中心裁出 `size` 乘 `size` 像素的正方形，从第 `(h - size) // 2` 行、第 "
        "`(w - size) // 2` 列开始。不能拷贝数据：结果必须是 `images` 的视图。",
    ),
    hints=(
        Text(
            en="Two slices will do. Where does each of them end?",
            zh="两个切片就够了。它们各到哪里为止？",
        ),
        Text(
            en="Try your slices with a crop as large as the image: what is `x[0:-0]`?",
            zh="用与图像一样大的裁剪试试你的切片：`x[0:-0]` 是什么？",
        ),
    ),
    view_of="images",
)


@drill.reference
def view_center_crop(images: Float[Tensor, "b c h w"], size: int) -> Float[Tensor, "b c size size"]:
    """out[i, j, k, l] = images[i, j, (h - size) // 2 + k, (w - size) // 2 + l]"""
    b, c, h, w = images.shape
    out = images.new_empty(b, c, size, size)
    for k in range(size):
        for m in range(size):
            out[:, :, k, m] = images[:, :, (h - size) // 2 + k, (w - size) // 2 + m]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a border of one", "四周各去掉一圈"), 1, 1, 3, 3, 1),
        (("a border left and right", "左右各去掉一列"), 1, 1, 2, 4, 2),
        (("an uneven border", "两边去掉的不一样多"), 1, 1, 3, 3, 2),
        (("as large as the image", "与图像一样大"), 1, 1, 2, 2, 2),
        (("wide images", "宽大于高"), 1, 2, 2, 4, 2),
        (("tall images", "高大于宽"), 2, 1, 5, 3, 2),
        (("four different sizes", "四个大小各不相同"), 2, 1, 4, 5, 3),
    ]
    few, sizes = range(1, 3), range(2, 6)
    for name, b, c, h, w, size in draw.then_random(named, [1], few, sizes, sizes, range(1, 6)):
        yield Case(name, images=draw.distinct(b, c, h, w), size=min(size, h, w))


@drill.misconception(
    en="Cutting the same border from both sides fails twice: a border of 0 gives `0:-0`, which "
    "is empty, and an odd remainder leaves one pixel too many.",
    zh="两边裁掉同样的宽度会有两处出错：宽度为 0 时成了 `0:-0`，结果是空的；差是奇数时又会多出一"
    "个像素。",
)
def sliced_up_to_minus_the_border(images, size):
    top, left = (images.shape[2] - size) // 2, (images.shape[3] - size) // 2
    return images[:, :, top:-top, left:-left]


@drill.misconception(
    en="The values are right, but they are a copy: tensors as indices copy, and so do `pad` and "
    "`clone`. Rows that follow one another are a slice.",
    zh="数值是对的，但这是一份拷贝：用张量作索引会拷贝，`pad` 和 `clone` 也会。"
    "连续的几行用切片就行。",
)
def picked_rows_by_a_tensor(images, size):
    top, left = (images.shape[2] - size) // 2, (images.shape[3] - size) // 2
    index = torch.arange(size, device=images.device)
    return images[:, :, top + index][:, :, :, left + index]


@drill.misconception(
    en="`contiguous` copies the crop to close its gaps. A view may have gaps: its strides step "
    "over them.",
    zh="`contiguous` 为了消除间隔而拷贝了裁剪结果。视图可以有间隔：它的 stride 会跨过去。",
)
def closed_the_gaps(images, size):
    top, left = (images.shape[2] - size) // 2, (images.shape[3] - size) // 2
    return images[:, :, top : top + size, left : left + size].contiguous()


@drill.misconception(
    en="That is the corner at the top left. The centre begins further in.",
    zh="这是左上角。中心的起点还要往里一些。",
)
def cut_the_corner(images, size):
    return images[:, :, :size, :size]


@drill.misconception(
    en="Height and width were swapped. The height is dim 2, the width dim 3.",
    zh="高和宽弄反了。高是 dim 2，宽是 dim 3。",
)
def swapped_height_and_width(images, size):
    _, _, w, h = images.shape
    top, left = (h - size) // 2, (w - size) // 2
    return images[:, :, top : top + size, left : left + size]


@drill.alternative
def narrow_twice(images, size):
    for dim in (2, 3):
        images = images.narrow(dim, (images.shape[dim] - size) // 2, size)
    return images


@drill.alternative
def crop_by_strides(images, size):
    b, c, h, w = images.shape
    down, right = images.stride(2), images.stride(3)
    start = (h - size) // 2 * down + (w - size) // 2 * right
    return images.as_strided((b, c, size, size), images.stride(), start)


@drill.alternative
def slices_in_a_tuple(images, size):
    starts = [(total - size) // 2 for total in images.shape[-2:]]
    return images[(..., *(slice(start, start + size) for start in starts))]
