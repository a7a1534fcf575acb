from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.nll_loss",
    signature="torch.nn.functional.nll_loss(input, target, reduction='mean')",
    aliases=("torch.nn.NLLLoss",),
    line=Text(
        "Minus the log probability of the right class, averaged.", "正确类别的负对数概率的平均。"
    ),
    words=Text("negative log likelihood, log_softmax, classification", "负对数似然 分类"),
    shape="(n, c), target (n) → ()",
    shape_rule="() if reduction != 'none' else target.shape",
    shape_note=Text(
        "reduction='none' keeps one loss for each; 'sum' adds them up.",
        "reduction='none' 保留每个损失；'sum' 求和。",
    ),
    formula="out = mean_i -input[i][target[i]]",
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
    ),
    same_as=(Same("torch", "-input.gather(1, target[:, None]).mean()", "reduction == 'mean'"),),
    see=("cross_entropy", "log_softmax", "gather"),
    opinfo="",
    samples=(("input=torch.tensor([[0.5, 0.5], [0.1, 0.9]]).log(), target=torch.tensor([0, 1])"),),
)
