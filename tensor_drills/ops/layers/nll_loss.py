from tensor_drills.page import Page, Same, Text, Trap, torch

page = Page(
    name="torch.nn.functional.nll_loss",
    signature="torch.nn.functional.nll_loss(input, target, *, ignore_index=-100, reduction='mean')",
    aliases=("torch.nn.NLLLoss",),
    line=Text(
        "Minus the log probability of the right class, averaged.", "正确类别的负对数概率的平均。"
    ),
    words=Text("negative log likelihood, log_softmax, classification", "负对数似然 分类"),
    shape="(n, c), target (n) → ()",
    shape_rule="() if reduction != 'none' else target.shape",
    shape_note=Text(
        "reduction='none' keeps one loss for each, 0 where the target is ignored; 'sum' adds "
        "them up.",
        "reduction='none' 保留每个损失，被忽略处为 0；'sum' 求和。",
    ),
    formula=Text(
        "out = mean_i -input[i][target[i]]\nover the i with target[i] != ignore_index",
        "out = mean_i -input[i][target[i]]\n只取 target[i] != ignore_index 的 i",
    ),
    memory="new",
    dtype="same",
    gradient=Text("to `input`", "传给 `input`"),
    gradient_to=("input",),
    example="""
log_p = torch.tensor([[0.5, 0.5], [0.1, 0.9]]).log()
F.nll_loss(log_p, torch.tensor([0, 1]))
""",
    traps=(
        Trap(
            "F.nll_loss(torch.tensor([[0.5, 0.5]]), torch.tensor([0]))",
            Text(
                "Probabilities in place of logarithms give a negative loss, silently.",
                "把概率当作对数传入会悄悄得到负的损失。",
            ),
        ),
        Trap(
            "F.nll_loss(torch.zeros(2, 3), torch.tensor([-100, -100]))",
            Text(
                "Every target is ignored: the mean of nothing is nan. 'sum' gives 0.",
                "所有目标都被忽略：空的平均是 nan。'sum' 得 0。",
            ),
        ),
        Trap(
            "F.nll_loss(torch.zeros(1, 3), torch.tensor([-1]))",
            Text(
                "Only -100 is ignored. For padding by -1: `ignore_index=-1`.",
                "只忽略 -100。用 -1 填充时：`ignore_index=-1`。",
            ),
            raises="IndexError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "-input.gather(1, target[:, None]).mean()",
            "reduction == 'mean' and (target != ignore_index).all()",
            Text("'mean', no target ignored", "'mean'，没有被忽略的目标"),
        ),
    ),
    see=("cross_entropy", "log_softmax", "gather"),
    opinfo="",
    samples=(
        ("input=torch.tensor([[0.5, 0.5], [0.1, 0.9]]).log(), target=torch.tensor([0, 1])"),
        ("input=torch.tensor([[0.5, 0.5], [0.1, 0.9]]).log(), target=torch.tensor([0, -100])"),
    ),
)


@page.loop
def nll_loss(input, target, *, ignore_index=-100, reduction="mean"):
    kept = [i for i in range(len(target)) if target[i] != ignore_index]
    losses = torch.zeros(len(target))
    for i in kept:
        losses[i] = -input[i, target[i]]
    total = losses.sum()
    return {"none": losses, "sum": total, "mean": total / len(kept)}[reduction]
