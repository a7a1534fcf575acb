from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.mse_loss",
    signature="torch.nn.functional.mse_loss(input, target, reduction='mean')",
    aliases=("torch.nn.MSELoss",),
    line=Text("The mean of the squared differences.", "差的平方的平均值。"),
    words=Text("mean squared error, MSE, L2 loss, regression", "均方误差 MSE L2 损失 回归"),
    shape="(n, c), (n, c) → ()",
    shape_rule="() if reduction != 'none' else input.shape",
    shape_note=Text(
        "reduction='none' keeps one loss for each; 'sum' adds them up.",
        "reduction='none' 保留每个损失；'sum' 求和。",
    ),
    formula="out = Σ (input - target)² / numel",
    memory="new",
    dtype="same",
    gradient=Text(
        "to both; for `input` with 'mean' 2 * (input - target) / numel",
        "传给两者；'mean' 时对 `input` 是 2 * (input - target) / numel",
    ),
    gradient_to=("input", "target"),
    example="""
F.mse_loss(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 4.0]))
""",
    traps=(
        Trap(
            "F.mse_loss(torch.tensor([[1.0], [2.0]]), torch.tensor([1.0, 2.0]))",
            Text(
                "(n, 1) against (n,) broadcasts to n * n differences, with a warning "
                "only. Give both one shape.",
                "(n, 1) 对 (n,) 会广播成 n * n 个差，只给警告。请让两者形状相同。",
            ),
        ),
        Trap(
            "x = torch.tensor([[0.0, 2.0], [0.0, 2.0]])\n"
            "F.mse_loss(x, torch.zeros(2, 2)), x.square().sum(1).mean()",
            Text(
                "The mean is over all elements, not over samples.",
                "平均是对所有元素，而不是对样本。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "((input - target) ** 2).mean()", "reduction == 'mean'"),
        Same("NumPy", "np.mean((input - target) ** 2)", "reduction == 'mean'"),
    ),
    see=("l1_loss", "cross_entropy", "vector_norm"),
    opinfo="",
    samples=(
        (
            "input=torch.tensor([[1.0, 2.0], [3.0, 4.0]]), "
            "target=torch.tensor([[1.0, 0.0], [5.0, 4.0]])"
        ),
        ("input=torch.ones(3), target=torch.zeros(3), reduction='sum'"),
        ("input=torch.ones(3), target=torch.zeros(3), reduction='none'"),
    ),
)
