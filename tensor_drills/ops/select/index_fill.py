from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.index_fill",
    signature="torch.index_fill(input, dim, index, value)",
    method="input.index_fill(dim, index, value)",
    aliases=("torch.Tensor.index_fill_",),
    line=Text(
        "A copy with one value in all slices that `index` names along `dim`.",
        "拷贝一份，`index` 沿 `dim` 指定的各片全部填成一个值。",
    ),
    words=Text("fill rows, fill columns, blank out columns", "填充行 填充列 清空某些列"),
    shape="input (n, c), index (k) → (n, c)",
    shape_rule="input.shape",
    formula="out = input.clone()\nout[i][index[k]] = value     # dim=1",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: 0 where it was filled; to `value`, if a tensor: the sum from there",
        "传给 `input`：填充处为 0；`value` 若是张量：填充处之和",
    ),
    gradient_to=("input", "value"),
    gradient_code="grad.index_fill(dim, index, 0)",
    example="""
x = torch.ones(2, 3)
x.index_fill(1, torch.tensor([0, -1]), 7)
""",
    traps=(
        Trap(
            "torch.ones(3).index_fill(0, torch.tensor([True, False, True]), 7)",
            Text(
                "It takes positions, not a mask. For a mask: `masked_fill`.",
                "它要的是位置而不是掩码。用掩码请写 `masked_fill`。",
            ),
            raises="IndexError",
        ),
        Trap(
            "torch.tensor([1, 2]).index_fill(0, torch.tensor([0]), 0.5)",
            Text(
                "The dtype stays: in an int tensor 0.5 becomes 0. Convert first.",
                "dtype 不变：整数张量里 0.5 变成 0。请先转换类型。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.index_put((index,), torch.as_tensor(value, dtype=input.dtype))",
            "dim == 0 and input.ndim > 0",
            Text("dim=0", "dim=0"),
        ),
        Same(
            "torch",
            "input.scatter(dim, index, value)",
            "input.ndim == 1 and not torch.is_tensor(value)",
            Text("1 dim", "1 维"),
        ),
    ),
    see=("masked_fill", "index_copy", "fill_", "setitem"),
    sketch=Sketch("x.index_fill(1, index, 0)", x=(2, 3), index=[0, 2]),
    samples=(
        ("input=torch.rand(3, 2), dim=0, index=torch.tensor([2, 0]), value=7.0"),
        ("input=torch.rand(3), dim=0, index=torch.tensor([2, 0]), value=7.0"),
    ),
)


@page.loop
def index_fill(input, dim, index, value):
    out = input.clone()
    for at in np.ndindex(*input.shape):
        positions = (index % input.shape[dim]).tolist() if input.ndim else [0]
        if input.ndim == 0 or at[dim] in positions:
            out[at] = value
    return out
