from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.nn.functional.unfold",
    signature="torch.nn.functional.unfold(input, kernel_size, dilation=1, padding=0, stride=1)",
    line=Text(
        "Every window of an image as a column: im2col.", "把图像的每个窗口排成一列：im2col。"
    ),
    words=Text(
        "im2col, patches, windows, convolution as matrix product", "im2col 图块 窗口 卷积变矩阵乘法"
    ),
    shape="(n, c, h, w), k → (n, c*k*k, (h-k+1)*(w-k+1))",
    shape_rule="(input.shape[0], input.shape[1] * kernel_size**2, (input.shape[2] - "
    "kernel_size + 1) * (input.shape[3] - kernel_size + 1)) if "
    "isinstance(kernel_size, int) and (dilation, padding, stride) == (1, "
    "0, 1) else None",
    memory="new",
    dtype="same",
    gradient=Text("to `input`: added up over all windows", "传给 `input`：在所有窗口上累加"),
    gradient_to=("input",),
    example="""
x = torch.arange(9.0).view(1, 1, 3, 3)
F.unfold(x, 2)
""",
    traps=(
        Trap(
            "F.unfold(torch.ones(1, 3, 4, 4), 2).shape",
            Text(
                "Windows are columns: 9 of 12 values each. A row for each: `.mT`.",
                "窗口是各列：9 个窗口，每个 12 个值。要每行一个窗口，用 `.mT`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.unfold(2, kernel_size, 1).unfold(3, kernel_size, 1).permute(0, "
            "1, 4, 5, 2, 3).flatten(4).flatten(1, 3)",
            "(dilation, padding, stride) == (1, 0, 1)",
        ),
    ),
    see=("unfold", "conv2d"),
    sketch=Sketch("F.unfold(x, 2)", x=(1, 1, 2, 3)),
    opinfo="",
    samples=(
        ("input=torch.arange(32.0).view(1, 2, 4, 4), kernel_size=2"),
        ("input=torch.arange(9.0).view(1, 1, 3, 3), kernel_size=2"),
    ),
)
