"""Going back needs the sizes that flattening forgot, in the order in which they were merged."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.reshape", "torch.unflatten", "torch.Tensor.view"),
    title=Text(en="Restore flattened images", zh="还原展平的图像"),
    statement=Text(
        en="Each row of `flat` is an image that was flattened: its `c` channels one after another, "
        "each channel row by row, with `h` rows of `w` pixels. Return the batch of images.",
        zh="`flat` 的每一行是一张被展平的图像：`c` 个通道依次排列，每个通道按行存放，"
        "共 `h` 行，每行 `w` 个像素。返回还原后的一批图像。",
    ),
    hints=(
        Text(
            en="A reshape never moves a value. Which of `c`, `h`, `w` changes slowest along a row?",
            zh="reshape 不会移动任何数据。沿着一行看过去，`c`、`h`、`w` 中哪个变化最慢？",
        ),
        Text(
            en="The dim that changes slowest comes first in the new shape.",
            zh="变化最慢的维度在新形状里排在最前。",
        ),
    ),
)


@drill.reference
def restore_images(flat: Float[Tensor, "b d"], c: int, h: int, w: int) -> Float[Tensor, "b c h w"]:
    """out[i, j, k, l] = flat[i, (j * h + k) * w + l]"""
    out = flat.new_empty(len(flat), c, h, w)
    for i in range(len(flat)):
        for j in range(c):
            for k in range(h):
                for m in range(w):
                    out[i, j, k, m] = flat[i, (j * h + k) * w + m]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one image", "一张图像"), 1, 2, 2, 2),
        (("no images", "零张图像"), 0, 2, 2, 2),
        (("wide images", "宽大于高"), 2, 1, 2, 3),
        (("tall images", "高大于宽"), 2, 3, 3, 2),
        (("four different sizes", "四个大小各不相同"), 5, 2, 3, 4),
    ]
    sizes = range(1, 4)
    for name, b, c, h, w in draw.then_random(named, range(1, 5), sizes, sizes, sizes):
        yield Case(name, flat=draw.distinct(b, c * h * w), c=c, h=h, w=w)


@drill.misconception(
    en="A row was read pixel by pixel, as if the channels changed fastest. In `flat` a whole "
    "channel ends before the next begins.",
    zh="按像素读取了每一行，好像通道变化最快。在 `flat` 里是放完一整个通道才轮到下一个。",
)
def read_channels_last(flat, c, h, w):
    return flat.reshape(-1, h, w, c).permute(0, 3, 1, 2)


@drill.misconception(
    en="Height and width are swapped. In (b, c, h, w) the rows come before the pixels in a row.",
    zh="高和宽写反了。在 (b, c, h, w) 里，行在前，行内的像素在后。",
)
def swapped_height_and_width(flat, c, h, w):
    return flat.reshape(-1, c, w, h)


@drill.misconception(
    en="Swapped sizes and a transpose give the right shape, but the rows were cut at the wrong "
    "length first. Reshape to (b, c, h, w) at once.",
    zh="先写反大小再转置，形状是对的，但一开始每行就按错误的长度切开了。直接 reshape 成 (b, c, "
    "h, w)。",
)
def transposed_swapped_sizes(flat, c, h, w):
    return flat.reshape(-1, c, w, h).mT


@drill.misconception(
    en="The channels were cut out of the batch dim: values of different images are mixed. The "
    "batch dim comes first and stays there.",
    zh="把通道从批次维里切了出来：不同图像的数据混在了一起。批次维排在最前，始终不动。",
)
def mixed_images_and_channels(flat, c, h, w):
    return flat.reshape(c, len(flat), h, w).transpose(0, 1)


@drill.alternative
def unflatten(flat, c, h, w):
    return flat.unflatten(1, (c, h, w))


@drill.alternative
def view_with_minus_one(flat, c, h, w):
    return flat.view(-1, c, h, w)


@drill.alternative
def channel_by_channel(flat, c, h, w):
    channels = flat.split(h * w, dim=1)
    return torch.stack([channel.reshape(len(flat), h, w) for channel in channels], dim=1)
