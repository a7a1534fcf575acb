from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.Sequential",
    signature="torch.nn.Sequential(*modules)",
    line=Text("Modules one after another, as one module.", "把若干模块依次串成一个模块。"),
    words=Text("chain of layers, model, stack of modules", "层的串联 顺序容器 模型"),
    formula="out = modules[-1](... modules[1](modules[0](x)))",
    example="""
nn = torch.nn
model = nn.Sequential(nn.Linear(8, 4), nn.ReLU(), nn.Linear(4, 1))
model(torch.ones(7, 8)).shape
model[0].out_features
""",
    traps=(
        Trap(
            "nn = torch.nn\nnn.Sequential(nn.Linear(8, 4), nn.Linear(8, 1))(torch.ones(7, 8))",
            Text(
                "What one layer gives the next must take: Linear(4, 1) here.",
                "前一层的输出就是后一层的输入：这里应为 Linear(4, 1)。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.nn.Sequential(torch.nn.Linear(2, 2), torch.relu)",
            Text(
                "A function is no module: `torch.nn.ReLU()`.",
                "函数不是模块：请用 `torch.nn.ReLU()`。",
            ),
            raises="TypeError",
        ),
    ),
    see=("module", "module_list", "linear_layer"),
)
