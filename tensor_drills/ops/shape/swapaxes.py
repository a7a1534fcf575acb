from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.swapaxes",
    signature="torch.swapaxes(input, axis0, axis1)",
    method="input.swapaxes(axis0, axis1)",
    aliases=("torch.swapdims", "torch.Tensor.swapdims"),
    line=Text(
        "`transpose` under NumPy's name: swaps two dims, as a view.",
        "NumPy 命名的 `transpose`：交换两个维，得到视图。",
    ),
    words=Text("swap dims, swapdims, transpose", "交换维度 swapdims 转置"),
    shape="(n, c, h) → (h, c, n)     # axis0=0, axis1=2",
    shape_rule="swapped(input.shape, axis0, axis1)",
    formula="out[k][j][i] = input[i][j][k]     # axis0=0, axis1=2",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, its dims moved back", "传给 `input`，维度移回原位"),
    gradient_to=("input",),
    gradient_code="grad.transpose(axis0, axis1)",
    example="""
torch.zeros(2, 3, 4).swapaxes(0, 2).shape
torch.zeros(2, 3, 4).swapdims(0, 2).shape
""",
    traps=(
        Trap(
            "x = torch.zeros(2, 3, 4)\nx.swapaxes(0, 2).shape, x.movedim(0, 2).shape",
            Text(
                "Swapping is not moving: `movedim` keeps the order of the others.",
                "交换不是移动：`movedim` 保持其他维的次序。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "torch.transpose(input, axis0, axis1)"),
        Same("torch", "torch.swapdims(input, axis0, axis1)"),
        Same(
            "NumPy",
            "np.swapaxes(input, axis0, axis1)",
            "input.ndim > 0",
            Text("1 dim or more", "至少 1 维"),
        ),
    ),
    see=("transpose", "movedim", "permute"),
    sketch=Sketch("x.swapaxes(0, 1)", x=(2, 3)),
    opinfo="transpose",
    samples=(("input=torch.rand(2, 3, 4), axis0=0, axis1=2"),),
)


def swapped(shape, one, other):
    """Return the shape with two dims swapped."""
    new = list(shape)
    if new:
        new[one], new[other] = new[other], new[one]
    return tuple(new)


@page.loop
def swapaxes(input, axis0, axis1):
    out = input.new_empty(swapped(input.shape, axis0, axis1))
    for at in np.ndindex(*input.shape):
        out[swapped(at, axis0, axis1)] = input[at]
    return out
