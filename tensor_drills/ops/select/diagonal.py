from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced

page = Page(
    name="torch.diagonal",
    signature="torch.diagonal(input, offset=0, dim1=0, dim2=1)",
    method="input.diagonal(offset, dim1, dim2)",
    line=Text(
        "The diagonal of two dims, as a view; it comes last.",
        "取两个维上的对角线，得到视图；对角线成为最后一维。",
    ),
    words=Text(
        "matrix diagonal, trace, main diagonal, batch of diagonals",
        "矩阵对角线 主对角线 批量对角线",
    ),
    shape="(n, n) → (n);  (b, n, n) → (b, n)     # dim1=1, dim2=2",
    shape_rule="diagonal_shape(input.shape, offset, dim1, dim2)",
    formula="out[k] = input[k][k + offset]     # offset >= 0\nout[k] = input[k - offset][k] "
    "    # offset < 0",
    memory="view",
    dtype="same",
    gradient=Text(
        "to `input`: onto the diagonal, 0 elsewhere", "传给 `input`：回到对角线上，其余为 0"
    ),
    gradient_to=("input",),
    gradient_code="torch.diagonal_scatter(torch.zeros_like(input), grad, offset, dim1, dim2)",
    example="""
x = torch.arange(9).view(3, 3)
x.diagonal()
x.diagonal(1)
""",
    traps=(
        Trap(
            "torch.zeros(2, 3, 3).diagonal().shape",
            Text(
                "The first two dims are meant by default. For a batch: `diagonal(dim1=-2, "
                "dim2=-1)`.",
                "默认取前两维。批量矩阵请写 `diagonal(dim1=-2, dim2=-1)`。",
            ),
        ),
        Trap(
            "x = torch.zeros(2, 2)\nd = x.diagonal()\nd += 1\nx",
            Text(
                "A view: this writes into `x` (handy for adding to the diagonal). `diag` copies.",
                "它是视图，会写进 `x`（给对角线加数正好用它）。`diag` 则拷贝。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "torch.diag(input, offset)", "input.ndim == 2", Text("2 dims", "2 维")),
        Same("NumPy", "np.diagonal(input, offset, dim1, dim2)"),
        Same(
            "torch",
            "torch.einsum('...ii->...i', input)",
            "offset == 0 and input.ndim == 2 and input.shape[0] == input.shape[1]",
            Text("a square matrix, offset=0", "方阵，offset=0"),
        ),
    ),
    see=("diag", "diag_embed", "trace", "tril"),
    sketch=Sketch("x.diagonal()", x=(3, 3)),
)


def diagonal_shape(shape, offset, dim1, dim2):
    """Return the other dims, and then the length of the diagonal."""
    rows, columns = shape[dim1], shape[dim2]
    length = min(rows, columns - offset) if offset >= 0 else min(rows + offset, columns)
    return (*reduced(shape, (dim1, dim2)), max(length, 0))


@page.loop
def diagonal(input, offset=0, dim1=0, dim2=1):
    out = input.new_empty(diagonal_shape(input.shape, offset, dim1, dim2))
    matrices = input.movedim((dim1, dim2), (-2, -1))
    for *at, k in np.ndindex(*out.shape):
        row, column = k + max(-offset, 0), k + max(offset, 0)
        out[(*at, k)] = matrices[(*at, row, column)]
    return out
