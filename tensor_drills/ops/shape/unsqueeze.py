from tensor_drills.page import Page, Same, Sketch, Text, Trap, inserted, np

page = Page(
    name="torch.unsqueeze",
    signature="torch.unsqueeze(input, dim)",
    method="input.unsqueeze(dim)",
    line=Text(
        "Puts a new dim of size 1 at position `dim`.", "在 `dim` 处插入一个大小为 1 的新维。"
    ),
    words=Text(
        "add dim, add a dimension, new axis, None, column vector, batch dim, expand_dims",
        "增加维度 新增一维 None 列向量 批次维",
    ),
    shape="(n, c) → (1, n, c)     # dim=0\n(n, c) → (n, c, 1)     # dim=-1",
    shape_rule="inserted(input.shape, dim)",
    formula="out[i][0][j] = input[i][j]     # dim=1",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, in its shape", "传给 `input`，形状还原"),
    gradient_to=("input",),
    gradient_code="grad.squeeze(dim)",
    example="""
x = torch.tensor([1, 2, 3])
x.unsqueeze(1)
x.unsqueeze(1) - x
""",
    traps=(
        Trap(
            "torch.zeros(3).unsqueeze(2)",
            Text(
                "The result has dims 0 and 1 only. `-1` always means after the last.",
                "结果只有第 0 维和第 1 维。`-1` 总是指最后一维之后。",
            ),
            raises="IndexError",
        ),
        Trap(
            "x, y = torch.zeros(3), torch.zeros(3)\n(x - y.unsqueeze(1)).shape",
            Text(
                "A row against a column broadcasts to all pairs, wanted or not. Print the shape.",
                "一行对一列会广播成所有配对，不管是否有意。请打印形状看看。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input[None]", "dim == 0", Text("dim=0", "dim=0")),
        Same("torch", "input[..., None]", "dim == -1", Text("dim=-1", "dim=-1")),
        Same("NumPy", "np.expand_dims(input, dim)"),
        Same(
            "einops",
            "einops.rearrange(input, 'a b c -> a 1 b c')",
            "input.ndim == 3 and dim == 1",
            Text("3 dims, dim=1", "3 维，dim=1"),
        ),
    ),
    see=("squeeze", "getitem", "expand", "view"),
    sketch=Sketch("x.unsqueeze(1)", x=(3,)),
)


@page.loop
def unsqueeze(input, dim):
    out = input.new_empty(inserted(input.shape, dim))
    places = np.ndindex(*input.shape), np.ndindex(*out.shape)
    for old, new in zip(*places, strict=True):
        out[new] = input[old]
    return out
