from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.tensordot",
    signature="torch.tensordot(a, b, dims=2)",
    line=Text(
        "Multiplies and sums over several dims of two tensors at once.",
        "对两个张量的若干维同时相乘求和。",
    ),
    words=Text("contraction, sum over dims, generalised product", "缩并 多维求和 广义乘法"),
    shape="(n, k, m), (k, m, p), dims=2 → (n, p)",
    shape_rule="(*a.shape[: a.ndim - dims], *b.shape[dims:]) if isinstance(dims, int) else None",
    formula="out[i][j] = Σ_k Σ_m a[i][k][m] * b[k][m][j]     # dims=2",
    memory="new",
    dtype="same",
    dtype_rule="a.dtype",
    gradient=Text("to both", "传给两者"),
    gradient_to=("a", "b"),
    example="""
a, b = torch.ones(2, 3, 4), torch.ones(3, 4, 5)
torch.tensordot(a, b, dims=2).shape
torch.tensordot(a, b, dims=([1], [0])).shape
""",
    traps=(
        Trap(
            "torch.tensordot(torch.ones(2, 3), torch.ones(3, 2))",
            Text(
                "By default two dims are summed, here (2, 3) against (3, 2). For a "
                "matrix product give `dims=1`.",
                "默认对两维求和，这里是 (2, 3) 对 (3, 2)。矩阵乘法要写 `dims=1`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.tensordot(a, b, axes=dims)",
            "isinstance(dims, int)",
            Text("dims an int", "dims 为整数"),
        ),
        Same(
            "torch",
            "a.flatten(-dims) @ b.flatten(0, dims - 1)",
            "isinstance(dims, int) and dims == a.ndim - 1 == b.ndim - 1",
            Text("one dim of each is kept", "各保留一维"),
        ),
    ),
    see=("einsum", "matmul"),
    samples=(
        ("a=torch.arange(6.0).view(2, 3), b=torch.arange(12.0).view(3, 4), dims=1"),
        ("a=torch.ones(2, 3, 4), b=torch.ones(3, 4, 2), dims=2"),
    ),
)
