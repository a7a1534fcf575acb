from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.binary_cross_entropy_with_logits",
    signature="torch.nn.functional.binary_cross_entropy_with_logits(input, target, "
    "reduction='mean')",
    aliases=("torch.nn.BCEWithLogitsLoss",),
    line=Text(
        "Cross-entropy of two classes, from scores: stable.", "二分类交叉熵，输入是得分：数值稳定。"
    ),
    words=Text(
        "binary classification, BCE, logits, multi-label", "二分类 交叉熵 BCE 多标签 logits"
    ),
    shape="(n), (n) → ()",
    shape_rule="() if reduction != 'none' else input.shape",
    shape_note=Text(
        "reduction='none' keeps one loss for each; 'sum' adds them up.",
        "reduction='none' 保留每个损失；'sum' 求和。",
    ),
    formula="out = mean softplus(x) - x * t",
    memory="new",
    dtype="same",
    gradient=Text(
        "to both: for `input` (sigmoid(input) - target) / n",
        "传给两者；对 `input` 是 (sigmoid(input) - target) / n",
    ),
    gradient_to=("input", "target"),
    example="""
scores, target = torch.tensor([3.0, -1.0]), torch.tensor([1.0, 0.0])
F.binary_cross_entropy_with_logits(scores, target)
""",
    traps=(
        Trap(
            "F.binary_cross_entropy_with_logits(torch.tensor([3.0]), torch.tensor([1]))",
            Text(
                "The target is a float too: `label.float()`.", "目标也要是浮点数：`label.float()`。"
            ),
            raises="RuntimeError",
        ),
        Trap(
            "F.binary_cross_entropy_with_logits(torch.ones(2, 1), torch.ones(2))",
            Text(
                "Shapes must agree here: no silent broadcasting. `scores.squeeze(1)`.",
                "这里形状必须一致，不会悄悄广播。用 `scores.squeeze(1)`。",
            ),
            raises="ValueError",
        ),
    ),
    same_as=(
        Same("torch", "(F.softplus(input) - input * target).mean()", "reduction == 'mean'"),
        Same("torch", "F.binary_cross_entropy(torch.sigmoid(input), target, reduction=reduction)"),
    ),
    see=("binary_cross_entropy", "sigmoid", "cross_entropy"),
    opinfo="",
    samples=(("input=torch.tensor([3.0, -1.0]), target=torch.tensor([1.0, 0.0])"),),
)
