"""The whole of conv2d as one product: patches as columns, filters as rows, stride and padding."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

CONVOLUTIONS = ("conv1d", "conv2d", "conv3d", "convolution", "conv_transpose2d")

drill = Drill(
    level=5,
    ops=("torch.nn.functional.unfold", "torch.matmul", "torch.nn.functional.conv2d"),
    title=Text(en="conv2d, stride and padding", zh="带步长和填充的 conv2d"),
    statement=Text(
        en="Return what `conv2d(images, weight, bias, stride=step, padding=padding)` returns, by "
        "`torch.nn.functional.unfold` and a matrix product; torch's own convolutions are ruled "
        "out. No Python loop.",
        zh="用 `torch.nn.functional.unfold` 和矩阵乘法，返回 "
        "`conv2d(images, weight, bias, stride=step, padding=padding)` 的结果；不允许用 torch "
        "自带的卷积。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="`unfold` takes `stride` and `padding` too. What shape does it return for b images "
            "of c channels and filters of k by l?",
            zh="`unfold` 也有 `stride` 和 `padding`。对 b 张 c 通道的图像和 k×l 的滤波器，"
            "它返回什么形状？",
        ),
        Text(
            en="(o, c*k*l) @ (b, c*k*l, patches) is (b, o, patches). To which of its dims does "
            "the bias belong?",
            zh="(o, c*k*l) @ (b, c*k*l, patches) 得到 (b, o, patches)。偏置属于其中哪一维？",
        ),
        Text(
            en="How many rows of patches are there, if the image has h + 2 * padding rows and a "
            "patch moves on by `step`?",
            zh="图像有 h + 2 * padding 行，图块每次移动 `step` 行，一共有几行图块？",
        ),
    ),
    no_loop=True,
    ruled_out=CONVOLUTIONS,
)


@drill.reference
def unfold_conv_padded(
    images: Float[Tensor, "b c h w"],
    weight: Float[Tensor, "o c k l"],
    bias: Float[Tensor, " o"],
    step: int,
    padding: int,
) -> Float[Tensor, "b o rows columns"]:
    """out[i, f, r, s] = bias[f] + sum over j, u, v of weight[f, j, u, v]
    * images[i, j, r * step + u - padding, s * step + v - padding], where that is 0 outside"""
    (b, c, h, w), (o, _, k, m) = images.shape, weight.shape
    wide = images.new_zeros(b, c, h + 2 * padding, w + 2 * padding)
    wide[:, :, padding : padding + h, padding : padding + w] = images
    rows, columns = (wide.shape[2] - k) // step + 1, (wide.shape[3] - m) // step + 1
    out = images.new_empty(b, o, rows, columns)
    for i in range(b):
        for f in range(o):
            for r in range(rows):
                for s in range(columns):
                    top, left = r * step, s * step
                    patch = wide[i, :, top : top + k, left : left + m]
                    out[i, f, r, s] = (patch * weight[f]).sum() + bias[f]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one filter of one pixel", "一个一像素的滤波器"), (1, 1, 1, 2), (1, 1, 1), 1, 0),
        (("two filters", "两个滤波器"), (1, 1, 2, 2), (2, 1, 2), 1, 0),
        (("every second patch", "图块隔一个取一个"), (1, 1, 3, 5), (1, 2, 2), 2, 0),
        (("padded", "有填充"), (1, 1, 1, 2), (1, 2, 2), 1, 1),
        (("padding unlike the step", "填充与步长不同"), (1, 1, 3, 2), (1, 2, 2), 1, 2),
        (("two channels", "两个通道"), (1, 2, 2, 3), (2, 2, 2), 2, 1),
        (("all sizes equal", "各维大小相等"), (2, 2, 2, 2), (2, 2, 2), 2, 2),
        (("all sizes different", "各维大小各不相同"), (2, 3, 4, 5), (4, 1, 2), 2, 1),
    ]
    sizes, few = [(1, 2, 3, 4), (2, 1, 4, 3), (2, 2, 3, 3)], [(1, 2, 3), (2, 3, 1), (3, 2, 2)]
    for name, (b, c, h, w), (o, k, m), step, padding in draw.then_random(
        named, sizes, few, range(1, 4), range(3)
    ):
        yield Case(
            name,
            images=draw.signed(b, c, h, w),
            weight=draw.signed(o, c, k, m),
            bias=draw.signed(o) / 2,
            step=step,
            padding=padding,
        )


@drill.misconception(
    en="The bias was added along the last dim, the patches. It has one value a filter: give it a "
    "last dim of size 1.",
    zh="偏置加到了最后一维，也就是图块上。它是每个滤波器一个值：要给它补上大小为 1 的最后一维。",
)
def added_the_bias_to_patches(images, weight, bias, step, padding):
    (o, _, k, m), h = weight.shape, images.shape[2]
    columns = torch.nn.functional.unfold(images, (k, m), padding=padding, stride=step)
    out = weight.flatten(1) @ columns + bias
    rows = (h + 2 * padding - k) // step + 1
    return out.view(-1, o, rows, out.shape[2] // rows)


@drill.misconception(
    en="`padding` and `step` have changed places in the call of `unfold`. Name them: (input, "
    "kernel_size, dilation, padding, stride) is its order.",
    zh="调用 `unfold` 时 `padding` 和 `step` 传反了。请写明名字：它的次序是 (input, kernel_size, "
    "dilation, padding, stride)。",
)
def swapped_padding_and_step(images, weight, bias, step, padding):
    (o, _, k, m), h = weight.shape, images.shape[2]
    columns = torch.nn.functional.unfold(images, (k, m), 1, step, padding)
    out = weight.flatten(1) @ columns + bias[:, None]
    rows = (h + 2 * padding - k) // step + 1
    return out.view(-1, o, rows, out.shape[2] // rows)


@drill.misconception(
    en="Here (b, patches, o) was reshaped to (b, o, ...): the shape is right and the filters are "
    "mixed. The filters have to stand before the patches first.",
    zh="这里把 (b, patches, o) 直接 reshape 成了 (b, o, ...)：形状对了，各滤波器的结果却混在一起。"
    "要先让滤波器那一维排到图块之前。",
)
def reshaped_where_a_transpose_was_needed(images, weight, bias, step, padding):
    (o, _, k, m), h = weight.shape, images.shape[2]
    patches = torch.nn.functional.unfold(images, (k, m), padding=padding, stride=step).mT
    out = patches @ weight.flatten(1).T + bias
    rows = (h + 2 * padding - k) // step + 1
    return out.reshape(len(images), o, rows, out.shape[1] // rows)


@drill.misconception(
    en="The result was padded instead of the images: a frame around what the unpadded images "
    "give, in place of patches that reach over the edge.",
    zh="填充加在了结果上，而不是图像上：这是在未填充的结果外面套了一圈，而不是让图块伸出边缘。",
)
def padded_the_result(images, weight, bias, step, padding):
    (o, _, k, m), h = weight.shape, images.shape[2]
    columns = torch.nn.functional.unfold(images, (k, m), stride=step)
    out = weight.flatten(1) @ columns + bias[:, None]
    rows = (h - k) // step + 1
    out = out.view(-1, o, rows, out.shape[2] // rows)
    return torch.nn.functional.pad(out, (padding,) * 4)


@drill.misconception(
    en="The bias is missing.",
    zh="少了偏置。",
)
def forgot_the_bias(images, weight, bias, step, padding):
    (o, _, k, m), h = weight.shape, images.shape[2]
    columns = torch.nn.functional.unfold(images, (k, m), padding=padding, stride=step)
    rows = (h + 2 * padding - k) // step + 1
    return (weight.flatten(1) @ columns).view(len(images), o, rows, -1)


@drill.misconception(
    en="Every `step`-th of the flattened patches was kept, and no row of patches was left out. "
    "The step holds for rows and for columns: give it to `unfold` as `stride`.",
    zh="在展平的图块里每隔 `step` 个取了一个，图块的行却一行也没跳过。行和列都要按步长走："
    "把它作为 `stride` 交给 `unfold`。",
)
def took_every_step_of_the_flat_patches(images, weight, bias, step, padding):
    (o, _, k, m), h = weight.shape, images.shape[2]
    columns = torch.nn.functional.unfold(images, (k, m), padding=padding)
    out = (weight.flatten(1) @ columns + bias[:, None])[:, :, ::step]
    return out.reshape(len(images), o, (h + 2 * padding - k) // step + 1, -1)


@drill.alternative
def windows_and_einsum(images, weight, bias, step, padding):
    (_, _, k, m) = weight.shape
    wide = torch.nn.functional.pad(images, (padding,) * 4)
    windows = wide.unfold(2, k, step).unfold(3, m, step)
    return torch.einsum("bcrskl,ockl->bors", windows, weight) + bias[:, None, None]


@drill.alternative
def rows_of_patches(images, weight, bias, step, padding):
    (o, _, k, m), h = weight.shape, images.shape[2]
    patches = torch.nn.functional.unfold(images, (k, m), padding=padding, stride=step)
    rows = torch.nn.functional.linear(patches.transpose(1, 2), weight.reshape(o, -1), bias)
    return rows.transpose(1, 2).unflatten(2, ((h + 2 * padding - k) // step + 1, -1))


@drill.alternative
def fold_to_the_output(images, weight, bias, step, padding):
    (_, _, h, w), (o, _, k, m) = images.shape, weight.shape
    size = (h + 2 * padding - k) // step + 1, (w + 2 * padding - m) // step + 1
    columns = torch.nn.functional.unfold(images, (k, m), padding=padding, stride=step)
    out = weight.view(1, o, -1) @ columns + bias.view(1, -1, 1)
    return torch.nn.functional.fold(out, size, 1)
