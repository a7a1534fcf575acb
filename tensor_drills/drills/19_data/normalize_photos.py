"""From the bytes of photos to what a network takes in: scale, turn, normalise by channel."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.permute", "torch.Tensor.to", "torch.sub", "torch.div"),
    title=Text(en="Normalise photos", zh="归一化照片"),
    statement=Text(
        en="`photos` are uint8 with values from 0 to 255 and the channels last. Return them as "
        "float32 with the channels in dim 1, scaled to 0 ... 1, then normalised: from every pixel "
        "the `mean` of its channel is subtracted, and the difference divided by the `std` of its "
        "channel. Both are those of the scaled values.",
        zh="`photos` 是 uint8，取值 0 到 255，通道在最后一维。返回 float32，通道移到 dim 1；"
        "先缩放到 0 到 1，再归一化：每个通道的每个像素减去该通道的 `mean`，再除以该通道的 `std`。"
        "两者都是对缩放后的值而言。",
    ),
    hints=(
        Text(
            en="Three steps: to float and divided by 255, the channels forward, then `mean` and "
            "`std`.",
            zh="三步：转成浮点数并除以 255，把通道移到前面，再用 `mean` 和 `std`。",
        ),
        Text(
            en="Broadcasting begins at the last dim. While the channels are last, (c,) fits as it "
            "is; later it needs dims of size 1 behind it.",
            zh="广播从最后一维开始对齐。通道还在最后时，(c,) 直接就合适；移走之后，后面要补大小为 "
            "1 的维度。",
        ),
    ),
)


@drill.reference
def normalize_photos(
    photos: Int[Tensor, "b h w c"], mean: Float[Tensor, " c"], std: Float[Tensor, " c"]
) -> Float[Tensor, "b c h w"]:
    """out[i, j, k, l] = (photos[i, k, l, j] / 255 - mean[j]) / std[j]"""
    b, h, w, c = photos.shape
    out = mean.new_empty(b, c, h, w)
    for i in range(b):
        for j in range(c):
            for k in range(h):
                for m in range(w):
                    scaled = photos[i, k, m, j].item() / 255
                    out[i, j, k, m] = (scaled - mean[j].item()) / std[j].item()
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one pixel", "一个像素"), 1, 1, 1, 3),
        (("one channel", "一个通道"), 1, 1, 2, 1),
        (("two channels", "两个通道"), 1, 1, 2, 2),
        (("as many rows as channels", "行数等于通道数"), 1, 3, 3, 3),
        (("four different sizes", "四个大小各不相同"), 2, 4, 1, 3),
        (("no photos", "零张照片"), 0, 2, 2, 3),
    ]
    sizes = range(1, 4)
    for name, b, h, w, c in draw.then_random(named, range(1, 3), sizes, sizes, sizes):
        photos = draw.index(b, h, w, c, below=256).to(torch.uint8)
        mean, std = draw.distinct(c) / 16, draw.distinct(c) / 32
        yield Case(name, photos=photos, mean=mean, std=std)


@drill.misconception(
    en="The values were never scaled: 255 stands where 1 should, and `mean` and `std` are those of "
    "scaled values.",
    zh="没有缩放：应为 1 的地方是 255，而 `mean` 和 `std` 是对缩放后的值而言的。",
)
def never_scaled(photos, mean, std):
    return ((photos - mean) / std).permute(0, 3, 1, 2)


@drill.misconception(
    en="`permute` and a view are not the same: the shape is right, but values were dealt out anew "
    "in memory order, and the channels are mixed.",
    zh="`permute` 和 view 不是一回事：形状对了，但数据只是按内存顺序重新分配，通道混在了一起。",
)
def reshaped_for_permuted(photos, mean, std):
    b, h, w, c = photos.shape
    scaled = photos.reshape(b, c, h, w) / 255
    return (scaled - mean[:, None, None]) / std[:, None, None]


@drill.misconception(
    en="`transpose(1, 3)` swaps two dims and leaves (b, c, w, h): the photos lie on their side.",
    zh="`transpose(1, 3)` 只对调两个维度，得到 (b, c, w, h)：照片的行列颠倒了。",
)
def laid_the_photos_on_their_side(photos, mean, std):
    return ((photos / 255 - mean) / std).transpose(1, 3)


@drill.misconception(
    en="The channels are still last. A convolution expects them in dim 1.",
    zh="通道还在最后一维。卷积要求通道在 dim 1。",
)
def left_the_channels_last(photos, mean, std):
    return (photos / 255 - mean) / std


@drill.misconception(
    en="It was multiplied by the deviation, not divided.",
    zh="标准差是乘上去的，而不是除。",
)
def multiplied_by_the_deviation(photos, mean, std):
    return ((photos / 255 - mean) * std).permute(0, 3, 1, 2)


@drill.misconception(
    en="Dividing by 255 with `//` stays in whole numbers: everything below 255 becomes 0.",
    zh="用 `//` 除以 255 得到的是整数：小于 255 的全变成了 0。",
)
def divided_to_whole_numbers(photos, mean, std):
    return ((photos // 255 - mean) / std).permute(0, 3, 1, 2)


@drill.alternative
def permuted_first(photos, mean, std):
    scaled = photos.permute(0, 3, 1, 2).float().div(255)
    return (scaled - mean.view(1, -1, 1, 1)) / std.view(1, -1, 1, 1)


@drill.alternative
def one_product_and_one_sum(photos, mean, std):
    return (photos.to(mean.dtype) * (1 / (255 * std)) - mean / std).movedim(-1, 1)


@drill.alternative
def channel_by_channel(photos, mean, std):
    parts = [(photos[..., j] / 255 - mean[j]) / std[j] for j in range(photos.shape[-1])]
    return torch.stack(parts, dim=1)
