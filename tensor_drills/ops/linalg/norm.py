from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.norm",
    signature="torch.norm(input, p='fro', dim=None, keepdim=False)",
    line=Text(
        "Deprecated: says neither vector nor matrix. Take `linalg.vector_norm`.",
        "已弃用：分不清向量还是矩阵。请用 `linalg.vector_norm`。",
    ),
    words=Text("old norm, deprecated, L2", "旧的范数 弃用 L2"),
    shape="(n, c), dim=1 → (n)",
    shape_rule="reduced(input.shape, dim, keepdim)",
    memory="new",
    dtype="same",
    gradient=Text("to `input`", "传给 `input`"),
    gradient_to=("input",),
    gradient_when="p != 0",
    example="""
x = torch.tensor([[3.0, 4.0], [0.0, 2.0]])
torch.norm(x, dim=1)
""",
    traps=(
        Trap(
            "A = torch.diag(torch.tensor([3.0, 4.0]))\n"
            "torch.norm(A, p=2), torch.linalg.matrix_norm(A, 2)",
            Text(
                "`p=2` is no matrix norm: it takes the elements as one vector, 5, "
                "where the spectral norm is 4.",
                "`p=2` 不是矩阵范数：它把元素当作一个向量，得 5，而谱范数是 4。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.linalg.vector_norm(input, 2, dim, keepdim)",
            "p in ('fro', 2) and (dim is None or isinstance(dim, int))",
            Text("p 'fro' or 2; dim None or an int", "p 为 'fro' 或 2；dim 为 None 或整数"),
        ),
    ),
    see=("vector_norm", "matrix_norm", "linalg_norm"),
    samples=(
        ("input=torch.tensor([[3.0, 4.0], [0.0, 2.0]])"),
        ("input=torch.tensor([[3.0, 4.0], [0.0, 2.0]]), dim=1"),
    ),
)
