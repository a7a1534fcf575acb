from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.diag",
    signature="torch.diag(input, diagonal=0)",
    method="input.diag(diagonal)",
    line=Text(
        "The diagonal of a matrix, or the matrix with this diagonal.",
        "取矩阵的对角线，或以向量为对角线构造矩阵。",
    ),
    words=Text("diagonal, vector to matrix", "对角线 对角矩阵"),
    shape="(n, n) → (n);  (n) → (n, n)",
    shape_rule="placed(input.shape, diagonal)",
    formula="out[i] = input[i][i];   out[i][i] = input[i]",
    memory="new",
    dtype="same",
    gradient=Text("to `input`", "传给 `input`"),
    gradient_to=("input",),
    example="""
torch.diag(torch.tensor([[1, 2], [3, 4]]))
torch.diag(torch.tensor([5, 6]))
""",
    traps=(
        Trap(
            "torch.diag(torch.ones(2, 3, 3))",
            Text(
                "One vector or matrix only. Batches: `diagonal` and `diag_embed`.",
                "只接受单个向量或矩阵。批量请用 `diagonal` 和 `diag_embed`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.zeros(2, 2)\ny = x.diag().fill_(1)\nx",
            Text(
                "It is a copy: the matrix stays as it is. `x.diagonal()` is a view, "
                "and `x.fill_diagonal_(1)` writes.",
                "它是拷贝：矩阵不变。`x.diagonal()` 才是视图，`x.fill_diagonal_(1)` 可以写入。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.diag(input, diagonal)"),
        Same("torch", "input.diagonal(diagonal)", "input.ndim == 2"),
    ),
    see=("diagonal", "diag_embed", "eye"),
    sketch=Sketch("torch.diag(x)", x=(3, 3)),
)


def placed(shape, diagonal):
    """Return the shape of the result."""
    if len(shape) == 1:
        return (shape[0] + abs(diagonal),) * 2
    return (max(0, min(shape[0] + min(diagonal, 0), shape[1] - max(diagonal, 0))),)


@page.loop
def diag(input, diagonal=0):
    down, right = max(0, -diagonal), max(0, diagonal)
    out = input.new_zeros(placed(input.shape, diagonal))
    for i in range(len(input) if input.ndim == 1 else len(out)):
        if input.ndim == 1:
            out[i + down, i + right] = input[i]
        else:
            out[i] = input[i + down, i + right]
    return out
