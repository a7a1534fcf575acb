"""permute names, for each new dim, the old dim that goes there."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.permute", "torch.movedim"),
    title=Text(en="From NCHW to NHWC", zh="从 NCHW 到 NHWC"),
    statement=Text(
        en="torch keeps a batch of images as (batch, channel, height, width); plotting libraries "
        "want the channels last. Return `images` as (batch, height, width, channel).",
        zh="torch 里一批图像的维度次序是（批次, 通道, 高, 宽），画图的库则要求通道在最后。返回 "
        "`images` 按（批次, 高, 宽, 通道）排列的结果。",
    ),
    hints=(
        Text(
            en="Every pixel has to move: a reshape only changes where the rows are cut.",
            zh="每个像素都要换位置；reshape 只改变在哪里切分，不移动数据。",
        ),
        Text(
            en="`permute` takes, for each place in the result, the dim of the input that goes "
            "there. Height is dim 2 of `images`.",
            zh="`permute` 的参数依次说明：结果的每个位置放输入的哪一维。高是 `images` 的 dim 2。",
        ),
    ),
)


@drill.reference
def permute_to_channels_last(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b h w c"]:
    """out[i, k, l, j] = images[i, j, k, l]"""
    b, c, h, w = images.shape
    out = images.new_empty(b, h, w, c)
    for i in range(b):
        for j in range(c):
            for k in range(h):
                for m in range(w):
                    out[i, k, m, j] = images[i, j, k, m]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one pixel", "一个像素"), 1, 2, 1, 1),
        (("two pixels", "两个像素"), 1, 2, 1, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2),
        (("no images", "零张图像"), 0, 3, 2, 2),
        (("four different sizes", "四个大小各不相同"), 5, 2, 3, 4),
    ]
    for name, b, c, h, w in draw.then_random(named, *[range(1, 5)] * 4):
        yield Case(name, images=draw.distinct(b, c, h, w))


@drill.misconception(
    en="A reshape gives the right shape and moves no value: what were channels are now "
    "neighbouring pixels. Reordering dims is `permute`'s work.",
    zh="reshape 得到的形状对了，数据却没有移动：原来的通道成了相邻的像素。调换维度要用 `permute`。",
)
def reshaped_instead(images):
    b, c, h, w = images.shape
    return images.reshape(b, h, w, c)


@drill.misconception(
    en="`transpose(1, 3)` swaps two dims and leaves (b, w, h, c): height and width have changed "
    "places. Three dims move here.",
    zh="`transpose(1, 3)` 只对调两个维度，得到 (b, w, h, c)：高和宽换了位置。这里有三个维度要动。",
)
def swapped_two_dims(images):
    return images.transpose(1, 3)


@drill.misconception(
    en="That is the way back, from NHWC to NCHW. The arguments of `permute` say where each new dim "
    "comes from, not where each old dim goes.",
    zh="这是反方向，从 NHWC 到 NCHW。`permute` 的参数说的是新的每一维从哪里来，"
    "而不是旧的每一维到哪里去。",
)
def permuted_the_way_back(images):
    return images.permute(0, 3, 1, 2)


@drill.alternative
def movedim(images):
    return images.movedim(1, -1)


@drill.alternative
def two_transposes(images):
    return images.transpose(1, 2).transpose(2, 3)


@drill.alternative
def stack_of_channels(images):
    return torch.stack(images.unbind(1), dim=-1)
