from tensor_drills.page import Page, Same, Text, Trap, np

page = Page(
    name="torch.bmm",
    signature="torch.bmm(input, mat2)",
    method="input.bmm(mat2)",
    line=Text(
        "Matrix products in pairs, one for each place in the batch.",
        "成对的矩阵乘法，批次中每个位置一个。",
    ),
    words=Text(
        "batch matrix multiply, batch matrix product, batched matrix product, attention",
        "批量矩阵乘法 注意力",
    ),
    shape="(b, n, k), (b, k, m) → (b, n, m)",
    shape_rule="(input.shape[0], input.shape[1], mat2.shape[2])",
    formula="out[b][i][j] = Σ_k input[b][i][k] * mat2[b][k][j]",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: grad @ mat2.mT; to `mat2`: input.mT @ grad",
        "传给 `input`：grad @ mat2.mT；传给 `mat2`：input.mT @ grad",
    ),
    gradient_to=("input", "mat2"),
    gradient_code="grad @ mat2.mT",
    example="""
x = torch.arange(4.0).view(2, 1, 2)
torch.bmm(x, x.mT)
""",
    traps=(
        Trap(
            "torch.bmm(torch.ones(4, 2, 3), torch.ones(3, 5))",
            Text(
                "Both need a batch dim, of one size. One matrix for all: `x @ w` broadcasts.",
                "两者都要有同样大小的批次维。所有样本共用一个矩阵时，`x @ w` 会广播。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input @ mat2"),
        Same("NumPy", "np.matmul(input, mat2)"),
        Same("torch", "torch.einsum('bik,bkj->bij', input, mat2)"),
    ),
    see=("matmul", "mm", "einsum"),
)


@page.loop
def bmm(input, mat2):
    out = input.new_zeros(input.shape[0], input.shape[1], mat2.shape[2])
    for b, i, j in np.ndindex(*out.shape):
        for k in range(input.shape[2]):
            out[b, i, j] += input[b, i, k] * mat2[b, k, j]
    return out
