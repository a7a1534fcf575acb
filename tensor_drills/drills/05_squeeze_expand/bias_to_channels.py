"""expand repeats by a stride of zero: no memory is spent."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.expand", "torch.Tensor.view", "torch.unsqueeze"),
    title=Text(en="Expand a bias to images", zh="把偏置扩展到一批图像"),
    statement=Text(
        en="A convolution adds `bias[j]` to every pixel of channel j. Return `bias` expanded to "
        "the shape of `images`, without copying: the result is a view of `bias`.",
        zh="卷积会给通道 j 的每个像素加上 `bias[j]`。返回把 `bias` 扩展成 `images` 形状的结果，"
        "不拷贝数据：结果必须是 `bias` 的视图。",
    ),
    hints=(
        Text(
            en="Broadcasting compares sizes from the last dim. Where does the channel dim stand, "
            "counted from the end?",
            zh="广播从最后一维开始比较。从后往前数，通道维排在第几？",
        ),
        Text(
            en="First give `bias` a dim of size 1 for height and for width. Only a dim of size 1 "
            "can be expanded.",
            zh="先给 `bias` 补上高和宽这两个大小为 1 的维度。只有大小为 1 的维度才能扩展。",
        ),
        Text(
            en="`repeat` copies, `expand` does not. A bias of shape (32,) becomes (1, 32, 1, 1) "
            "and is expanded to (4, 32, 28, 28).",
            zh="`repeat` 会拷贝，`expand` 不会。形状为 (32,) 的偏置先变成 (1, 32, 1, 1)，"
            "再扩展成 (4, 32, 28, 28)。",
        ),
    ),
    view_of="bias",
)


@drill.reference
def bias_to_channels(
    bias: Float[Tensor, " c"], images: Float[Tensor, "b c h w"]
) -> Float[Tensor, "b c h w"]:
    """out[i, j, k, l] = bias[j]"""
    out = torch.empty_like(images)
    for j in range(len(bias)):
        out[:, j] = bias[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two channels", "两个通道"), 1, 2, 1, 1),
        (("as many channels as columns", "通道数等于列数"), 1, 2, 1, 2),
        (("one channel", "一个通道"), 2, 1, 2, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2),
        (("four different sizes", "四个大小各不相同"), 5, 2, 3, 4),
        (("32 channels", "32 个通道"), 4, 32, 2, 3),
    ]
    sizes = range(1, 5)
    for name, b, c, h, w in draw.then_random(named, sizes, range(2, 5), sizes, sizes):
        yield Case(name, bias=draw.signed(c), images=draw.signed(b, c, h, w))
    every_other = draw.signed(3, 2)[:, 0]
    yield Case(
        ("a bias with gaps", "偏置在内存中不连续"), bias=every_other, images=draw.signed(2, 3, 1, 2)
    )


@drill.misconception(
    en="`repeat` copies the bias for every pixel. `expand` gives the same values as a view: the "
    "stride of an expanded dim is 0.",
    zh="`repeat` 为每个像素都拷贝了一份偏置。`expand` 得到同样的值，却只是视图：扩展出来的维度 "
    "stride 为 0。",
)
def repeated_the_bias(bias, images):
    b, _, h, w = images.shape
    return bias.view(1, -1, 1, 1).repeat(b, 1, h, w)


@drill.misconception(
    en="`expand` lines sizes up from the last dim, so the bias went along the width, not the "
    "channels. It needs two dims of size 1 after it.",
    zh="`expand` 从最后一维开始对齐，于是偏置沿着宽度、而不是通道排列。它后面还需要两个大小为 1 "
    "的维度。",
)
def expanded_along_the_width(bias, images):
    return bias.expand_as(images)


@drill.misconception(
    en="That is the sum, `images` plus bias. What is asked for is the expanded bias itself.",
    zh="这是 `images` 加上偏置的和。题目要的是扩展后的偏置本身。",
)
def added_the_images(bias, images):
    return images + bias.view(1, -1, 1, 1)


@drill.misconception(
    en="With the shape (c, 1, 1, 1) the bias runs along the batch. The channels are dim 1: "
    "(1, c, 1, 1).",
    zh="形状 (c, 1, 1, 1) 让偏置沿着批次排列。通道是 dim 1，应为 (1, c, 1, 1)。",
)
def expanded_along_the_batch(bias, images):
    return bias.view(-1, 1, 1, 1).expand_as(images)


@drill.alternative
def index_with_none(bias, images):
    return bias[None, :, None, None].expand(images.shape)


@drill.alternative
def keep_a_size_with_minus_one(bias, images):
    b, _, h, w = images.shape
    return bias.reshape(1, -1, 1, 1).expand(b, -1, h, w)


@drill.alternative
def broadcast_to(bias, images):
    return torch.broadcast_to(bias.unsqueeze(-1).unsqueeze(-1), images.shape)
