from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.linalg.matrix_norm",
    signature="torch.linalg.matrix_norm(A, ord='fro', dim=(-2, -1), keepdim=False, *, dtype=None)",
    line=Text(
        "A size for each matrix: by default √(sum of squares).",
        "每个矩阵的大小：默认是平方和的平方根。",
    ),
    words=Text("Frobenius, spectral, nuclear, matrix size", "弗罗贝尼乌斯 谱范数 核范数 矩阵范数"),
    shape="(b, n, m) → (b)",
    shape_rule="reduced(A.shape, dim, keepdim)",
    shape_note=Text(
        "ord=2: the largest singular value; ord=1: the largest sum of |a| down a column.",
        "ord=2 是最大奇异值；ord=1 是各列绝对值之和的最大值。",
    ),
    formula="fro: √(Σ_i Σ_j A[i][j]²)",
    memory="new",
    dtype=Text("that of `A`, unless `dtype` is given", "与 `A` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or A.dtype",
    gradient=Text("to `A`: grad * A / out for 'fro'", "传给 `A`：'fro' 时为 grad * A / out"),
    gradient_to=("A",),
    example="""
A = torch.tensor([[3.0, 0.0], [0.0, 4.0]])
torch.linalg.matrix_norm(A)
torch.linalg.matrix_norm(A, ord=2)
""",
    traps=(
        Trap(
            "A = torch.diag(torch.tensor([3.0, 4.0]))\n"
            "torch.linalg.matrix_norm(A), torch.linalg.matrix_norm(A, 2)",
            Text(
                "The default is the Frobenius norm, 5, not the 2-norm, 4.",
                "默认是 Frobenius 范数 5，而不是 2-范数 4。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.linalg.norm(A, ord)",
            "A.ndim == 2 and tuple(dim) == (-2, -1) and not keepdim and dtype is "
            "None and A.numel() > 0",
            Text("one matrix", "单个矩阵"),
        ),
        Same(
            "torch",
            "(A**2).sum(dim, keepdim).sqrt()",
            "ord == 'fro' and dtype is None",
            Text("for 'fro'", "'fro' 时"),
        ),
    ),
    see=("vector_norm", "linalg_norm", "svdvals"),
)
