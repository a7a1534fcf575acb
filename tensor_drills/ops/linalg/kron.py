from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.kron",
    signature="torch.kron(input, other)",
    method="input.kron(other)",
    line=Text(
        "Each element of the first times the whole second, in blocks.",
        "第一个的每个元素乘以整个第二个，按块排列。",
    ),
    words=Text("Kronecker product, blocks, upsample", "克罗内克积 分块 放大"),
    shape="(n, m), (p, q) → (n*p, m*q)",
    shape_rule="blocks(input.shape, other.shape)",
    formula="out[i*p + a][j*q + b] = input[i][j] * other[a][b]",
    dtype="promoted",
    gradient=Text("to both", "传给两者"),
    gradient_to=("input", "other"),
    example="""
torch.kron(torch.tensor([[1, 2]]), torch.ones(2, 2, dtype=torch.int64))
""",
    traps=(
        Trap(
            "x, y = torch.tensor([1, 2]), torch.tensor([1, 10])\n"
            "torch.kron(x, y), torch.outer(x, y).shape",
            Text(
                "For vectors it is the outer product, flattened: 4 numbers, not 2 x 2.",
                "对向量而言，它是展平的外积：4 个数，而不是 2 x 2。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.kron(input, other)"),),
    see=("outer", "block_diag", "repeat_interleave"),
    sketch=Sketch("torch.kron(x, y)", x=(1, 2), y=(2, 2)),
)


def blocks(one, other):
    """Return the sizes, multiplied dim by dim from the last."""
    n = max(len(one), len(other))
    one, other = (1,) * (n - len(one)) + tuple(one), (1,) * (n - len(other)) + tuple(other)
    return tuple(a * b for a, b in zip(one, other, strict=True))
