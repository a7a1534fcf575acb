from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.nn.functional.conv2d",
    signature="torch.nn.functional.conv2d(input, weight, bias=None, stride=1, padding=0)",
    line=Text(
        "Slides filters over images: a weighted sum at each place.",
        "让滤波器在图像上滑动：每个位置做一次加权和。",
    ),
    words=Text(
        "convolution, filter, kernel, image, sliding window", "卷积 滤波器 卷积核 图像 滑动窗口"
    ),
    shape="(n, c, h, w), weight (o, c, k, k) → (n, o, h', w')",
    shape_rule="slid(input.shape, weight.shape, stride, padding)",
    shape_note=Text(
        "h' = (h + 2 * padding - k) // stride + 1; w' likewise.",
        "h' = (h + 2 * padding - k) // stride + 1；w' 同理。",
    ),
    formula="out[n][o][i][j] = bias[o] + Σ_c Σ_a Σ_b\n    input[n][c][i*s + a][j*s "
    "+ b] * weight[o][c][a][b]",
    memory="new",
    dtype="same",
    gradient=Text("to all three", "传给三者"),
    gradient_to=("input", "weight", "bias"),
    example="""
image = torch.arange(9.0).view(1, 1, 3, 3)
F.conv2d(image, torch.ones(1, 1, 2, 2))
x, w = torch.ones(8, 3, 28, 28), torch.ones(16, 3, 5, 5)
F.conv2d(x, w, padding=2).shape
""",
    traps=(
        Trap(
            "F.conv2d(torch.ones(1, 28, 28, 3), torch.ones(8, 3, 5, 5))",
            Text(
                "Channels come before height and width: `x.permute(0, 3, 1, 2)`.",
                "通道在高和宽之前：`x.permute(0, 3, 1, 2)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "F.conv2d(torch.ones(1, 1, 2, 2), torch.ones(1, 1, 3, 3))",
            Text(
                "The filter is larger than the image: pad it.", "滤波器比图像还大：请加 padding。"
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.einsum('nchwab,ocab->nohw', input.unfold(2, weight.shape[2], "
            "stride).unfold(3, weight.shape[3], stride), weight)",
            "input.ndim == 4 and bias is None and padding == 0 and isinstance(stride, int)",
            Text("without bias and padding", "无偏置、无 padding 时"),
        ),
    ),
    see=("conv2d_layer", "unfold_image", "max_pool2d"),
    sketch=Sketch("F.conv2d(x, w)", x=(1, 1, 3, 3), w=(1, 1, 2, 2)),
    opinfo="",
    samples=(
        ("input=torch.arange(32.0).view(1, 2, 4, 4), weight=torch.ones(3, 2, 3, 3)"),
        (
            "input=torch.arange(32.0).view(1, 2, 4, 4), weight=torch.ones(3, 2, 3, "
            "3), stride=2, padding=1"
        ),
    ),
)


def slid(shape, weight, stride, padding):
    """Return the shape of the result; None where the padding is a word."""
    if isinstance(padding, str):
        return None
    count = len(weight) - 2
    strides = stride if isinstance(stride, list | tuple) else (stride,) * count
    paddings = padding if isinstance(padding, list | tuple) else (padding,) * count
    strides, paddings = strides * (count // len(strides)), paddings * (count // len(paddings))
    sizes = zip(shape[-count:], weight[2:], strides, paddings, strict=True)
    return (*shape[: -count - 1], weight[0], *((n + 2 * p - k) // s + 1 for n, k, s, p in sizes))
