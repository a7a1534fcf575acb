from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.Tensor.T",
    signature="input.T",
    line=Text(
        "All dims in reverse order; of a matrix the transpose, as a view.",
        "所有维倒序；对矩阵就是转置，得到视图。",
    ),
    words=Text("transpose, matrix, reverse dims", "转置 矩阵 维度倒序"),
    shape="(n, c) → (c, n)",
    shape_rule="tuple(reversed(input.shape))",
    formula="out[j][i] = input[i][j]",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, transposed", "传给 `input`，转置回去"),
    gradient_to=("input",),
    gradient_code="grad.permute(*range(grad.ndim)[::-1])",
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
x.T
x.T @ x
""",
    traps=(
        Trap(
            "torch.zeros(5, 2, 3).T.shape",
            Text(
                "It reverses all dims, the batch too (deprecated). For a batch of matrices: `.mT`.",
                "它会颠倒所有维，包括批次（已弃用）。批量矩阵请用 `.mT`。",
            ),
        ),
        Trap(
            "x = torch.arange(3)\nx.T.shape",
            Text(
                "A vector stays a vector. For a column: `x[:, None]`.",
                "一维张量不变。要列向量请写 `x[:, None]`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.t()", "input.ndim <= 2", Text("up to 2 dims", "至多 2 维")),
        Same("NumPy", "input.T"),
        Same("torch", "input.permute(*range(input.ndim)[::-1])"),
    ),
    see=("mT_", "t", "transpose", "permute"),
    sketch=Sketch("x.T", x=(2, 3)),
    samples=(
        ("input=torch.rand(2, 3)"),
        ("input=torch.rand(3)"),
    ),
)


@page.loop
def transposed(input):
    out = input.new_empty(input.shape[::-1])
    for at in np.ndindex(*input.shape):
        out[at[::-1]] = input[at]
    return out
