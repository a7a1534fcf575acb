"""Dims counted from the end hold for one image, a batch and a batch of clips."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.movedim", "torch.permute"),
    title=Text(en="Channels before the pixels", zh="把通道挪到像素之前"),
    statement=Text(
        en="`images` ends with the dims (height, width, channel); before them there may be a "
        "batch dim, several dims, or none at all. Return `images` with these three in the order "
        "(channel, height, width), without copying: the result is a view of `images`.",
        zh="`images` 的最后三维是（高, 宽, 通道），前面可能有一个批次维、好几维，"
        "也可能一维都没有。返回 `images` 的最后三维改成（通道, 高, 宽）的结果，不拷贝数据："
        "结果必须是 `images` 的视图。",
    ),
    hints=(
        Text(
            en="Counted from the front, the channel dim has another number in each case. Counted "
            "from the end?",
            zh="从前往后数，每种情形下通道维的编号都不同。从后往前数呢？",
        ),
        Text(
            en="One dim moves and height and width keep their order, so a swap of two dims does "
            "not do it.",
            zh="只有一维要挪动，高与宽的先后次序不变，所以对调两维是不够的。",
        ),
        Text(
            en="`movedim` takes where a dim is and where it is to be in the result; both may be "
            "negative.",
            zh="`movedim` 的参数是某一维现在的位置和它在结果里的位置，都可以是负数。",
        ),
    ),
    view_of="images",
)


@drill.reference
def movedim_channels_first(
    images: Float[Tensor, "*batch h w c"],
) -> Float[Tensor, "*batch c h w"]:
    """out[..., j, k, l] = images[..., k, l, j]"""
    *batch, h, w, c = images.shape
    out = images.new_empty(*batch, c, h, w)
    for j in range(c):
        for k in range(h):
            for m in range(w):
                out[..., j, k, m] = images[..., k, m, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one image, one row of pixels", "一张图像，一行像素"), (), 1, 2, 2),
        (("one image", "一张图像"), (), 2, 2, 2),
        (("a batch of one", "一个批次，一张图像"), (1,), 2, 2, 2),
        (("a batch", "一个批次"), (2,), 2, 3, 4),
        (("no images", "零张图像"), (0,), 2, 2, 3),
        (("a batch of clips", "一批短片"), (2, 2), 1, 3, 2),
    ]
    batches = [(), (1,), (2,), (3,), (2, 1), (1, 3)]
    sizes = range(1, 4)
    for name, batch, h, w, c in draw.then_random(named, batches, sizes, sizes, range(2, 4)):
        yield Case(name, images=draw.distinct(*batch, h, w, c))


@drill.misconception(
    en="Dim 1 is the place of the channels in a batch only. A single image has no batch dim, and "
    "a batch of clips has more: count from the end.",
    zh="只有在一个批次里，通道的位置才是 dim 1。单张图像没有批次维，一批短片又多几维："
    "请从后往前数。",
)
def moved_to_dim_1(images):
    return images.movedim(-1, 1)


@drill.misconception(
    en="`permute(0, 3, 1, 2)` names four dims, so it serves batches only and raises for a single "
    "image.",
    zh="`permute(0, 3, 1, 2)` 写死了四维，只适用于一个批次，遇到单张图像就报错。",
)
def permuted_four_dims(images):
    return images.permute(0, 3, 1, 2)


@drill.misconception(
    en="A swap of the channels with the height leaves (channel, width, height): every image is "
    "transposed. Height and width keep their order only if the channels move past both.",
    zh="把通道与高对调，得到的是（通道, 宽, 高）：每张图像都被转置了。通道要越过高和宽，"
    "它们的次序才不变。",
)
def swapped_channels_and_height(images):
    return images.transpose(-1, -3)


@drill.misconception(
    en="The values are right, in a copy: `contiguous` moves them in memory. What is asked for is "
    "a view, which only has other strides.",
    zh="数值对了，但这是一份拷贝：`contiguous` 在内存里搬动了数据。题目要的是视图，只是 stride "
    "不同。",
)
def copied_with_contiguous(images):
    return images.movedim(-1, -3).contiguous()


@drill.misconception(
    en="A reshape to the wanted sizes moves no value: what were the channels of one pixel are "
    "now pixels side by side.",
    zh="reshape 成想要的大小并不会移动数据：原来同一像素的各个通道成了相邻的像素。",
)
def reshaped_to_the_sizes(images):
    *batch, h, w, c = images.shape
    return images.reshape(*batch, c, h, w)


@drill.alternative
def two_transposes(images):
    return images.transpose(-1, -2).transpose(-2, -3)


@drill.alternative
def einsum(images):
    return torch.einsum("...hwc->...chw", images)


@drill.alternative
def permute_with_counted_dims(images):
    n = images.dim()
    return images.permute(*range(n - 3), n - 1, n - 3, n - 2)


@drill.alternative
def move_height_and_width(images):
    return torch.moveaxis(images, (-3, -2), (-2, -1))
