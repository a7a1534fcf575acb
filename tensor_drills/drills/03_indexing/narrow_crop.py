"""A slice has a start and a stop, narrow a start and a length; both are views."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text

drill = Drill(
    level=2,
    ops=("torch.narrow", "torch.Tensor.__getitem__"),
    title=Text(en="Crop images without copying", zh="不拷贝地裁剪图像"),
    statement=Text(
        en="Cut from every image the same rectangle: `height` rows from row `top` on, `width` "
        "columns from column `left` on. It lies within the image. The result must be a view of "
        "`images`.",
        zh="从每张图像里裁出同一块矩形：从第 `top` 行起取 `height` 行，从第 `left` 列起取 `width` "
        "列。矩形不会超出图像。结果必须是 `images` 的视图。",
    ),
    hints=(
        Text(
            en="Batch and channels are kept whole; height is dim 2, width is dim 3.",
            zh="批次和通道原样保留；高是 dim 2，宽是 dim 3。",
        ),
        Text(
            en="A slice is start:stop, and stop is a place, not a length. "
            "`torch.narrow` takes dim, start and length.",
            zh="切片是 start:stop，其中 stop 是位置，不是长度。"
            "`torch.narrow` 的参数则是 dim、start 和 length。",
        ),
    ),
    view_of="images",
)


@drill.reference
def narrow_crop(
    images: Float[Tensor, "b c h w"], top: int, left: int, height: int, width: int
) -> Float[Tensor, "b c height width"]:
    """out[i, j, k, l] = images[i, j, top + k, left + l]"""
    b, c, _, _ = images.shape
    out = images.new_empty(b, c, height, width)
    for k in range(height):
        for m in range(width):
            out[:, :, k, m] = images[:, :, top + k, left + m]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    # sizes of the rectangle, what lies before it (top, left) and after it
    named = [
        (("one pixel", "一个像素"), (1, 1), (1, 1), (1, 0), (1, 1)),
        (("the whole image", "整张图像"), (1, 1), (1, 2), (0, 0), (0, 0)),
        (("from the corner", "从左上角起"), (1, 1), (1, 2), (0, 0), (1, 1)),
        (("two rows, two columns", "两行两列"), (1, 1), (2, 2), (1, 0), (0, 1)),
        (("nothing", "空矩形"), (1, 1), (0, 2), (1, 0), (1, 0)),
        (("as many images as rows", "图像数等于行数"), (3, 3), (2, 2), (1, 0), (0, 1)),
        (("in the middle", "在图像中间"), (2, 2), (2, 3), (1, 1), (1, 0)),
        (("transposed images", "转置得到的图像"), (1, 2), (1, 2), (1, 0), (0, 1)),
    ]
    ends = [(0, 0), (1, 0), (0, 1), (1, 1)]
    batches = [(1, 1), (2, 1), (1, 2), (2, 2)]
    sizes = [(1, 2), (2, 1), (2, 2), (3, 1)]
    starts = [(0, 1), (1, 0), (2, 1), (1, 2)]
    for name, batch, size, start, end in draw.then_random(named, batches, sizes, starts, ends):
        (height, width), (top, left) = size, start
        h, w = top + height + end[0], left + width + end[1]
        is_transposed = name[0] == "transposed images"
        images = draw.distinct(*batch, w, h).mT if is_transposed else draw.distinct(*batch, h, w)
        yield Case(name, images=images, top=top, left=left, height=height, width=width)


@drill.misconception(
    en="A slice ends at a place, not after a length: `top:height` stops at row `height`, wherever "
    "`top` is. The stop is start + length.",
    zh="切片写的是终点位置，不是长度：`top:height` 停在第 `height` 行，与 `top` 是几无关。"
    "终点应为起点加长度。",
)
def stopped_at_the_length(images, top, left, height, width):
    return images[:, :, top:height, left:width]


@drill.misconception(
    en="Rows and columns are swapped. Height comes before width: dim 2 runs down, dim 3 to the "
    "right.",
    zh="行和列弄反了。高在前，宽在后：dim 2 自上而下，dim 3 自左向右。",
)
def swapped_rows_and_columns(images, top, left, height, width):
    return images[..., left : left + width, top : top + height]


@drill.misconception(
    en="The slices went to dims 0 and 1: images and channels were cut. Colons, or `...`, must "
    "come first.",
    zh="切片落在了 dim 0 和 dim 1 上，裁掉的是图像和通道。前面要先写冒号或 `...`。",
)
def cut_images_and_channels(images, top, left, height, width):
    return images[top : top + height, left : left + width]


@drill.misconception(
    en="One row and one column too many: the stop of a slice is not part of it.",
    zh="多取了一行一列：切片不包含终点。",
)
def counted_the_stop_in(images, top, left, height, width):
    return images[..., top : top + height + 1, left : left + width + 1]


@drill.misconception(
    en="The values are right, but they were copied. `narrow` and slices are views already: "
    "nothing has to be added.",
    zh="数值都对，但这是一份拷贝。`narrow` 和切片本身就是视图，不必再加什么。",
)
def copied_the_rectangle(images, top, left, height, width):
    return images[..., top : top + height, left : left + width].clone()


@drill.alternative
def slices(images, top, left, height, width):
    return images[:, :, top : top + height, left : left + width]


@drill.alternative
def cut_from_both_ends(images, top, left, height, width):
    return images[..., top:, left:][..., :height, :width]


@drill.alternative
def stop_counted_from_the_end(images, top, left, height, width):
    below = images.shape[2] - top - height
    right = images.shape[3] - left - width
    return images[:, :, top : -below or None, left : -right or None]
