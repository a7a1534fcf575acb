from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.linalg.svdvals",
    signature="torch.linalg.svdvals(A)",
    line=Text("The singular values of a matrix, descending.", "矩阵的奇异值，从大到小。"),
    words=Text("singular values, rank, spectral norm, condition", "奇异值 秩 谱范数"),
    shape="(n, m) → (min(n, m))",
    shape_rule="(*A.shape[:-2], min(A.shape[-2:]))",
    formula="out[k] = √(λ_k(A.T @ A))",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A`", "传给 `A`"),
    gradient_to=("A",),
    example="""
torch.linalg.svdvals(torch.tensor([[3.0, 0.0], [0.0, -4.0]]))
""",
    traps=(
        Trap(
            "A = torch.tensor([[0.0, 5.0], [0.0, 0.0]])\n"
            "torch.linalg.svdvals(A), torch.linalg.eigvals(A)",
            Text(
                "Singular values are not eigenvalues: these are 5 and 0, those 0 and 0.",
                "奇异值不是特征值：这里是 5 和 0，特征值则是 0 和 0。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.linalg.svd(A, compute_uv=False)", "A.numel() > 0"),
        Same("torch", "torch.linalg.svd(A).S"),
    ),
    see=("svd", "matrix_rank", "matrix_norm"),
)
