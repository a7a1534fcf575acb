from tensor_drills.page import Page, Same, Text, Trap, torch

page = Page(
    name="torch.nn.functional.cross_entropy",
    signature="torch.nn.functional.cross_entropy("
    "input, target, *, ignore_index=-100, reduction='mean')",
    aliases=("torch.nn.CrossEntropyLoss",),
    line=Text(
        "Minus the log of the probability that softmax gives the right class, averaged.",
        "对得分做 softmax，取正确类别的概率的负对数，再求平均。",
    ),
    words=Text("classification loss, logits, softmax, log likelihood", "分类损失 交叉熵 对数似然"),
    shape="(n, c), target (n) → ()",
    shape_rule="() if reduction != 'none' else target.shape",
    shape_note=Text(
        "reduction='none' keeps one loss for each, 0 where the target is ignored; 'sum' adds "
        "them up.",
        "reduction='none' 保留每个损失，被忽略处为 0；'sum' 求和。",
    ),
    formula=Text(
        "out = mean_i -log_softmax(input)[i][target[i]]\nover the i with target[i] != ignore_index",
        "out = mean_i -log_softmax(input)[i][target[i]]\n只取 target[i] != ignore_index 的 i",
    ),
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: (softmax(input) - one_hot(target)) / n; n: the targets not ignored, whose "
        "rows get 0",
        "传给 `input`：(softmax(input) - one_hot(target)) / n；n 是未忽略的个数，被忽略的行得 0",
    ),
    gradient_to=("input",),
    gradient_code="grad.view(-1, 1) * slope(input, target, ignore_index, reduction)",
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
            "F.cross_entropy(torch.ones(1, 3), torch.tensor([-1]))",
            Text(
                "Only -100 is ignored. For padding by another number: `ignore_index=-1`.",
                "只忽略 -100。用别的数填充时要写明：`ignore_index=-1`。",
            ),
            raises="IndexError",
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
        Same(
            "torch",
            "F.nll_loss(F.log_softmax(input, 1), target, ignore_index=ignore_index, "
            "reduction=reduction)",
        ),
        Same(
            "torch",
            "(torch.logsumexp(input, 1) - input[torch.arange(len(target)), target]).mean()",
            "input.ndim == 2 and reduction == 'mean' and (target != ignore_index).all()",
            Text("'mean', no target ignored", "'mean'，没有被忽略的目标"),
        ),
    ),
    see=("log_softmax", "nll_loss", "softmax", "one_hot"),
    opinfo="",
    samples=(
        ("input=torch.tensor([[2.0, 0.0, 1.0], [0.0, 0.0, 2.0]]), target=torch.tensor([0, 2])"),
        ("input=torch.tensor([[2.0, 0.0, 1.0]]), target=torch.tensor([1]), reduction='none'"),
        ("input=torch.tensor([[2.0, 0.0], [0.0, 1.0]]), target=torch.tensor([1, -100])"),
        (
            "input=torch.tensor([[2.0, 0.0], [0.0, 1.0]]), target=torch.tensor([1, -1]), "
            "ignore_index=-1, reduction='none'"
        ),
    ),
)


def slope(input, target, ignore_index, reduction):
    """Return the derivative of each row's loss, divided as the mean does."""
    kept = target != ignore_index
    is_right = torch.arange(input.shape[1]) == target[:, None]
    rows = (input.softmax(1) - is_right.to(input.dtype)) * kept[:, None]
    return rows / kept.sum() if reduction == "mean" else rows
