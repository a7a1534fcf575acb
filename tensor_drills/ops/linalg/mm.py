from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.mm",
    signature="torch.mm(input, mat2)",
    method="input.mm(mat2)",
    line=Text("Matrix times matrix; never broadcasts.", "矩阵乘矩阵，从不广播。"),
    words=Text("matrix product, two matrices", "矩阵乘法 两个矩阵"),
    shape="(n, k), (k, m) → (n, m)",
    shape_rule="(input.shape[0], mat2.shape[1])",
    formula="out[i][j] = Σ_k input[i][k] * mat2[k][j]",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: grad @ mat2.T; to `mat2`: input.T @ grad",
        "传给 `input`：grad @ mat2.T；传给 `mat2`：input.T @ grad",
    ),
    gradient_to=("input", "mat2"),
    gradient_code="grad @ mat2.T",
    example="""
a = torch.tensor([[1, 2], [3, 4]])
torch.mm(a, torch.tensor([[10], [1]]))
""",
    traps=(
        Trap(
            "torch.mm(torch.ones(4, 2, 3), torch.ones(3, 5))",
            Text(
                "Only matrices: a batch needs `bmm` or `@`.", "只接受矩阵：批量请用 `bmm` 或 `@`。"
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.mm(torch.ones(2, 3), torch.ones(2, 3))",
            Text(
                "The inner sizes, 3 and 2, must agree: transpose one, `b.t()`.",
                "中间的大小 3 和 2 必须相等：请转置其中一个，`b.t()`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input @ mat2"),
        Same("NumPy", "input @ mat2"),
        Same("torch", "torch.einsum('ik,kj->ij', input, mat2)"),
    ),
    see=("matmul", "bmm", "mv"),
    sketch=Sketch("torch.mm(a, b)", a=(2, 2), b=(2, 3)),
)


@page.loop
def mm(input, mat2):
    out = input.new_zeros(input.shape[0], mat2.shape[1])
    for i, j in np.ndindex(*out.shape):
        for k in range(input.shape[1]):
            out[i, j] += input[i, k] * mat2[k, j]
    return out
