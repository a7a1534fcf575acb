"""squeeze names its dim, or a batch of one image loses its batch dim."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.squeeze", "torch.select"),
    title=Text(en="Drop the channel dim", zh="去掉通道维"),
    statement=Text(
        en="`images` is a batch of grey images: its channel dim has size 1. Return the batch "
        "without that dim, whatever the other sizes are.",
        zh="`images` 是一批灰度图，通道维的大小为 1。返回去掉这一维后的结果，"
        "其余各维的大小可以是任意值。",
    ),
    hints=(
        Text(en="Which dims may have size 1 by chance?", zh="哪些维度可能碰巧大小也是 1？"),
        Text(
            en="`squeeze` takes the dim that is to go; the channels are dim 1.",
            zh="`squeeze` 可以指定要去掉的维度；通道是 dim 1。",
        ),
    ),
)


@drill.reference
def squeeze_channel(images: Float[Tensor, "b 1 h w"]) -> Float[Tensor, "b h w"]:
    """out[i, k, l] = images[i, 0, k, l]"""
    b, _, h, w = images.shape
    out = images.new_empty(b, h, w)
    for i in range(b):
        for k in range(h):
            for m in range(w):
                out[i, k, m] = images[i, 0, k, m]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one image", "一张图像"), 1, 2, 2),
        (("one row of pixels", "只有一行像素"), 2, 1, 3),
        (("one column of pixels", "只有一列像素"), 2, 3, 1),
        (("no images", "零张图像"), 0, 2, 2),
        (("three images", "三张图像"), 3, 2, 4),
    ]
    for name, b, h, w in draw.then_random(named, *[range(1, 5)] * 3):
        yield Case(name, images=draw.distinct(b, 1, h, w))


@drill.misconception(
    en="`squeeze()` drops every dim of size 1: a batch of one image loses its batch dim, an image "
    "of one row its rows. Name the dim.",
    zh="`squeeze()` 会去掉所有大小为 1 的维度：只有一张图像时批次维没了，只有一行像素时行也没了。"
    "请写明 dim。",
)
def squeezed_every_dim(images):
    return images.squeeze()


@drill.misconception(
    en="`squeeze(0)` looks at the batch dim, not at the channels. It does nothing when there are "
    "several images, and takes away the wrong dim when there is one.",
    zh="`squeeze(0)` 看的是批次维，不是通道维。图像多于一张时它什么也不做，"
    "只有一张时去掉的又是错的那一维。",
)
def squeezed_the_batch(images):
    return images.squeeze(0)


@drill.misconception(
    en="`images[0]` takes the first image, with its channel dim. An index in dim 1 comes second: "
    "`images[:, 0]`.",
    zh="`images[0]` 取的是第一张图像，通道维还在。dim 1 的索引要写在第二个位置：`images[:, 0]`。",
)
def took_the_first_image(images):
    return images[0]


@drill.alternative
def index_the_channel(images):
    return images[:, 0]


@drill.alternative
def squeeze_from_the_end(images):
    return images.squeeze(-3)


@drill.alternative
def merge_with_the_rows(images):
    return images.flatten(1, 2)


@drill.alternative
def sum_over_one_channel(images):
    return torch.sum(images, dim=1)
