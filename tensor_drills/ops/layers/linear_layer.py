from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.Linear",
    signature="torch.nn.Linear(in_features, out_features, bias=True)",
    line=Text(
        "A linear layer that holds its weight and bias as parameters.",
        "持有权重和偏置参数的线性层。",
    ),
    words=Text("fully connected layer, dense layer, module", "全连接层 线性层 模块"),
    formula="layer(x) = x @ weight.T + bias",
    example="""
layer = torch.nn.Linear(8, 1)
layer.weight.shape, layer.bias.shape
layer(torch.ones(7, 8)).shape
""",
    traps=(
        Trap(
            "torch.nn.Linear(1, 8)(torch.ones(7, 8))",
            Text(
                "In first, then out: Linear(8, 1) takes 8 features. The batch is not named at all.",
                "先输入后输出：Linear(8, 1) 接受 8 个特征。批次大小根本不用写。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.nn.Linear(12, 1)(torch.ones(5, 3, 2, 2))",
            Text(
                "Only the last dim is multiplied: flatten images first, `x.flatten(1)`.",
                "只乘最后一维：图像请先展平，`x.flatten(1)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("linear", "flatten_layer", "parameter", "sequential"),
)
