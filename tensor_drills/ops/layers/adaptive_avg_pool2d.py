from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.adaptive_avg_pool2d",
    signature="torch.nn.functional.adaptive_avg_pool2d(input, output_size)",
    aliases=("torch.nn.AdaptiveAvgPool2d",),
    line=Text(
        "Means over windows, chosen so that the result has the given size.",
        "选取合适的窗口求平均，使结果恰为指定大小。",
    ),
    words=Text(
        "global average pooling, fixed size, any image size", "全局平均池化 固定大小 任意图像"
    ),
    shape="(n, c, h, w), size → (n, c, size, size)",
    shape_rule="(*input.shape[:-2], output_size, output_size) if "
    "isinstance(output_size, int) else None",
    dtype="same",
    gradient=Text("to `input`, spread over each window", "传给 `input`，在每个窗口内平均分配"),
    gradient_to=("input",),
    example="""
x = torch.arange(16.0).view(1, 1, 4, 4)
F.adaptive_avg_pool2d(x, 1)
torch.nn.AdaptiveAvgPool2d(7)(torch.ones(2, 512, 10, 13)).shape
""",
    traps=(
        Trap(
            "F.adaptive_avg_pool2d(torch.ones(8, 512, 7, 7), 1).shape",
            Text(
                "Two dims of size 1 are left: `flatten(1)` before a linear layer.",
                "还剩两个大小为 1 的维：进线性层之前请 `flatten(1)`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.mean((-2, -1), keepdim=True)", "output_size == 1"),
        Same(
            "torch",
            "F.avg_pool2d(input, input.shape[-1] // output_size)",
            "output_size == 2 and input.shape[-1] == input.shape[-2] == 4",
            Text("for square images whose size divides", "图像为正方形且大小整除时"),
        ),
    ),
    see=("avg_pool2d", "mean", "flatten"),
    opinfo="",
    samples=(
        ("input=torch.arange(32.0).view(1, 2, 4, 4), output_size=1"),
        ("input=torch.arange(32.0).view(1, 2, 4, 4), output_size=2"),
    ),
)
