from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.linalg.eigvalsh",
    signature="torch.linalg.eigvalsh(A, UPLO='L')",
    line=Text("The eigenvalues of a symmetric matrix, ascending.", "对称矩阵的特征值，从小到大。"),
    words=Text("eigenvalues, symmetric, positive definite", "特征值 对称 正定"),
    shape="(n, n) → (n)",
    shape_rule="A.shape[:-1]",
    formula="A @ v = out[k] * v",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A`", "传给 `A`"),
    gradient_to=("A",),
    example="""
torch.linalg.eigvalsh(torch.tensor([[2.0, 1.0], [1.0, 2.0]]))
""",
    traps=(
        Trap(
            "torch.linalg.eigvalsh(torch.tensor([[1.0, 99.0], [0.0, 1.0]]))",
            Text(
                "Only the lower triangle is read: an unsymmetric matrix gives an "
                "answer to another question.",
                "只读取下三角：对不对称的矩阵，得到的是另一个问题的答案。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.linalg.eigvalsh(A, UPLO)", "A.numel() > 0"),
        Same("torch", "torch.linalg.eigh(A, UPLO).eigenvalues"),
    ),
    see=("eigh", "svdvals", "cholesky"),
)
