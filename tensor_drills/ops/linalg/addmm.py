from tensor_drills.page import Page, Same, Text, Trap, np

page = Page(
    name="torch.addmm",
    signature="torch.addmm(input, mat1, mat2, *, beta=1, alpha=1)",
    method="input.addmm(mat1, mat2, beta=beta, alpha=alpha)",
    line=Text(
        "A matrix product plus something: a linear layer in one call.",
        "矩阵乘积再加上一项：一次调用完成线性层。",
    ),
    words=Text("matrix product plus bias, linear layer, fused", "矩阵乘加 线性层 偏置"),
    shape="(m), (n, k), (k, m) → (n, m)",
    shape_rule="(mat1.shape[0], mat2.shape[1])",
    formula="out[i][j] = beta * input[j] + alpha * Σ_k mat1[i][k] * mat2[k][j]",
    memory="new",
    dtype="same",
    gradient=Text("to all three", "传给三者"),
    gradient_to=("input", "mat1", "mat2"),
    gradient_code="(beta * grad).sum_to_size(input.shape)",
    example="""
bias = torch.tensor([1.0, 2.0])
x, w = torch.ones(3, 4), torch.ones(4, 2)
torch.addmm(bias, x, w)
""",
    traps=(
        Trap(
            "torch.addmm(torch.ones(3), torch.ones(3, 4), torch.ones(4, 2))",
            Text(
                "What is added broadcasts to the product, (3, 2): one number for each "
                "column, not for each row.",
                "加上的一项会广播到乘积的形状 (3, 2)：每列一个数，而不是每行一个。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(Same("torch", "beta * input + alpha * (mat1 @ mat2)", "input.is_floating_point()"),),
    see=("matmul", "linear", "add"),
)


@page.loop
def addmm(input, mat1, mat2):
    out = input.expand(mat1.shape[0], mat2.shape[1]).clone()
    for i, j in np.ndindex(*out.shape):
        for k in range(mat1.shape[1]):
            out[i, j] += mat1[i, k] * mat2[k, j]
    return out
