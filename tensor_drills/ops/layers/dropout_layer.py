from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.Dropout",
    signature="torch.nn.Dropout(p=0.5)",
    aliases=("torch.nn.functional.dropout",),
    line=Text(
        "While training, drops elements at random and scales up the rest.",
        "训练时随机丢弃元素，并放大其余元素。",
    ),
    words=Text("regularization, random zeros, training mode", "随机失活 正则化 随机置零 训练模式"),
    formula=Text(
        "out[i] = 0 with probability p, else input[i] / (1 - p)",
        "out[i] = 0（概率为 p），否则 input[i] / (1 - p)",
    ),
    example="""
drop = torch.nn.Dropout(0.5)
seeded = torch.manual_seed(0)
drop(torch.ones(6))
drop.eval()(torch.ones(6))
""",
    traps=(
        Trap(
            "drop = torch.nn.Dropout(0.5)\n"
            "seeded = torch.manual_seed(0)\n"
            "[drop(torch.ones(4)).mean().item() for _ in range(2)]",
            Text(
                "A module trains until `eval()` is called: predictions vary from call to call.",
                "在调用 `eval()` 之前模块处于训练模式：每次预测都不同。",
            ),
        ),
        Trap(
            "seeded = torch.manual_seed(0)\nF.dropout(torch.ones(4))",
            Text(
                "`F.dropout` drops always, unless told `training=False`: pass `self.training`.",
                "`F.dropout` 总会丢弃，除非写 `training=False`：请传入 `self.training`。",
            ),
        ),
    ),
    see=("eval", "bernoulli", "batch_norm1d"),
)
