from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.diag_embed",
    signature="torch.diag_embed(input)",
    method="input.diag_embed()",
    line=Text(
        "Puts the last dim on the diagonal of new matrices.", "把最后一维放到新矩阵的对角线上。"
    ),
    words=Text("batched diagonal matrices, vector to matrix", "批量对角矩阵 向量变矩阵"),
    shape="(b, n) → (b, n, n)",
    shape_rule="(*input.shape, input.shape[-1])",
    formula="out[b][i][j] = input[b][i] if i == j else 0",
    memory="new",
    dtype="same",
    gradient=Text("to `input`: the diagonal of grad", "传给 `input`：grad 的对角线"),
    gradient_to=("input",),
    gradient_code="grad.diagonal(dim1=-2, dim2=-1)",
    example="""
torch.diag_embed(torch.tensor([[1, 2], [3, 4]]))
""",
    traps=(
        Trap(
            "torch.diag(torch.tensor([[1, 2], [3, 4]]))",
            Text(
                "`diag` would take the diagonal of this matrix instead.",
                "`diag` 反而会取出这个矩阵的对角线。",
            ),
        ),
    ),
    same_as=(Same("torch", "input[..., None] * torch.eye(input.shape[-1], dtype=input.dtype)"),),
    see=("diag", "diagonal", "block_diag"),
    sketch=Sketch("torch.diag_embed(x)", x=(2, 2)),
)


@page.loop
def diag_embed(input):
    out = input.new_zeros(*input.shape, input.shape[-1])
    for at in np.ndindex(*input.shape):
        out[(*at, at[-1])] = input[at]
    return out
