from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.init.xavier_uniform_",
    signature="torch.nn.init.xavier_uniform_(tensor)",
    line=Text(
        "Fills a weight at random, scaled by its inputs and outputs; for tanh and sigmoid.",
        "按输入、输出个数缩放的随机初始化，适合 tanh 和 sigmoid。",
    ),
    words=Text(
        "initialization, initialisation, Glorot, random weights, fan",
        "初始化 Xavier Glorot 随机权重",
    ),
    shape="(o, i) → (o, i)",
    shape_rule="tensor.shape",
    formula="bound = √(6 / (fan_in + fan_out))",
    example="""
seeded = torch.manual_seed(0)
weight = torch.nn.init.xavier_uniform_(torch.empty(2, 3))
weight
""",
    traps=(
        Trap(
            "torch.nn.init.xavier_uniform_(torch.empty(3))",
            Text(
                "Counting inputs and outputs takes two dims: a bias is set by `zeros_`.",
                "要数输入和输出，至少需要两维：偏置用 `zeros_` 初始化。",
            ),
            raises="ValueError",
        ),
    ),
    see=("linear_layer", "normal", "rand", "kaiming_normal_"),
    opinfo="",
    samples=(("tensor=torch.empty(4, 3)"),),
    is_random=True,
)
