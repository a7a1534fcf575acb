"""A frame is the whole without its inside; four strips would count the corners twice."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.sum", "torch.arange"),
    title=Text(en="Sum of each image's border", zh="每张图像边框之和"),
    statement=Text(
        en="The border of an image is made of all pixels that lie in its first or last `width` "
        "rows, or in its first or last `width` columns. Return the sum of each image's border. "
        "`width` may be 0, and large enough for the border to be the whole image. No Python loop.",
        zh="图像的边框由所有这样的像素组成：位于最前或最后 `width` 行，或者位于最前或最后 `width` "
        "列。返回每张图像边框上的像素之和。`width` 可以是 0，也可以大到整张图都是边框。不用 "
        "Python 循环。",
    ),
    hints=(
        Text(
            en="To which of the four strips does a corner pixel belong?",
            zh="角上的像素属于四条边中的哪几条？",
        ),
        Text(
            en="What is left of the image without its border is a rectangle, a single slice. "
            "Where does it end, when `width` is 0?",
            zh="去掉边框之后，剩下的是一个矩形，一个切片就能取出。当 `width` 为 0 时，"
            "它到哪里结束？",
        ),
        Text(
            en="Or make a mask of the border: row below `width` or row at least h - width, and "
            "the same for columns.",
            zh="也可以做一张边框的掩码：行号小于 `width` 或不小于 h - width，列也一样。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def sum_borders(images: Float[Tensor, "b h w"], width: int) -> Float[Tensor, " b"]:
    """out[i] = sum of images[i, r, s] over all (r, s) with
    r < width or r >= h - width or s < width or s >= w - width"""
    b, h, w = images.shape
    out = images.new_zeros(b)
    for i in range(b):
        for r in range(h):
            for s in range(w):
                if min(r, h - 1 - r, s, w - 1 - s) < width:
                    out[i] += images[i, r, s]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("three by three", "三乘三"), 1, 3, 3, 1),
        (("no border", "没有边框"), 1, 2, 2, 0),
        (("two images", "两张图像"), 2, 3, 4, 1),
        (("all is border", "全是边框"), 1, 2, 3, 1),
        (("wider than the image", "比图像还宽"), 1, 1, 3, 2),
        (("strips that overlap", "边条互相重叠"), 1, 3, 5, 2),
        (("border of two", "边框宽为二"), 2, 5, 6, 2),
        (("no images", "零张图像"), 0, 3, 3, 1),
    ]
    sizes = range(3, 6)
    for name, b, h, w, width in draw.then_random(named, range(1, 4), sizes, sizes, range(4)):
        yield Case(name, images=draw.signed(b, h, w), width=width)


@drill.misconception(
    en="The four strips were added as they are, so that the pixels at the corners count twice.",
    zh="四条边直接相加，角上的像素就算了两次。",
)
def counted_corners_twice(images, width):
    _, h, w = images.shape
    rows = images[:, :width].sum((1, 2)) + images[:, max(h - width, 0) :].sum((1, 2))
    columns = images[:, :, :width].sum((1, 2)) + images[:, :, max(w - width, 0) :].sum((1, 2))
    return rows + columns


@drill.misconception(
    en="A slice that ends at -width is empty where `width` is 0: then nothing was taken away, and "
    "the whole image is the border.",
    zh="切片终点写成 -width，`width` 为 0 时切片是空的：什么都没减掉，整张图都成了边框。",
)
def ended_at_minus_zero(images, width):
    return images.sum((1, 2)) - images[:, width:-width, width:-width].sum((1, 2))


@drill.misconception(
    en="That is the sum of the inside. The drill asks for the border around it.",
    zh="这是里面部分之和。题目要的是外面的边框。",
)
def summed_the_inside(images, width):
    _, h, w = images.shape
    return images[:, width : h - width, width : w - width].sum((1, 2))


@drill.misconception(
    en="The inside was set to 0 in `images` itself, and the caller still needs its pixels. Work "
    "on a clone, or subtract.",
    zh="直接把 `images` 的里面部分置成了 0，而调用者还要用这些像素。请在 clone 上操作，"
    "或者用减法。",
)
def zeroed_the_callers_images(images, width):
    _, h, w = images.shape
    images[:, width : h - width, width : w - width] = 0
    return images.sum((1, 2))


@drill.misconception(
    en="The whole batch was summed to one number. One sum for each image is asked for.",
    zh="整个批次加成了一个数。题目要每张图像各一个和。",
)
def summed_the_whole_batch(images, width):
    _, h, w = images.shape
    return images.sum() - images[:, width : h - width, width : w - width].sum()


@drill.misconception(
    en="`&` takes the pixels that lie in a border row and in a border column: the corners alone.",
    zh="用 `&` 取的是既在边框行、又在边框列里的像素：只有四个角。",
)
def took_only_the_corners(images, width):
    _, h, w = images.shape
    r, s = torch.arange(h, device=images.device), torch.arange(w, device=images.device)
    rows = (r < width) | (r >= h - width)
    columns = (s < width) | (s >= w - width)
    return (images * (rows[:, None] & columns)).sum((1, 2))


@drill.alternative
def masked_border(images, width):
    _, h, w = images.shape
    r, s = torch.arange(h, device=images.device), torch.arange(w, device=images.device)
    rows = (r < width) | (r >= h - width)
    columns = (s < width) | (s >= w - width)
    return (images * (rows[:, None] | columns)).sum((1, 2))


@drill.alternative
def zeroed_clone(images, width):
    _, h, w = images.shape
    border = images.clone()
    border[:, width : h - width, width : w - width] = 0
    return border.flatten(1).sum(1)


@drill.alternative
def distance_to_the_edge(images, width):
    _, h, w = images.shape
    r = torch.arange(h, device=images.device)
    s = torch.arange(w, device=images.device)
    distance = torch.minimum(torch.minimum(r, h - 1 - r)[:, None], torch.minimum(s, w - 1 - s))
    return torch.where(distance < width, images, 0.0).sum(dim=(-2, -1))
