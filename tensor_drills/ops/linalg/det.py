from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.linalg.det",
    signature="torch.linalg.det(A)",
    aliases=("torch.det",),
    line=Text(
        "How much a matrix scales volumes; 0 where it has no inverse.",
        "矩阵对体积的放缩倍数；不可逆时为 0。",
    ),
    words=Text("determinant, invertible, volume", "行列式 可逆 体积"),
    shape="(b, n, n) → (b)",
    shape_rule="A.shape[:-2]",
    formula="2 × 2: A[0][0] * A[1][1] - A[0][1] * A[1][0]",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A`: grad * out * inv(A).mT", "传给 `A`：grad * out * inv(A).mT"),
    gradient_to=("A",),
    example="""
torch.linalg.det(torch.tensor([[3.0, 1.0], [1.0, 2.0]]))
""",
    traps=(
        Trap(
            "torch.linalg.det(0.1 * torch.eye(50))",
            Text(
                "Small is not singular: the product of 50 tenths underflows. Compare "
                "ranks or take `slogdet`.",
                "数值小不等于奇异：50 个 0.1 相乘会下溢。请比较秩，或用 `slogdet`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.linalg.det(A)", "A.shape[-1] > 0"),),
    see=("inv", "matrix_rank"),
)


@page.loop
def det(A):
    if A.ndim > 2:
        out = A.new_empty(A.shape[:-2])
        for at in np.ndindex(*out.shape):
            out[at] = det(A[at])
        return out
    if len(A) == 0:
        return A.new_ones(())
    total = A.new_zeros(())
    for j in range(len(A)):
        minor = torch.cat([A[1:, :j], A[1:, j + 1 :]], dim=1)
        total += (-1) ** j * A[0, j] * det(minor)
    return total
