"""Several dims are reduced in one call; those that are not named stay."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.mean",),
    title=Text(en="Mean of each channel", zh="每个通道的平均值"),
    statement=Text(
        en="`images` is a batch of images, channels before height and width. Return the mean of "
        "each channel over all pixels of all images, as one needs it to normalise a data set.",
        zh="`images` 是一批图像，通道维排在高和宽之前。返回每个通道在所有图像的所有像素上的平均值，"
        "数据集归一化时要用到它。",
    ),
    hints=(
        Text(
            en="The result has one number per channel. Which dims of `images` have to go?",
            zh="结果里每个通道一个数。`images` 的哪些维度要消失？",
        ),
        Text(
            en="`mean` takes a tuple of dims. Name those that go, not the one that stays.",
            zh="`mean` 的 dim 可以是元组。要写的是消失的那些维度，不是留下的那一维。",
        ),
    ),
)


@drill.reference
def mean_per_channel(images: Float[Tensor, "b c h w"]) -> Float[Tensor, " c"]:
    """out[j] = (sum over i, k, l of images[i, j, k, l]) / (b * h * w)"""
    b, c, h, w = images.shape
    out = images.new_empty(c)
    for j in range(c):
        total = 0.0
        for i in range(b):
            for k in range(h):
                for m in range(w):
                    total += images[i, j, k, m].item()
        out[j] = total / (b * h * w)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two channels, one pixel", "两个通道，一个像素"), 1, 2, 1, 1),
        (("one image", "一张图像"), 1, 2, 1, 2),
        (("two images", "两张图像"), 2, 2, 1, 2),
        (("one channel", "一个通道"), 2, 1, 2, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2),
        (("four different sizes", "四个大小各不相同"), 2, 4, 1, 3),
    ]
    sizes = range(1, 4)
    for name, b, c, h, w in draw.then_random(named, range(1, 3), range(2, 5), sizes, sizes):
        yield Case(name, images=draw.signed(b, c, h, w))


@drill.misconception(
    en="`dim=1` names the dim that is averaged away, not the one that is kept: the channels are "
    "gone and the pixels are still there.",
    zh="`dim=1` 写的是被平均掉的维度，不是要留下的维度：现在通道没了，像素还在。",
)
def named_the_dim_to_keep(images):
    return images.mean(dim=1)


@drill.misconception(
    en="The height and the width are gone, the batch is not: this is a mean per image and channel.",
    zh="高和宽消失了，批次还在：这是每张图像、每个通道各一个平均值。",
)
def left_the_batch(images):
    return images.mean(dim=(2, 3))


@drill.misconception(
    en="Without a dim everything is averaged into one number, across the channels as well.",
    zh="不写 dim 会把所有元素平均成一个数，不同的通道也混在了一起。",
)
def averaged_everything(images):
    return images.mean()


@drill.misconception(
    en="This takes the last dim for the channels, as in (b, h, w, c). Here they are dim 1: look "
    "at the signature.",
    zh="这是把最后一维当成了通道，也就是 (b, h, w, c) 的排法。这里通道是 dim 1：请看函数签名。",
)
def took_the_last_dim_for_channels(images):
    return images.mean(dim=(0, 1, 2))


@drill.misconception(
    en="The numbers are right, but `keepdim=True` leaves three dims of size 1 around them.",
    zh="数值是对的，但 `keepdim=True` 在它们前后留下了三个大小为 1 的维度。",
)
def kept_the_dims(images):
    return images.mean(dim=(0, 2, 3), keepdim=True)


@drill.alternative
def from_the_last_dim_on(images):
    return images.mean(-1).mean(-1).mean(0)


@drill.alternative
def channels_first_then_flatten(images):
    return images.transpose(0, 1).flatten(1).mean(1)


@drill.alternative
def sum_and_divide(images):
    return torch.einsum("bchw->c", images) / (images.numel() / images.shape[1])
