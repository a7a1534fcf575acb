from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.nn.functional.max_pool2d",
    signature="torch.nn.functional.max_pool2d(input, kernel_size, stride=None, padding=0)",
    line=Text("The largest value of each window of an image.", "图像每个窗口中的最大值。"),
    words=Text("max pooling, downsample, windows, image", "最大池化 下采样 窗口"),
    shape="(n, c, h, w), k → (n, c, h // k, w // k)     # stride = k",
    shape_rule="pooled(input.shape, kernel_size, stride, padding)",
    formula="out[n][c][i][j] = max_ab input[n][c][i*k + a][j*k + b]",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`, at the largest of each window", "传给 `input` 中每个窗口的最大值所在位置"
    ),
    gradient_to=("input",),
    example="""
x = torch.tensor([[[[1.0, 2.0, 5.0, 0.0], [3.0, 4.0, 1.0, 1.0]]]])
F.max_pool2d(x, 2)
F.max_pool2d(torch.ones(1, 1, 5, 5), 2).shape
""",
    traps=(
        Trap(
            "x = torch.ones(1, 1, 28, 28)\n"
            "F.max_pool2d(x, 2).shape, F.max_pool2d(x, 2, stride=1).shape",
            Text(
                "The stride is the window's size by default, not 1 as in a convolution.",
                "默认步长是窗口大小，而不是卷积那样的 1。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.unfold(2, kernel_size, stride or kernel_size).unfold(3, "
            "kernel_size, stride or kernel_size).amax((-2, -1))",
            "padding == 0",
        ),
        Same(
            "einops",
            "einops.reduce(input, 'n c (h a) (w b) -> n c h w', 'max', "
            "a=kernel_size, b=kernel_size)",
            "stride is None and padding == 0 "
            "and all(n % kernel_size == 0 for n in input.shape[2:])",
            Text(
                "windows side by side that fill the image, no padding",
                "窗口互不重叠、恰好铺满图像，且无 padding 时",
            ),
        ),
    ),
    see=("max_pool2d_layer", "avg_pool2d", "conv2d"),
    sketch=Sketch("F.max_pool2d(x, 2)", x=[[[[1.0, 2.0, 5.0, 0.0], [3.0, 4.0, 1.0, 6.0]]]]),
    opinfo="",
    samples=(
        ("input=torch.arange(32.0).view(1, 2, 4, 4), kernel_size=2"),
        ("input=torch.arange(25.0).view(1, 1, 5, 5), kernel_size=3, stride=1"),
    ),
)


def pooled(shape, kernel_size, stride, padding):
    """Return the shape of the result."""
    k, s, p = kernel_size, stride or kernel_size, padding
    return (*shape[:-2], *((n + 2 * p - k) // s + 1 for n in shape[-2:]))
