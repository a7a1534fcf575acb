from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.linalg.cholesky",
    signature="torch.linalg.cholesky(A)",
    line=Text(
        "The lower triangle L with L @ L.T = A, for A symmetric and positive definite.",
        "对对称正定的 A，求下三角 L 使 L @ L.T = A。",
    ),
    words=Text("positive definite, lower triangle, factor, covariance", "正定 下三角 分解 协方差"),
    shape="(n, n) → (n, n)",
    shape_rule="A.shape",
    formula="A = out @ out.T",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A`", "传给 `A`"),
    gradient_to=("A",),
    example="""
torch.linalg.cholesky(torch.tensor([[4.0, 2.0], [2.0, 5.0]]))
""",
    traps=(
        Trap(
            "torch.linalg.cholesky(torch.tensor([[1.0, 2.0], [2.0, 1.0]]))",
            Text(
                "Not positive definite: that shows as an error. To ask only: "
                "`cholesky_ex(A).info == 0`.",
                "不是正定矩阵，于是报错。只想判断时：`cholesky_ex(A).info == 0`。",
            ),
            raises="_LinAlgError",
        ),
        Trap(
            "torch.linalg.cholesky(torch.tensor([[4.0, 99.0], [2.0, 5.0]]))",
            Text(
                "Only the lower triangle is read, as if A were symmetric. Test that yourself: "
                "`torch.equal(A, A.mT)`.",
                "只读取下三角，A 被当作对称。请自己检查：`torch.equal(A, A.mT)`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.linalg.cholesky(A)"),),
    see=("cholesky_ex", "eigvalsh", "solve"),
    opinfo="",
    samples=(
        ("A=torch.tensor([[4.0, 2.0], [2.0, 5.0]])"),
        ("A=torch.eye(3)"),
    ),
)
