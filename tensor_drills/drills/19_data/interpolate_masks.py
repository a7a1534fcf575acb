"""A mixture of class 1 and class 3 is not class 2: masks are enlarged by repeating."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.functional.interpolate", "torch.repeat_interleave"),
    title=Text(en="Enlarge class masks", zh="放大类别掩码"),
    statement=Text(
        en="`masks` holds the class number of each pixel of b images, as int64. Enlarge them "
        "`factor` times in height and width: each pixel becomes a square of pixels of its own "
        "class. The result is int64 too.",
        zh="`masks` 存放 b 张图像每个像素的类别编号，dtype 是 int64。把它们的高和宽都放大 `factor` "
        "倍：每个像素变成一个正方形，其中的像素都是它的类别。结果也是 int64。",
    ),
    hints=(
        Text(
            en="`interpolate` takes (b, c, h, w): where has the channel dim to be added?",
            zh="`interpolate` 要的是 (b, c, h, w)：通道维该加在哪里？",
        ),
        Text(
            en="It is not made for int64, and class numbers must not be mixed. Which dtype on the "
            "way, and which mode?",
            zh="它不支持 int64，而类别编号又不能混合。中途用什么 dtype，用哪种 mode？",
        ),
        Text(
            en="`repeat_interleave` needs neither, once for the rows and once for the columns.",
            zh="`repeat_interleave` 没有这些麻烦：对行用一次，对列用一次。",
        ),
    ),
)


@drill.reference
def interpolate_masks(
    masks: Int[Tensor, "b h w"], factor: int
) -> Int[Tensor, "b h*factor w*factor"]:
    """out[i, k, l] = masks[i, k // factor, l // factor]"""
    b, h, w = masks.shape
    out = masks.new_empty(b, h * factor, w * factor)
    for k in range(h * factor):
        for m in range(w * factor):
            out[:, k, m] = masks[:, k // factor, m // factor]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row of two pixels", "一行两个像素"), 1, 1, 2, 2),
        (("one pixel", "一个像素"), 1, 1, 1, 3),
        (("no enlargement", "不放大"), 1, 2, 2, 1),
        (("two by two", "二乘二"), 1, 2, 2, 2),
        (("two images", "两张图像"), 2, 1, 3, 2),
        (("three times", "三倍"), 2, 3, 2, 3),
    ]
    for name, b, h, w, factor in draw.then_random(
        named, range(1, 4), range(1, 4), range(2, 4), range(2, 4)
    ):
        yield Case(name, masks=3 * draw.distinct(b, h, w, dtype=torch.int64), factor=factor)


def _interpolated(masks, factor, mode):
    return torch.nn.functional.interpolate(masks[:, None].double(), scale_factor=factor, mode=mode)


@drill.misconception(
    en="The mode 'bilinear' mixes neighbours: between two classes there are now pixels of classes "
    "that were never there.",
    zh="'bilinear' 会把相邻像素混合：两个类别之间出现了从未有过的类别。",
)
def mixed_the_classes(masks, factor):
    return _interpolated(masks, factor, "bilinear")[:, 0].round().long()


@drill.misconception(
    en="Copies of the whole image were laid side by side. Each pixel has to be repeated in its "
    "place, not the picture as a whole.",
    zh="这是把整张图重复铺开。应当让每个像素在原处重复，而不是重复整张图。",
)
def tiled_the_image(masks, factor):
    return masks.repeat(1, factor, factor)


@drill.misconception(
    en="Given three dims, `interpolate` takes them for (b, c, w): only the width was enlarged. Add "
    "a channel dim.",
    zh="只有三维时，`interpolate` 把它们当成 (b, c, w)：只放大了宽度。要先加上通道维。",
)
def enlarged_only_the_width(masks, factor):
    return torch.nn.functional.interpolate(masks.double(), scale_factor=factor).long()


@drill.misconception(
    en="The channel dim that was added for `interpolate` is still there.",
    zh="为 `interpolate` 加上的通道维还留着。",
)
def left_the_channel_dim(masks, factor):
    return _interpolated(masks, factor, "nearest").long()


@drill.misconception(
    en="The classes are floats now. `cross_entropy` does not take them as class numbers, and "
    "indexing does not take them at all: make them int64.",
    zh="类别成了浮点数。`cross_entropy` 不接受浮点数的类别编号，浮点数也不能用来索引：应当转成 "
    "int64。",
)
def left_the_classes_float(masks, factor):
    return _interpolated(masks, factor, "nearest")[:, 0].float()


@drill.alternative
def nearest(masks, factor):
    enlarged = torch.nn.functional.interpolate(masks[:, None].float(), scale_factor=factor)
    return enlarged[:, 0].to(torch.int64)


@drill.alternative
def batch_as_channels(masks, factor):
    size = [masks.shape[1] * factor, masks.shape[2] * factor]
    return torch.nn.functional.interpolate(masks[None].double(), size=size)[0].long()


@drill.alternative
def kronecker(masks, factor):
    return torch.kron(masks, masks.new_ones(1, factor, factor))


@drill.alternative
def expanded(masks, factor):
    b, h, w = masks.shape
    squares = masks[:, :, None, :, None].expand(b, h, factor, w, factor)
    return squares.reshape(b, h * factor, w * factor)
