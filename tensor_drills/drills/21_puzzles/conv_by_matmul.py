"""A convolution is one matrix product: patches times flattened weights."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

CONVOLUTIONS = ("conv1d", "conv2d", "conv3d", "convolution", "conv_transpose2d")

drill = Drill(
    level=5,
    ops=("torch.nn.functional.unfold", "torch.matmul", "torch.nn.functional.conv2d"),
    title=Text(en="A convolution by matmul", zh="用矩阵乘法做卷积"),
    statement=Text(
        en="Return what `conv2d` returns for `images` and `weight`: stride 1, no padding, no "
        "bias. torch's own convolutions are ruled out: build it from a matrix product. No Python "
        "loop.",
        zh="返回 `conv2d` 对 `images` 和 `weight` 的结果：步长为 1，不填充，没有偏置。"
        "不允许用 torch 自带的卷积，要用矩阵乘法实现。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="One number of the result is the dot product of a patch of all channels with one "
            "filter.",
            zh="结果中的一个数，是一个图块（含全部通道）与一个滤波器的点积。",
        ),
        Text(
            en="Flatten each filter to a row, and bring every patch into a column in the same "
            "order. "
            "`F.unfold` makes such columns.",
            zh="把每个滤波器展平成一行，把每个图块按同样的顺序排成一列。"
            "`F.unfold` 正好生成这样的列。",
        ),
        Text(
            en="(o, c*k*l) @ (b, c*k*l, patches) is (b, o, patches): only the last dim is still "
            "to be cut.",
            zh="(o, c*k*l) @ (b, c*k*l, patches) 得到 (b, o, patches)：只剩最后一维还要切开。",
        ),
    ),
    no_loop=True,
    ruled_out=CONVOLUTIONS,
)


@drill.reference
def conv_by_matmul(
    images: Float[Tensor, "b c h w"], weight: Float[Tensor, "o c k l"]
) -> Float[Tensor, "b o h-k+1 w-l+1"]:
    """out[i, f, r, s] = sum over j, u, v of images[i, j, r + u, s + v] * weight[f, j, u, v]"""
    (b, _, h, w), (o, _, k, m) = images.shape, weight.shape
    out = images.new_empty(b, o, h - k + 1, w - m + 1)
    for i in range(b):
        for f in range(o):
            for r in range(h - k + 1):
                for s in range(w - m + 1):
                    out[i, f, r, s] = (images[i, :, r : r + k, s : s + m] * weight[f]).sum()
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one filter of two pixels", "一个两像素的滤波器"), 1, 1, 1, 3, 1, 1, 2),
        (("two filters", "两个滤波器"), 1, 1, 2, 2, 2, 1, 2),
        (("two channels", "两个通道"), 1, 2, 2, 2, 1, 2, 1),
        (("the filter covers the image", "滤波器覆盖整张图"), 1, 1, 2, 2, 2, 2, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 3, 3, 2, 2, 2),
        (("all sizes different", "各维大小各不相同"), 1, 2, 4, 5, 3, 2, 3),
    ]
    sizes = range(1, 3)
    choices = (sizes, sizes, range(2, 5), range(2, 5), range(1, 4), sizes, sizes)
    for name, b, c, h, w, o, k, m in draw.then_random(named, *choices):
        yield Case(name, images=draw.signed(b, c, h, w), weight=draw.signed(o, c, k, m))


@drill.misconception(
    en="The filters were flipped. That is the convolution of mathematics; what deep learning "
    "calls so, and `conv2d` computes, lays the filter on the image as it is.",
    zh="滤波器被翻转了。那是数学上的卷积；深度学习所说的卷积，也就是 `conv2d` 所做的，"
    "是把滤波器原样放到图像上。",
)
def flipped_the_filters(images, weight):
    (_, _, h, w), (o, _, k, m) = images.shape, weight.shape
    columns = torch.nn.functional.unfold(images, (k, m))
    out = weight.flip(2, 3).reshape(o, -1) @ columns
    return out.view(-1, o, h - k + 1, w - m + 1)


@drill.misconception(
    en="Here (b, patches, o) was reshaped to (b, o, ...): the shape is right and the filters are "
    "mixed. The filters have to stand before the patches first.",
    zh="这里把 (b, patches, o) 直接 reshape 成了 (b, o, ...)：形状对了，各滤波器的结果却混在一起。"
    "要先让滤波器的那一维排到图块之前。",
)
def reshaped_where_a_transpose_was_needed(images, weight):
    (_, _, h, w), (o, _, k, m) = images.shape, weight.shape
    rows = torch.nn.functional.unfold(images, (k, m)).mT
    return (rows @ weight.flatten(1).T).reshape(-1, o, h - k + 1, w - m + 1)


@drill.misconception(
    en="`weight` was reshaped to (c*k*l, o) where its transpose is meant: each column then holds "
    "parts of several filters.",
    zh="`weight` 被 reshape 成了 (c*k*l, o)，而应当转置：现在每一列里混着几个滤波器的数。",
)
def reshaped_the_weight(images, weight):
    (_, _, h, w), (o, _, k, m) = images.shape, weight.shape
    rows = torch.nn.functional.unfold(images, (k, m)).mT
    return (rows @ weight.reshape(-1, o)).mT.reshape(-1, o, h - k + 1, w - m + 1)


@drill.misconception(
    en="Every channel was multiplied by the first channel of the filter. A filter has weights of "
    "its own for each channel, and the products of all channels are summed.",
    zh="每个通道都乘了滤波器的第一个通道。滤波器对每个通道各有一组权重，所有通道的乘积再一起求和。",
)
def used_one_channel_of_the_filter(images, weight):
    windows = images.sum(1).unfold(1, weight.shape[2], 1).unfold(2, weight.shape[3], 1)
    return torch.einsum("brskl,okl->bors", windows, weight[:, 0])


@drill.misconception(
    en="The values are right, but `conv2d` did the work. The drill asks to build it from a matrix "
    "product.",
    zh="数值对了，但这是 `conv2d` 算的。题目要求用矩阵乘法实现。",
)
def called_conv2d(images, weight):
    return torch.nn.functional.conv2d(images, weight)


@drill.alternative
def einsum_over_windows(images, weight):
    windows = images.unfold(2, weight.shape[2], 1).unfold(3, weight.shape[3], 1)
    return torch.einsum("bcrskl,ockl->bors", windows, weight)


@drill.alternative
def tensordot(images, weight):
    windows = images.unfold(2, weight.shape[2], 1).unfold(3, weight.shape[3], 1)
    return torch.tensordot(windows, weight, ([1, 4, 5], [1, 2, 3])).movedim(-1, 1)


@drill.alternative
def rows_of_patches(images, weight):
    (b, c, h, w), (o, _, k, m) = images.shape, weight.shape
    windows = images.unfold(2, k, 1).unfold(3, m, 1).permute(0, 2, 3, 1, 4, 5)
    rows = windows.reshape(-1, c * k * m) @ weight.reshape(o, -1).T
    return rows.view(b, h - k + 1, w - m + 1, o).permute(0, 3, 1, 2)
