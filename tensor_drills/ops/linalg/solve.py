from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.linalg.solve",
    signature="torch.linalg.solve(A, B, *, left=True)",
    line=Text("The X with A @ X = B.", "求满足 A @ X = B 的 X。"),
    words=Text("linear equations, solve, system, gesv", "线性方程组 求解 解方程"),
    shape="A (n, n), B (n) → (n);  A (n, n), B (n, k) → (n, k)",
    shape_rule="B.shape if left and B.ndim >= A.ndim and A.shape[:-2] == B.shape[:-2] else None",
    formula="A @ out = B",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A` and `B`", "传给 `A` 和 `B`"),
    gradient_to=("A", "B"),
    example="""
A = torch.tensor([[2.0, 1.0], [1.0, 3.0]])
b = torch.tensor([5.0, 10.0])
x = torch.linalg.solve(A, b)
x
A @ x
""",
    traps=(
        Trap(
            "torch.linalg.solve(torch.tensor([[1.0, 2.0], [2.0, 4.0]]), torch.ones(2))",
            Text(
                "A matrix whose rows depend on one another has no single answer. "
                "`lstsq` gives the nearest.",
                "各行相关的矩阵没有唯一解。`lstsq` 给出最佳近似。",
            ),
            raises="_LinAlgError",
        ),
        Trap(
            "torch.gesv(torch.ones(2), torch.eye(2))",
            Text(
                "`gesv` is gone: it took (B, A), `linalg.solve` takes (A, B).",
                "`gesv` 已经没有了：它的参数是 (B, A)，`linalg.solve` 是 (A, B)。",
            ),
            raises="AttributeError",
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.linalg.solve(A, B)",
            "left and A.ndim == 2 and B.ndim in (1, 2) and A.numel() > 0",
            Text("one system", "单个方程组"),
        ),
        Same(
            "torch",
            "torch.linalg.inv(A) @ B",
            "left and A.ndim == 2 and B.ndim in (1, 2)",
            Text("one system; less exact", "单个方程组；精度较低"),
        ),
    ),
    see=("inv", "lstsq", "det"),
)
