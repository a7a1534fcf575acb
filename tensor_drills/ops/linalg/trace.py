from tensor_drills.page import Page, Same, Sketch, Text, Trap, torch

page = Page(
    name="torch.trace",
    signature="torch.trace(input)",
    method="input.trace()",
    line=Text("The sum of the diagonal of a matrix.", "矩阵对角线元素之和。"),
    words=Text("sum of the diagonal", "对角线之和 迹"),
    shape="(n, m) → ()",
    shape_rule="()",
    formula="out = Σ_i input[i][i]",
    memory="new",
    dtype="sum",
    gradient=Text("to `input`: grad on the diagonal", "传给 `input`：对角线上是 grad"),
    gradient_to=("input",),
    gradient_code="grad * torch.eye(*input.shape)",
    example="""
torch.trace(torch.tensor([[1, 2], [3, 4]]))
""",
    traps=(
        Trap(
            "torch.trace(torch.ones(2, 3, 3))",
            Text(
                "One matrix only. For a batch: `x.diagonal(dim1=-2, dim2=-1).sum(-1)`.",
                "只接受单个矩阵。批量：`x.diagonal(dim1=-2, dim2=-1).sum(-1)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input.diagonal().sum()"),
        Same(
            "torch",
            "torch.einsum('ii->', input)",
            "input.shape[0] == input.shape[1] and input.is_floating_point()",
            Text("square, float", "方阵，浮点"),
        ),
        Same("NumPy", "np.trace(input)", "input.dtype != torch.bool"),
    ),
    see=("diagonal", "diag", "einsum"),
    sketch=Sketch("torch.trace(x)", x=(3, 3)),
)


@page.loop
def trace(input):
    total = 0
    for i in range(min(input.shape)):
        total += input[i, i].item()
    return torch.tensor(total)
