from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.linalg.eigh",
    signature="torch.linalg.eigh(A, UPLO='L')",
    line=Text(
        "Eigenvalues and eigenvectors of a symmetric matrix.", "对称矩阵的特征值与特征向量。"
    ),
    words=Text(
        "eigenvectors, eigenvalues, symmetric, Hermitian, PCA, principal components",
        "特征向量 特征值 对称矩阵 主成分",
    ),
    shape="(n, n) → eigenvalues (n), eigenvectors (n, n)",
    shape_rule="[A.shape[:-1], A.shape]",
    formula="A @ eigenvectors[:, k] = eigenvalues[k] * eigenvectors[:, k]",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A`", "传给 `A`"),
    gradient_to=("A",),
    example="""
A = torch.tensor([[2.0, 0.0], [0.0, 1.0]])
values, vectors = torch.linalg.eigh(A)
values
vectors
""",
    traps=(
        Trap(
            "A = torch.diag(torch.tensor([2.0, 3.0, 1.0]))\n"
            "values, vectors = torch.linalg.eigh(A)\n"
            "A @ vectors[0], values[0] * vectors[0]",
            Text(
                "Row 0 does not belong to `values[0]`: A stretches it by 3, not by 1. The "
                "vectors are the columns: `vectors[:, k]` belongs to `values[k]`.",
                "第 0 行不对应 `values[0]`：A 把它乘以 3，而不是 1。特征向量是各列："
                "`vectors[:, k]` 对应 `values[k]`。",
            ),
        ),
    ),
    see=("eigvalsh", "svd", "qr"),
)
