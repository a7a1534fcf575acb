"""Steps from the last dims: `...` stands for however many dims come before."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.__getitem__", "torch.Tensor.stride"),
    title=Text(en="Every second pixel", zh="隔一个像素取一个"),
    statement=Text(
        en="Keep rows 0, 2, 4, ... of `images`, and of these rows columns 0, 2, 4, ... There may "
        "be any number of dims before height and width: (h, w), (c, h, w), (b, c, h, w). The "
        "result must be a view of `images`.",
        zh="只保留 `images` 的第 0、2、4……行，以及这些行中的第 0、2、4……列。"
        "高和宽之前可以有任意多个维度：(h, w)、(c, h, w)、(b, c, h, w)。"
        "结果必须是 `images` 的视图。",
    ),
    hints=(
        Text(
            en="A slice has three parts: start:stop:step. All three may be left out.",
            zh="切片有三部分：start:stop:step，三者都可以省略。",
        ),
        Text(
            en="`...` between the brackets stands for as many colons as are missing.",
            zh="方括号里的 `...` 代表所有省略的冒号，缺几个就代表几个。",
        ),
    ),
    view_of="images",
)


@drill.reference
def slice_every_second_pixel(
    images: Float[Tensor, "*batch h w"],
) -> Float[Tensor, "*batch (h+1)//2 (w+1)//2"]:
    """out[..., k, l] = images[..., 2 * k, 2 * l]"""
    *batch, h, w = images.shape
    out = images.new_empty(*batch, (h + 1) // 2, (w + 1) // 2)
    for k in range(out.shape[-2]):
        for m in range(out.shape[-1]):
            out.select(-1, m).select(-1, k).copy_(images.select(-1, 2 * m).select(-1, 2 * k))
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two rows, three columns", "两行三列"), (2, 3)),
        (("one pixel", "一个像素"), (1, 1)),
        (("three rows, three columns", "三行三列"), (3, 3)),
        (("a colour image", "一张彩色图"), (3, 2, 3)),
        (("as many channels as rows", "通道数等于行数"), (3, 3, 3)),
        (("two grey images", "两张灰度图"), (2, 1, 2, 3)),
        (("two colour images", "两张彩色图"), (2, 3, 3, 4)),
    ]
    shapes = [(5, 4), (2, 3, 5), (3, 2, 4), (2, 2, 3, 4), (1, 3, 4, 3), (2, 2, 1, 3, 3)]
    for name, shape in draw.then_random(named, shapes):
        yield Case(name, images=draw.distinct(*shape))


@drill.misconception(
    en="The steps went to dims 0 and 1, the first two. Height and width are the last two: `...` "
    "before the slices counts from the end.",
    zh="步长落在了最前面的 dim 0 和 dim 1 上。高和宽是最后两维：在切片前写 `...`，就从末尾数起了。",
)
def stepped_along_the_first_dims(images):
    return images[::2, ::2]


@drill.misconception(
    en="Two colons before the slices fit four dims and no other number. `...` fits any.",
    zh="切片前写两个冒号，只适用于四维张量。`...` 适用于任意维数。",
)
def counted_on_four_dims(images):
    return images[:, :, ::2, ::2]


@drill.misconception(
    en="Only the columns were thinned out: the rows need a step of their own.",
    zh="只在列上隔一个取一个了，行也需要自己的步长。",
)
def thinned_only_the_columns(images):
    return images[..., ::2]


@drill.misconception(
    en="`1::2` starts at place 1: these are the odd rows and columns. Counting starts at 0.",
    zh="`1::2` 从位置 1 开始，取的是奇数行和奇数列。编号从 0 开始。",
)
def started_at_one(images):
    return images[..., 1::2, 1::2]


@drill.misconception(
    en="The values are right, but they were copied. A slice with a step is a view: torch only "
    "makes the strides larger.",
    zh="数值都对，但这是一份拷贝。带步长的切片本来就是视图：torch 只是把 stride 变大了。",
)
def copied_the_pixels(images):
    return images[..., ::2, ::2].clone()


@drill.alternative
def one_dim_at_a_time(images):
    rows = images[..., ::2, :]
    return rows[..., 0::2]


@drill.alternative
def slices_in_a_tuple(images):
    every_second = slice(None, None, 2)
    return images[(Ellipsis, every_second, every_second)]


@drill.alternative
def unfold(images):
    return images.unfold(-2, 1, 2).unfold(-2, 1, 2)[..., 0, 0]


@drill.alternative
def strides_by_hand(images):
    *batch, h, w = images.shape
    *steps, down, right = images.stride()
    size = (*batch, (h + 1) // 2, (w + 1) // 2)
    return torch.as_strided(images, size, (*steps, 2 * down, 2 * right))
