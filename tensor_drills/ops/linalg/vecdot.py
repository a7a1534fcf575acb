from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.linalg.vecdot",
    signature="torch.linalg.vecdot(x, y, *, dim=-1)",
    line=Text("Dot products along a dim: row by row.", "沿某一维做点积：逐行进行。"),
    words=Text("row-wise dot product, batched dot, similarity", "逐行点积 批量点积 相似度"),
    shape="(n, k), (n, k) → (n)",
    shape_rule="reduced(broadcast(x.shape, y.shape), dim)",
    formula="out[i] = Σ_k x[i][k] * y[i][k]",
    memory="new",
    dtype="same",
    dtype_rule="x.dtype",
    gradient=Text("to both: grad * the other", "传给两者：grad 乘以另一个"),
    gradient_to=("x", "y"),
    example="""
x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
torch.linalg.vecdot(x, x)
""",
    traps=(
        Trap(
            "x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])\n"
            "(x @ x.T).shape, torch.linalg.vecdot(x, x).shape",
            Text(
                "`x @ y.T` gives all pairs of rows: n * n numbers of which only the "
                "diagonal is wanted.",
                "`x @ y.T` 给出所有行的两两点积：n * n 个数，其实只要对角线。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "(x * y).sum(dim)"),
        Same(
            "torch",
            "torch.einsum('nk,nk->n', x, y)",
            "x.shape == y.shape and x.ndim == 2 and dim == -1",
            Text("2 dims, same shape, dim=-1", "2 维，形状相同，dim=-1"),
        ),
    ),
    see=("dot", "inner", "einsum"),
    sketch=Sketch("torch.linalg.vecdot(x, y)", x=(2, 3), y=(2, 3)),
)
