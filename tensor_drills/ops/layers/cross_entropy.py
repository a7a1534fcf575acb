from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.cross_entropy",
    signature="torch.nn.functional.cross_entropy(input, target, reduction='mean')",
    aliases=("torch.nn.CrossEntropyLoss",),
    line=Text(
        "Minus the log of the probability that softmax gives the right class, averaged.",
        "对得分做 softmax，取正确类别的概率的负对数，再求平均。",
    ),
    words=Text("classification loss, logits, softmax, log likelihood", "分类损失 交叉熵 对数似然"),
    shape="(n, c), target (n) → ()",
    shape_rule="() if reduction != 'none' else target.shape",
    shape_note=Text(
        "reduction='none' keeps one loss for each; 'sum' adds them up.",
        "reduction='none' 保留每个损失；'sum' 求和。",
    ),
    formula="out = mean_i -log_softmax(input)[i][target[i]]",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: (softmax(input) - one_hot(target)) / n",
        "传给 `input`：(softmax(input) - one_hot(target)) / n",
    ),
    gradient_to=("input",),
    gradient_code="grad * (input.softmax(1) - F.one_hot(target, input.shape[1])) / "
    "(len(input) if reduction == 'mean' else 1)",
    example="""
scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 0.0, 2.0]])
F.cross_entropy(scores, torch.tensor([0, 2]))
""",
    traps=(
        Trap(
            "F.cross_entropy(torch.tensor([[2.0, 0.0]]).softmax(1), torch.tensor([0]))",
            Text(
                "It applies softmax itself: give it scores. With them it is 0.1269.",
                "它自己会做 softmax：请给它得分；那样是 0.1269。",
            ),
        ),
        Trap(
            "F.cross_entropy(torch.ones(2, 5, 3), torch.zeros(2, 5, dtype=torch.int64))",
            Text(
                "Classes are dim 1: turn (n, t, c) by `scores.mT`, or flatten samples and steps.",
                "类别在第 1 维：(n, t, c) 请用 `scores.mT` 转过来，或把样本与时间步展平。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "F.cross_entropy(torch.ones(1, 3), torch.tensor([[0, 0, 1]]))",
            Text(
                "A target of the scores' shape holds probabilities, floats: `.float()`. "
                "Class indices have no class dim.",
                "与得分同形状的目标是概率，须为浮点数：`.float()`。类别索引则没有类别维。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "F.nll_loss(F.log_softmax(input, 1), target, reduction=reduction)"),
        Same(
            "torch",
            "(torch.logsumexp(input, 1) - input[torch.arange(len(target)), target]).mean()",
            "input.ndim == 2 and reduction == 'mean'",
        ),
    ),
    see=("log_softmax", "nll_loss", "softmax", "one_hot"),
    opinfo="",
    samples=(
        ("input=torch.tensor([[2.0, 0.0, 1.0], [0.0, 0.0, 2.0]]), target=torch.tensor([0, 2])"),
        ("input=torch.tensor([[2.0, 0.0, 1.0]]), target=torch.tensor([1]), reduction='none'"),
    ),
)
