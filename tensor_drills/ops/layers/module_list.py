from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.ModuleList",
    signature="torch.nn.ModuleList(modules=None)",
    line=Text("A list of modules whose parameters are found.", "参数会被登记的模块列表。"),
    words=Text("list of layers, register, loop", "层列表 登记 循环"),
    example="""
layers = torch.nn.ModuleList([torch.nn.Linear(2, 2) for _ in range(3)])
len(list(layers.parameters()))
""",
    traps=(
        Trap(
            "class Deep(torch.nn.Module):\n"
            "    def __init__(self):\n"
            "        super().__init__()\n"
            "        self.layers = [torch.nn.Linear(2, 2)]\n"
            "list(Deep().parameters())",
            Text(
                "A Python list hides its layers: nothing would be trained.",
                "Python 列表会把层藏起来：什么也训练不到。",
            ),
        ),
        Trap(
            "torch.nn.ModuleList([torch.nn.Linear(2, 2)])(torch.ones(2))",
            Text(
                "It is a list, not a chain: loop over it, or take `Sequential`.",
                "它是列表而不是串联：请循环，或用 `Sequential`。",
            ),
            raises="NotImplementedError",
        ),
    ),
    see=("sequential", "module"),
)
