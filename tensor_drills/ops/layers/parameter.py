from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.Parameter",
    signature="torch.nn.Parameter(data, requires_grad=True)",
    line=Text("A tensor that a module counts among its parameters.", "会被模块登记为参数的张量。"),
    words=Text("trainable, weights, register", "可训练 权重 登记"),
    example="""
w = torch.nn.Parameter(torch.ones(2))
w.requires_grad, w.is_leaf
""",
    traps=(
        Trap(
            "layer = torch.nn.Linear(2, 1)\nlayer.weight = torch.zeros(1, 2)",
            Text(
                "A parameter is not replaced by a tensor: wrap it in `nn.Parameter`, "
                "or use `copy_` under `no_grad`.",
                "不能用普通张量替换参数：请包成 `nn.Parameter`，或在 `no_grad` 下用 `copy_`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "w = torch.nn.Parameter(torch.ones(2)) * 0.1\nisinstance(w, torch.nn.Parameter)",
            Text(
                "Arithmetic gives a plain tensor: scale the data before wrapping.",
                "运算得到的是普通张量：请先缩放数据再包装。",
            ),
        ),
    ),
    see=("module", "requires_grad_", "linear_layer"),
)
