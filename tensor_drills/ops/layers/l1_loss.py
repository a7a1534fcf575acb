from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.l1_loss",
    signature="torch.nn.functional.l1_loss(input, target, reduction='mean')",
    aliases=("torch.nn.L1Loss",),
    line=Text("The mean of the absolute differences.", "差的绝对值的平均值。"),
    words=Text("mean absolute error, MAE, robust", "平均绝对误差 MAE 稳健"),
    shape="(n, c), (n, c) → ()",
    shape_rule="() if reduction != 'none' else input.shape",
    shape_note=Text(
        "reduction='none' keeps one loss for each; 'sum' adds them up.",
        "reduction='none' 保留每个损失；'sum' 求和。",
    ),
    formula="out = Σ |input - target| / numel",
    memory="new",
    dtype="same",
    gradient=Text("to both", "传给两者"),
    gradient_to=("input", "target"),
    example="""
F.l1_loss(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 4.0]))
""",
    traps=(
        Trap(
            "x = torch.tensor([1.0, 100.0])\n"
            "F.l1_loss(x, torch.zeros(2)), F.mse_loss(x, torch.zeros(2))",
            Text(
                "An outlier counts by its size here, by its square in `mse_loss`.",
                "离群值在这里按大小计，在 `mse_loss` 中按平方计。",
            ),
        ),
    ),
    same_as=(Same("torch", "(input - target).abs().mean()", "reduction == 'mean'"),),
    see=("mse_loss", "abs"),
    opinfo="",
    samples=(("input=torch.tensor([1.0, 2.0]), target=torch.tensor([1.0, 4.0])"),),
)
