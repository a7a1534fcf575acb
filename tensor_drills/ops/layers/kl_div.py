from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.kl_div",
    signature="torch.nn.functional.kl_div(input, target, reduction='mean')",
    aliases=("torch.nn.KLDivLoss",),
    line=Text(
        "How far the target distribution is from the input, which is in logarithms.",
        "目标分布与输入分布的差距；输入以对数给出。",
    ),
    words=Text(
        "Kullback-Leibler divergence, distillation, distance of distributions",
        "KL 散度 蒸馏 分布距离",
    ),
    shape="(n, c), (n, c) → ()",
    shape_rule="() if reduction != 'none' else input.shape",
    shape_note=Text(
        "reduction='none' keeps one loss for each; 'sum' adds them up.",
        "reduction='none' 保留每个损失；'sum' 求和。",
    ),
    formula="out = mean target * (ln(target) - input)",
    memory="new",
    dtype="same",
    gradient=Text("to both", "传给两者"),
    gradient_to=("input", "target"),
    example="""
p = torch.tensor([[0.5, 0.5]])
q = torch.tensor([[0.9, 0.1]])
F.kl_div(q.log(), p, reduction="batchmean")
""",
    traps=(
        Trap(
            "p, q = torch.tensor([[0.5, 0.5]]), torch.tensor([[0.9, 0.1]])\n"
            "F.kl_div(q, p, reduction='batchmean')",
            Text(
                "The input is a logarithm, the target is not: `q.log()`.",
                "输入要取对数，目标不用：写 `q.log()`。",
            ),
        ),
        Trap(
            "p, q = torch.tensor([[0.5, 0.5]]), torch.tensor([[0.9, 0.1]])\nF.kl_div(q.log(), p)",
            Text(
                "'mean' divides by all elements: half of the divergence here. Say "
                "`reduction='batchmean'`.",
                "'mean' 除以元素总数，这里只有散度的一半。请写 `reduction='batchmean'`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch", "(torch.xlogy(target, target) - target * input).mean()", "reduction == 'mean'"
        ),
    ),
    see=("cross_entropy", "xlogy", "log_softmax"),
    opinfo="",
    samples=(("input=torch.tensor([[0.9, 0.1]]).log(), target=torch.tensor([[0.5, 0.5]])"),),
)
