from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.Module",
    signature="torch.nn.Module()",
    line=Text(
        "The base of layers and models: finds parameters and submodules by attribute.",
        "层与模型的基类：按属性登记参数和子模块。",
    ),
    words=Text("model, layer, class, forward, parameters", "模型 层 类 forward 参数"),
    example="""
class Scale(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(1))

    def forward(self, x):
        return self.weight * x

Scale()(torch.tensor([1.0, 2.0]))
""",
    traps=(
        Trap(
            "class Scale(torch.nn.Module):\n"
            "    def __init__(self):\n"
            "        super().__init__()\n"
            "        self.weight = torch.ones(1, requires_grad=True)\n"
            "list(Scale().parameters())",
            Text(
                "A plain tensor is no parameter: the optimizer would not see it. Wrap "
                "it in `nn.Parameter`.",
                "普通张量不是参数，优化器看不到它。请用 `nn.Parameter` 包起来。",
            ),
        ),
        Trap(
            "class Scale(torch.nn.Module):\n"
            "    def __init__(self):\n"
            "        self.weight = torch.nn.Parameter(torch.ones(1))\n"
            "Scale()",
            Text("`super().__init__()` comes first.", "要先调用 `super().__init__()`。"),
            raises="AttributeError",
        ),
    ),
    see=("parameter", "sequential", "state_dict", "eval"),
)
