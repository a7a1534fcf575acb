from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.MaxPool2d",
    signature="torch.nn.MaxPool2d(kernel_size, stride=None, padding=0)",
    line=Text("Max pooling as a module.", "模块形式的最大池化。"),
    words=Text("max pooling layer, downsample", "最大池化层 下采样"),
    example="""
torch.nn.MaxPool2d(2)(torch.ones(8, 3, 28, 28)).shape
torch.nn.MaxPool2d(3, stride=2)(torch.ones(8, 3, 28, 28)).shape
""",
    traps=(
        Trap(
            "torch.nn.MaxPool2d(2)(torch.ones(1, 1, 5, 5)).shape",
            Text(
                "What does not fill a window is left out: 5 becomes 2. `ceil_mode=True` keeps it.",
                "填不满一个窗口的部分会丢掉：5 变成 2。`ceil_mode=True` 可以保留。",
            ),
        ),
    ),
    see=("max_pool2d", "adaptive_avg_pool2d"),
)
