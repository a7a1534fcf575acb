from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.t",
    signature="torch.t(input)",
    method="input.t()",
    line=Text(
        "The transpose of a matrix, as a view; a vector stays as it is.",
        "矩阵的转置，得到视图；一维张量不变。",
    ),
    words=Text("transpose, matrix, rows to columns", "转置 矩阵 行列互换"),
    shape="(n, c) → (c, n);  (n) → (n)",
    shape_rule="tuple(reversed(input.shape))",
    formula="out[j][i] = input[i][j]",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, transposed", "传给 `input`，转置回去"),
    gradient_to=("input",),
    gradient_code="grad.t()",
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
x.t()
x.t().is_contiguous()
""",
    traps=(
        Trap(
            "x = torch.arange(3)\n(x.t() * x).shape",
            Text(
                "A vector has no transpose: this is not an outer product. Write `x[:, None] * x`.",
                "一维张量没有转置，这不是外积。请写 `x[:, None] * x`。",
            ),
        ),
        Trap(
            "torch.zeros(5, 2, 3).t()",
            Text(
                "Only up to two dims. For a batch: `.mT` or `transpose(-2, -1)`.",
                "最多两维。批量矩阵用 `.mT` 或 `transpose(-2, -1)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input.T"),
        Same("torch", "input.transpose(0, 1)", "input.ndim == 2", Text("2 dims", "2 维")),
        Same("NumPy", "np.transpose(input)"),
        Same(
            "einops",
            "einops.rearrange(input, 'n c -> c n')",
            "input.ndim == 2",
            Text("2 dims", "2 维"),
        ),
    ),
    see=("T_", "mT_", "transpose", "permute"),
    sketch=Sketch("x.t()", x=(2, 3)),
    samples=(("input=torch.rand(2, 3)"),),
)


@page.loop
def t(input):
    out = input.new_empty(input.shape[::-1])
    for at in np.ndindex(*input.shape):
        out[at[::-1]] = input[at]
    return out
