from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.linalg.norm",
    signature="torch.linalg.norm(A, ord=None, dim=None, keepdim=False, *, dtype=None)",
    line=Text(
        "A vector norm or a matrix norm, as `dim` and `ord` say.",
        "向量范数或矩阵范数，由 `dim` 和 `ord` 决定。",
    ),
    words=Text("norm, length, L2, Frobenius", "范数 长度 L2"),
    shape="(n, c), dim=1 → (n)",
    shape_rule="reduced(A.shape, dim, keepdim)",
    memory="new",
    dtype=Text("that of `A`, unless `dtype` is given", "与 `A` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or A.dtype",
    gradient=Text("to `A`", "传给 `A`"),
    gradient_to=("A",),
    gradient_when="ord != 0",
    example="""
A = torch.tensor([[3.0, 0.0], [0.0, 4.0]])
torch.linalg.norm(A)
torch.linalg.norm(A, dim=1)
""",
    traps=(
        Trap(
            "A = torch.diag(torch.tensor([3.0, 4.0]))\n"
            "torch.linalg.norm(A), torch.linalg.norm(A, 2)",
            Text(
                "Without ord all elements are one vector; with ord=2 a matrix gets its "
                "largest singular value. `vector_norm` and `matrix_norm` say which.",
                "不给 ord 时所有元素合成一个向量；ord=2 时矩阵得到最大奇异值。用 "
                "`vector_norm` 和 `matrix_norm` 更明确。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.linalg.vector_norm(A, 2, dim, keepdim, dtype=dtype)",
            "ord is None and not isinstance(dim, tuple)",
            Text("without ord; dim None or an int", "不给 ord；dim 为 None 或整数"),
        ),
        Same(
            "NumPy",
            "np.linalg.norm(A, ord, dim, keepdim)",
            "dtype is None and isinstance(dim, int) and A.numel() > 0",
            Text("over one dim", "沿一维"),
        ),
    ),
    see=("vector_norm", "matrix_norm"),
    samples=(("A=torch.tensor([[3.0, 0.0], [0.0, 4.0]]), dim=1"),),
)
