from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.triu",
    signature="torch.triu(input, diagonal=0)",
    method="input.triu(diagonal)",
    line=Text(
        "Keeps the upper triangle of each matrix; zeros below it.",
        "保留每个矩阵的上三角，其下为 0。",
    ),
    words=Text("upper triangle, causal mask, zero below the diagonal", "上三角 因果掩码"),
    shape="(n, m) → (n, m)",
    shape_rule="input.shape",
    formula="out[i][j] = input[i][j] if j >= i + diagonal else 0",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input` where it is kept; 0 elsewhere", "传给 `input` 中保留的位置，其余为 0"
    ),
    gradient_to=("input",),
    gradient_code="grad.triu(diagonal)",
    example="""
torch.triu(torch.ones(3, 3, dtype=torch.int64))
torch.triu(torch.ones(2, 3, dtype=torch.bool), diagonal=1)
""",
    traps=(
        Trap(
            "torch.triu(torch.ones(3, 3)).bool()",
            Text(
                "The diagonal is kept. What lies in the future begins one further: `diagonal=1`.",
                "对角线会保留。“未来”从再上一条开始：`diagonal=1`。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.triu(input, diagonal)"),
        Same(
            "torch",
            "torch.where(torch.arange(input.shape[1]) >= "
            "torch.arange(input.shape[0])[:, None] + diagonal, input, "
            "0).to(input.dtype)",
            "input.ndim == 2",
            Text("matrices", "矩阵"),
        ),
    ),
    see=("tril", "masked_fill", "tril_indices"),
    sketch=Sketch("torch.triu(x)", x=(3, 3)),
)


@page.loop
def triu(input, diagonal=0):
    out = torch.zeros_like(input)
    for *at, i, j in np.ndindex(*input.shape):
        if j >= i + diagonal:
            out[(*at, i, j)] = input[(*at, i, j)]
    return out
