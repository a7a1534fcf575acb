from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.cdist",
    signature="torch.cdist(x1, x2, p=2.0)",
    line=Text("The distances between all pairs of rows.", "所有行两两之间的距离。"),
    words=Text("pairwise distances, nearest neighbour, euclidean", "两两距离 最近邻 欧氏距离"),
    shape="(n, d), (m, d) → (n, m)",
    shape_rule="(*broadcast(x1.shape[:-2], x2.shape[:-2]), x1.shape[-2], x2.shape[-2])",
    formula="out[i][j] = (Σ_k |x1[i][k] - x2[j][k]| ** p) ** (1 / p)",
    memory="new",
    dtype="same",
    dtype_rule="x1.dtype",
    gradient=Text("to both", "传给两者"),
    gradient_to=("x1", "x2"),
    example="""
a = torch.tensor([[0.0, 0.0], [3.0, 4.0]])
torch.cdist(a, a)
""",
    traps=(
        Trap(
            "torch.cdist(torch.ones(3), torch.ones(3))",
            Text(
                "Rows of matrices: make a point a row, `x[None]`.",
                "要的是矩阵的行：请把单个点变成一行，`x[None]`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.cdist(torch.tensor([[1, 2]]), torch.tensor([[3, 4]]))",
            Text("Only floats have distances: convert first.", "只有浮点数可以求距离：请先转换。"),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.full((26, 2), 1000.0)\ntorch.cdist(x, x + 0.1)[0, 0]",
            Text(
                "This should be 0.14. Above 25 rows it goes by a matrix product, which loses small "
                "differences: give `compute_mode='donot_use_mm_for_euclid_dist'`.",
                "应得 0.14。超过 25 行时它改用矩阵乘法，会丢掉微小的差：请给 "
                "`compute_mode='donot_use_mm_for_euclid_dist'`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.linalg.vector_norm(x1[..., :, None, :] - x2[..., None, :, :], p, dim=-1)",
        ),
    ),
    see=("vector_norm", "sub", "inner"),
    sketch=Sketch("torch.cdist(a, b)", a=(2, 2), b=(3, 2)),
    samples=(
        ("x1=torch.arange(6.0).view(3, 2), x2=torch.arange(8.0).view(4, 2)"),
        ("x1=torch.arange(6.0).view(3, 2), x2=torch.zeros(1, 2), p=1.0"),
    ),
)
