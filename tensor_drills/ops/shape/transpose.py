from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.transpose",
    signature="torch.transpose(input, dim0, dim1)",
    method="input.transpose(dim0, dim1)",
    line=Text("Swaps two dims, as a view.", "交换两个维，得到视图。"),
    words=Text(
        "transpose, swap dims, matrix transpose, rows to columns, batch of matrices",
        "转置 交换维度 矩阵转置 行列互换 批量转置",
    ),
    shape="(n, c, h) → (n, h, c)     # dim0=1, dim1=2",
    shape_rule="swapped(input.shape, dim0, dim1)",
    formula="out[i][k][j] = input[i][j][k]     # dim0=1, dim1=2",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, its dims moved back", "传给 `input`，维度移回原位"),
    gradient_to=("input",),
    gradient_code="grad.transpose(dim0, dim1)",
    example="""
x = torch.arange(6).view(2, 3)
x.transpose(0, 1)
torch.zeros(5, 2, 3).transpose(-2, -1).shape
""",
    traps=(
        Trap(
            "x = torch.zeros(2, 2)\ny = x.transpose(0, 1)\ny[0, 1] = 7\nx",
            Text(
                "A view: the write shows in `x`. For memory of its own: `.clone()`.",
                "它是视图：写入会反映到 `x`。要独立的内存请加 `.clone()`。",
            ),
        ),
        Trap(
            "torch.zeros(2, 3).transpose(0, 1).view(6)",
            Text(
                "The elements no longer lie in this order. Use `reshape(6)`, which copies.",
                "元素在内存里已不是这个顺序。请用会拷贝的 `reshape(6)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.zeros(3).transpose(0, 1)",
            Text(
                "A vector has no second dim. For a column: `x[:, None]`.",
                "一维张量没有第二维。要列向量请写 `x[:, None]`。",
            ),
            raises="IndexError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.mT",
            "input.ndim >= 2 and (dim0 % input.ndim, dim1 % input.ndim) == (input.ndim - "
            "2, input.ndim - 1)",
            Text("the last two dims", "最后两维"),
        ),
        Same(
            "NumPy",
            "np.swapaxes(input, dim0, dim1)",
            "input.ndim > 0",
            Text("1 dim or more", "至少 1 维"),
        ),
        Same(
            "einops",
            "einops.rearrange(input, 'a b c -> a c b')",
            "input.ndim == 3 and {dim0 % 3, dim1 % 3} == {1, 2}",
            Text("3 dims, the last two", "3 维，最后两维"),
        ),
    ),
    see=("permute", "t", "mT_", "movedim", "swapaxes"),
    sketch=Sketch("x.transpose(0, 1)", x=(2, 3)),
)


def swapped(shape, one, other):
    """Return the shape with two dims swapped."""
    new = list(shape)
    if new:
        new[one], new[other] = new[other], new[one]
    return tuple(new)


@page.loop
def transpose(input, dim0, dim1):
    out = input.new_empty(swapped(input.shape, dim0, dim1))
    for at in np.ndindex(*input.shape):
        out[swapped(at, dim0, dim1)] = input[at]
    return out
