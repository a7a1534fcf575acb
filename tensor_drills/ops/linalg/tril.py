from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.tril",
    signature="torch.tril(input, diagonal=0)",
    method="input.tril(diagonal)",
    line=Text(
        "Keeps the lower triangle of each matrix; zeros above it.",
        "保留每个矩阵的下三角，其上为 0。",
    ),
    words=Text("lower triangle, causal mask, zero above the diagonal", "下三角 因果掩码"),
    shape="(n, m) → (n, m)",
    shape_rule="input.shape",
    formula="out[i][j] = input[i][j] if j <= i + diagonal else 0",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input` where it is kept; 0 elsewhere", "传给 `input` 中保留的位置，其余为 0"
    ),
    gradient_to=("input",),
    gradient_code="grad.tril(diagonal)",
    example="""
torch.tril(torch.ones(3, 3, dtype=torch.int64))
torch.tril(torch.ones(2, 3, dtype=torch.bool), diagonal=-1)
""",
    traps=(
        Trap(
            "scores = torch.tensor([[1.0, 9.0], [2.0, 3.0]])\ntorch.tril(scores).softmax(1)",
            Text(
                "A score of 0 is not left out: its weight is e**0. Fill with -inf: "
                "`masked_fill(mask, -torch.inf)`.",
                "得分为 0 并不等于被排除：它的权重是 e**0。请填 -inf："
                "`masked_fill(mask, -torch.inf)`。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.tril(input, diagonal)"),
        Same(
            "torch",
            "torch.where(torch.arange(input.shape[1]) <= "
            "torch.arange(input.shape[0])[:, None] + diagonal, input, "
            "0).to(input.dtype)",
            "input.ndim == 2",
            Text("matrices", "矩阵"),
        ),
    ),
    see=("triu", "masked_fill", "tril_indices"),
    sketch=Sketch("torch.tril(x)", x=(3, 3)),
)


@page.loop
def tril(input, diagonal=0):
    out = torch.zeros_like(input)
    for *at, i, j in np.ndindex(*input.shape):
        if j <= i + diagonal:
            out[(*at, i, j)] = input[(*at, i, j)]
    return out
