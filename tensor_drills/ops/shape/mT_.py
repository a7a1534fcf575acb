from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.Tensor.mT",
    signature="input.mT",
    line=Text(
        "The transpose of the last two dims: of a matrix, or of each in a batch; a view.",
        "转置最后两维：单个矩阵，或一批中的每个；得到视图。",
    ),
    words=Text("batch transpose, matrices, transpose last two", "批量转置 每个矩阵转置 最后两维"),
    shape="(b, n, c) → (b, c, n);  (n, c) → (c, n)",
    shape_rule="(*input.shape[:-2], input.shape[-1], input.shape[-2])",
    formula="out[b][j][i] = input[b][i][j]",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, transposed", "传给 `input`，转置回去"),
    gradient_to=("input",),
    gradient_code="grad.mT",
    example="""
x = torch.arange(12).view(2, 2, 3)
x.mT
(x @ x.mT).shape
""",
    traps=(
        Trap(
            "torch.zeros(3).mT",
            Text(
                "A vector is not a matrix. For a column: `x[:, None]`.",
                "一维张量不是矩阵。要列向量请写 `x[:, None]`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "k = torch.zeros(8, 5, 4)\nk.mT.shape, k.T.shape",
            Text(
                "Attention needs `q @ k.mT`; `.T` would reverse the batch as well.",
                "注意力里要写 `q @ k.mT`；`.T` 会连批次一起颠倒。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.transpose(-2, -1)"),
        Same("NumPy", "np.swapaxes(input, -2, -1)"),
        Same(
            "einops",
            "einops.rearrange(input, 'b n c -> b c n')",
            "input.ndim == 3",
            Text("3 dims", "3 维"),
        ),
    ),
    see=("T_", "transpose", "bmm", "matmul"),
    sketch=Sketch("x.mT", x=(2, 3)),
)


@page.loop
def transposed(input):
    *batch, n, c = input.shape
    out = input.new_empty((*batch, c, n))
    for *b, i, j in np.ndindex(*input.shape):
        out[(*b, j, i)] = input[(*b, i, j)]
    return out
