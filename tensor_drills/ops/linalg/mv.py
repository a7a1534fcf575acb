from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.mv",
    signature="torch.mv(input, vec)",
    method="input.mv(vec)",
    line=Text("Matrix times vector.", "矩阵乘向量。"),
    words=Text("matrix vector product, linear map", "矩阵乘向量 线性映射"),
    shape="(n, k), (k) → (n)",
    shape_rule="(input.shape[0],)",
    formula="out[i] = Σ_k input[i][k] * vec[k]",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: grad[:, None] * vec; to `vec`: input.T @ grad",
        "传给 `input`：grad[:, None] * vec；传给 `vec`：input.T @ grad",
    ),
    gradient_to=("input", "vec"),
    gradient_code="grad[:, None] * vec",
    example="""
a = torch.tensor([[1, 2], [3, 4]])
torch.mv(a, torch.tensor([10, 1]))
""",
    traps=(
        Trap(
            "torch.mv(torch.ones(2, 3), torch.ones(3, 1))",
            Text(
                "A column is a matrix: `@` takes it, or `squeeze(1)` makes a vector.",
                "一列仍是矩阵：可以用 `@`，或用 `squeeze(1)` 变成向量。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([[1, 2], [3, 4]]) * torch.tensor([10, 1])",
            Text("`*` scales the columns and adds nothing up.", "`*` 只是缩放各列，不会求和。"),
        ),
    ),
    same_as=(
        Same("torch", "input @ vec"),
        Same("torch", "(input * vec).sum(1)"),
        Same("NumPy", "input @ vec"),
    ),
    see=("matmul", "dot", "mm"),
    sketch=Sketch("torch.mv(a, v)", a=(2, 3), v=(3,)),
)


@page.loop
def mv(input, vec):
    out = input.new_zeros(input.shape[0])
    for i, k in np.ndindex(*input.shape):
        out[i] += input[i, k] * vec[k]
    return out
