from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.nn.functional.avg_pool2d",
    signature="torch.nn.functional.avg_pool2d(input, kernel_size, stride=None, padding=0)",
    line=Text("The mean of each window of an image.", "图像每个窗口的平均值。"),
    words=Text(
        "average pooling, downsample, blur, moving average",
        "平均池化 下采样 模糊 移动平均 滑动平均",
    ),
    shape="(n, c, h, w), k → (n, c, h // k, w // k)     # stride = k",
    shape_rule="(*input.shape[:-2], *((n - kernel_size) // kernel_size + 1 for n in "
    "input.shape[-2:])) if stride is None and padding == 0 else None",
    memory="new",
    dtype="same",
    gradient=Text("to `input`, spread over each window", "传给 `input`，在每个窗口内平均分配"),
    gradient_to=("input",),
    example="""
x = torch.tensor([[[[1.0, 2.0, 5.0, 0.0], [3.0, 4.0, 1.0, 2.0]]]])
F.avg_pool2d(x, 2)
""",
    traps=(
        Trap(
            "F.avg_pool2d(torch.ones(1, 1, 2, 2), 2, padding=1)",
            Text(
                "Zeros of the padding count in the mean. `count_include_pad=False` "
                "leaves them out.",
                "padding 的零也计入平均。`count_include_pad=False` 可以排除。",
            ),
        ),
    ),
    same_as=(
        Same(
            "einops",
            "einops.reduce(input, 'n c (h a) (w b) -> n c h w', 'mean', "
            "a=kernel_size, b=kernel_size)",
            "stride is None and padding == 0 "
            "and all(n % kernel_size == 0 for n in input.shape[2:])",
            Text(
                "windows side by side that fill the image, no padding",
                "窗口互不重叠、恰好铺满图像，且无 padding 时",
            ),
        ),
        Same(
            "torch",
            "input.unfold(2, kernel_size, kernel_size).unfold(3, kernel_size, "
            "kernel_size).mean((-2, -1))",
            "stride is None and padding == 0",
        ),
    ),
    see=("max_pool2d", "adaptive_avg_pool2d", "interpolate"),
    sketch=Sketch("F.avg_pool2d(x, 2)", x=(1, 1, 2, 4)),
    opinfo="",
    samples=(("input=torch.arange(32.0).view(1, 2, 4, 4), kernel_size=2"),),
)
