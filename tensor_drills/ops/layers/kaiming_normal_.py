from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.init.kaiming_normal_",
    signature="torch.nn.init.kaiming_normal_(tensor)",
    line=Text(
        "Fills a weight at random, scaled by the number of its inputs; for ReLU.",
        "按输入个数缩放的随机初始化，适合 ReLU。",
    ),
    words=Text(
        "initialization, initialisation, He, random weights, fan", "初始化 He 凯明 随机权重 fan"
    ),
    shape="(o, i) → (o, i)",
    shape_rule="tensor.shape",
    formula="std = √(2 / fan_in)",
    example="""
seeded = torch.manual_seed(0)
weight = torch.nn.init.kaiming_normal_(torch.empty(2, 3))
weight
""",
    traps=(
        Trap(
            "seeded = torch.manual_seed(0)\n"
            "w = torch.nn.init.kaiming_normal_(torch.empty(100, 400))\n"
            "round(w.std().item(), 2), round((2 / 100) ** 0.5, 2)",
            Text(
                "fan_in is the size of dim 1: weights are (out, in). One for `x @ w`, (in, out), "
                "as here with 100 inputs, gets the wrong scale.",
                "fan_in 是第 1 维的大小：权重是 (out, in)。用于 `x @ w` 的权重是 (in, out)，"
                "如这里有 100 个输入，尺度就错了。",
            ),
        ),
    ),
    see=("linear_layer", "normal", "rand", "xavier_uniform_"),
    opinfo="",
    samples=(("tensor=torch.empty(4, 3)"),),
    is_random=True,
)
