from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.linalg.inv",
    signature="torch.linalg.inv(A)",
    aliases=("torch.inverse", "torch.Tensor.inverse"),
    line=Text("The matrix that undoes A.", "A 的逆矩阵。"),
    words=Text("inverse matrix, undo", "逆矩阵 求逆"),
    shape="(n, n) → (n, n)",
    shape_rule="A.shape",
    formula="A @ out = out @ A = I",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A`: -out.mT @ grad @ out.mT", "传给 `A`：-out.mT @ grad @ out.mT"),
    gradient_to=("A",),
    gradient_code="-out.mT @ grad @ out.mT",
    example="""
torch.linalg.inv(torch.tensor([[2.0, 0.0], [1.0, 1.0]]))
""",
    traps=(
        Trap(
            "torch.linalg.inv(torch.zeros(2, 2))",
            Text("A singular matrix has no inverse.", "奇异矩阵没有逆矩阵。"),
            raises="_LinAlgError",
        ),
        Trap(
            "1 / torch.tensor([[2.0, 0.0], [1.0, 1.0]])",
            Text(
                "`1 / A` inverts each element, not the matrix. To solve A x = b, "
                "`linalg.solve` is quicker and more precise.",
                "`1 / A` 是逐元素取倒数，不是逆矩阵。解 A x = b 用 `linalg.solve` 更快更准。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.linalg.inv(A)", "A.numel() > 0"),
        Same("torch", "torch.linalg.solve(A, torch.eye(A.shape[-1], dtype=A.dtype).expand_as(A))"),
    ),
    see=("solve", "pinv", "det"),
)
