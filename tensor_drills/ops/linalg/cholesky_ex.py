from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.linalg.cholesky_ex",
    signature="torch.linalg.cholesky_ex(A)",
    line=Text(
        "`cholesky` that reports failure as a number, without an error.",
        "用数字报告失败、不抛异常的 `cholesky`。",
    ),
    words=Text(
        "positive definite, lower triangle, factor, covariance, without error",
        "正定 下三角 分解 协方差",
    ),
    shape="(n, n) → L (n, n), info ()",
    shape_rule="[A.shape, A.shape[:-2]]",
    formula=Text(
        "A = L @ L.T where info == 0, for A symmetric", "A = L @ L.T（info == 0 时，A 须对称）"
    ),
    memory="new",
    dtype=Text("L: that of `A`; info: int32", "L 与 `A` 相同；info 是 int32"),
    dtype_rule="(A.dtype, torch.int32)",
    gradient=Text("to `A`", "传给 `A`"),
    gradient_to=("A",),
    example="""
torch.linalg.cholesky_ex(torch.tensor([[4.0, 2.0], [2.0, 5.0]])).info
torch.linalg.cholesky_ex(torch.tensor([[1.0, 2.0], [2.0, 1.0]])).info
""",
    traps=(
        Trap(
            "bool(torch.linalg.cholesky_ex(torch.eye(2)).info)",
            Text(
                "0 means that it worked, so a success counts as false: ask `info == 0`. After a "
                "failure `info` is the order of the minor at which it stopped, and L is no factor.",
                "0 表示成功，因此成功反而被当作假：请判断 `info == 0`。失败时 `info` 是出问题的"
                "主子式的阶数，L 不是有效的分解。",
            ),
        ),
        Trap(
            "L, info = torch.linalg.cholesky_ex(torch.tensor([[4.0, 99.0], [2.0, 5.0]]))\n"
            "info, L @ L.T",
            Text(
                "Only the lower triangle is read: `info` does not say that A is not symmetric. "
                "Ask `torch.equal(A, A.mT)` too.",
                "只读取下三角：`info` 不会告诉你 A 不对称。还要检查 `torch.equal(A, A.mT)`。",
            ),
        ),
    ),
    see=("cholesky", "eigvalsh"),
    opinfo="",
    samples=(("A=torch.tensor([[4.0, 2.0], [2.0, 5.0]])"),),
)
