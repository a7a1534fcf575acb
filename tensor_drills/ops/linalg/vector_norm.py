from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.linalg.vector_norm",
    signature="torch.linalg.vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None)",
    line=Text(
        "The length of vectors: by default √(sum of squares).", "向量的长度：默认是平方和的平方根。"
    ),
    words=Text(
        "length, L1, L2, euclidean, norm, magnitude, distance", "长度 范数 L1 L2 欧氏距离 模"
    ),
    shape="(n, c), dim=1 → (n)",
    shape_rule="reduced(x.shape, dim, keepdim)",
    shape_note=Text(
        "ord=1: the sum of |x|; ord=torch.inf: the largest |x|.",
        "ord=1 是 |x| 之和；ord=torch.inf 是最大的 |x|。",
    ),
    formula="out[i] = (Σ_j |x[i][j]| ** ord) ** (1 / ord)",
    memory="new",
    dtype=Text("that of `x`, unless `dtype` is given", "与 `x` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or x.dtype",
    gradient=Text("to `x`: grad * x / out for ord=2", "传给 `x`：ord=2 时为 grad * x / out"),
    gradient_to=("x",),
    gradient_when="ord != 0",
    example="""
x = torch.tensor([[3.0, 4.0], [0.0, 2.0]])
torch.linalg.vector_norm(x, dim=1)
torch.linalg.vector_norm(x, ord=1)
""",
    traps=(
        Trap(
            "torch.linalg.vector_norm(torch.tensor([3, 4]))",
            Text(
                "Ints have no norm: convert with `.float()`.",
                "整数求不了范数：请用 `.float()` 转换。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.linalg.vector_norm(torch.tensor([[3.0, 4.0], [0.0, 2.0]]))",
            Text(
                "Without `dim` all elements are one vector.", "不给 `dim` 时所有元素合成一个向量。"
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "(x**2).sum(dim, keepdim).sqrt()",
            "ord == 2 and isinstance(dim, int) and dtype is None and x.numel() > 0",
            Text("for ord=2 and one dim", "ord=2 且只有一维"),
        ),
        Same(
            "NumPy",
            "np.linalg.norm(x, ord, dim, keepdim)",
            "isinstance(dim, int) and dtype is None and x.numel() > 0 and x.ndim > 0",
            Text("over one dim", "沿一维"),
        ),
    ),
    see=("matrix_norm", "linalg_norm", "normalize", "cdist"),
    sketch=Sketch("torch.linalg.vector_norm(x, dim=1)", x=(2, 3)),
    samples=(
        ("x=torch.tensor([[3.0, 4.0], [0.0, 2.0]]), dim=1"),
        ("x=torch.tensor([[3.0, 4.0], [0.0, 2.0]]), ord=1, dim=0"),
    ),
)
