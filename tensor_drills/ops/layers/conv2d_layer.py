from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.Conv2d",
    signature="torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride=1, padding=0)",
    line=Text("A convolution that holds its filters as parameters.", "持有滤波器参数的卷积层。"),
    words=Text("convolution layer, filters, image, module", "卷积层 滤波器 图像 模块"),
    formula="h' = (h + 2 * padding - kernel_size) // stride + 1",
    example="""
layer = torch.nn.Conv2d(3, 16, kernel_size=5, padding=2)
layer.weight.shape, layer.bias.shape
layer(torch.ones(8, 3, 28, 28)).shape
""",
    traps=(
        Trap(
            "torch.nn.Conv2d(28, 16, 3)(torch.ones(8, 3, 28, 28))",
            Text(
                "`in_channels` is the number of channels, 3, not the image's size.",
                "`in_channels` 是通道数 3，不是图像大小。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.nn.Conv2d(3, 16, 3)(torch.ones(8, 3, 28, 28)).shape",
            Text(
                "Without padding height and width lose kernel_size - 1 each: 28 becomes 26.",
                "没有 padding 时，高和宽各减少 kernel_size - 1：28 变成 26。",
            ),
        ),
    ),
    see=("conv2d", "max_pool2d_layer", "flatten_layer"),
)
