from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.outer",
    signature="torch.outer(input, vec2)",
    method="input.outer(vec2)",
    aliases=("torch.ger",),
    line=Text(
        "All products of an element of one vector with one of the other.",
        "一个向量的每个元素与另一个向量每个元素的乘积。",
    ),
    words=Text("outer product, multiplication table", "外积 乘法表"),
    shape="(n), (m) → (n, m)",
    shape_rule="(len(input), len(vec2))",
    formula="out[i][j] = input[i] * vec2[j]",
    memory="new",
    dtype="promoted",
    dtype_rule="torch.result_type(input, vec2)",
    gradient=Text(
        "to `input`: grad @ vec2; to `vec2`: grad.T @ input",
        "传给 `input`：grad @ vec2；传给 `vec2`：grad.T @ input",
    ),
    gradient_to=("input", "vec2"),
    gradient_code="grad @ vec2",
    example="""
torch.outer(torch.tensor([1, 2, 3]), torch.tensor([1, 10]))
""",
    traps=(
        Trap(
            "torch.outer(torch.ones(2, 3), torch.ones(2))",
            Text(
                "Only vectors. Batches: `a[:, :, None] * b[:, None, :]`.",
                "只接受向量。批量：`a[:, :, None] * b[:, None, :]`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input[:, None] * vec2"),
        Same("NumPy", "np.outer(input, vec2)"),
        Same("torch", "torch.einsum('i,j->ij', input, vec2)", "input.dtype == vec2.dtype"),
    ),
    see=("mul", "einsum", "kron"),
    sketch=Sketch("torch.outer(a, b)", a=(2,), b=(3,)),
)


@page.loop
def outer(input, vec2):
    dtype = torch.result_type(input, vec2)
    out = torch.empty(len(input), len(vec2), dtype=dtype)
    for i, j in np.ndindex(*out.shape):
        out[i, j] = input[i] * vec2[j]
    return out
