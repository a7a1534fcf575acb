from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.linalg.matrix_rank",
    signature="torch.linalg.matrix_rank(A)",
    line=Text(
        "The rank: how many rows of a matrix are linearly independent.",
        "矩阵的秩：最多有多少行线性无关。",
    ),
    words=Text("rank, independent rows, singular", "秩 线性无关 奇异"),
    shape="(b, n, m) → (b)",
    shape_rule="A.shape[:-2]",
    formula="Σ_k (svdvals(A)[k] > tolerance)",
    memory="new",
    dtype="int64",
    example="""
torch.linalg.matrix_rank(torch.tensor([[1.0, 2.0], [2.0, 4.0]]))
torch.linalg.matrix_rank(torch.eye(3))
""",
    traps=(
        Trap(
            "torch.linalg.matrix_rank(torch.tensor([[1.0, 0.0], [0.0, 1e-9]]))",
            Text(
                "Singular values below a tolerance count as 0. Give `atol` where small "
                "numbers mean something.",
                "低于容差的奇异值算作 0。若小数值有意义，请给 `atol`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.linalg.matrix_rank(A)", "A.numel() > 0"),),
    see=("svdvals", "det"),
)
