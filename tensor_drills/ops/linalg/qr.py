from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.linalg.qr",
    signature="torch.linalg.qr(A, mode='reduced')",
    line=Text(
        "Splits a matrix into orthonormal columns and an upper triangle: Q, R.",
        "把矩阵分解为标准正交的列与上三角：Q、R。",
    ),
    words=Text("orthogonal, Gram-Schmidt, decomposition", "正交 施密特 分解"),
    shape="(n, m) → Q (n, k), R (k, m)     # k = min(n, m)",
    shape_rule="[(*A.shape[:-1], min(A.shape[-2:])), (*A.shape[:-2], "
    "min(A.shape[-2:]), A.shape[-1])] if mode == 'reduced' else None",
    formula="A = Q @ R,  Q.T @ Q = I",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A`", "传给 `A`"),
    gradient_to=("A",),
    example="""
A = torch.tensor([[3.0, 1.0], [4.0, 2.0]])
Q, R = torch.linalg.qr(A)
R
torch.dist(Q @ R, A) < 1e-5
""",
    traps=(
        Trap(
            "Q, R = torch.linalg.qr(torch.tensor([[3.0, 1.0], [4.0, 2.0]]))\nR.diagonal()",
            Text(
                "The diagonal of R may be negative, as here: signs are not fixed. Compare `Q @ R`.",
                "R 的对角线可能为负，如这里：符号并不固定。请比较 `Q @ R`。",
            ),
        ),
    ),
    see=("svd", "lstsq", "cholesky"),
    opinfo="",
    samples=(("A=torch.tensor([[3.0, 1.0], [4.0, 2.0], [0.0, 1.0]])"),),
)
