from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.binary_cross_entropy",
    signature="torch.nn.functional.binary_cross_entropy(input, target, reduction='mean')",
    aliases=("torch.nn.BCELoss",),
    line=Text("Cross-entropy of two classes, from probabilities.", "二分类交叉熵，输入是概率。"),
    words=Text("binary classification, BCE, probabilities", "二分类 交叉熵 BCE 概率"),
    shape="(n), (n) → ()",
    shape_rule="() if reduction != 'none' else input.shape",
    shape_note=Text(
        "reduction='none' keeps one loss for each; 'sum' adds them up.",
        "reduction='none' 保留每个损失；'sum' 求和。",
    ),
    formula="out = mean -(t * ln(p) + (1 - t) * ln(1 - p))",
    memory="new",
    dtype="same",
    gradient=Text("to both", "传给两者"),
    gradient_to=("input", "target"),
    example="""
F.binary_cross_entropy(torch.tensor([0.9, 0.2]), torch.tensor([1.0, 0.0]))
""",
    traps=(
        Trap(
            "F.binary_cross_entropy(torch.tensor([2.0]), torch.tensor([1.0]))",
            Text(
                "Scores are refused: it wants probabilities. "
                "For scores: `binary_cross_entropy_with_logits`.",
                "得分会被拒绝：它要的是概率。得分请用 `binary_cross_entropy_with_logits`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "F.binary_cross_entropy(torch.tensor([0.0]), torch.tensor([1.0]))",
            Text(
                "The log of 0 is cut off at -100: the loss stays finite, its gradient "
                "is no longer true.",
                "0 的对数在 -100 处截断：损失仍有限，但梯度已不真实。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "-(target * torch.log(input) + (1 - target) * torch.log(1 - input)).mean()",
            "reduction == 'mean'",
        ),
    ),
    see=("binary_cross_entropy_with_logits", "sigmoid"),
    opinfo="",
    samples=(("input=torch.tensor([0.9, 0.2]), target=torch.tensor([1.0, 0.0])"),),
)
