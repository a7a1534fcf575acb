from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np, torch

page = Page(
    name="torch.add",
    signature="torch.add(input, other, *, alpha=1)",
    method="input.add(other, alpha=alpha)",
    aliases=("torch.Tensor.add_", "torch.Tensor.__add__"),
    line=Text("Adds, element by element; shapes broadcast.", "逐元素相加，形状会广播。"),
    words=Text("plus, sum of two, +, +=, bias", "加 加法 相加 偏置"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i][j] = input[i][j] + alpha * other[j]",
    memory="new",
    dtype="promoted",
    gradient=Text(
        "to `input`: grad; to `other`: alpha * grad; summed over broadcast dims",
        "传给 `input`：grad；传给 `other`：alpha * grad；广播过的维度上求和",
    ),
    gradient_to=("input", "other"),
    gradient_code="grad.sum_to_size(input.shape)",
    example="""
x = torch.tensor([[1, 2], [3, 4]])
x + torch.tensor([10, 20])
torch.tensor([1, 2]) + 0.5
""",
    traps=(
        Trap(
            "(torch.ones(3) + torch.ones(3, 1)).shape",
            Text(
                "A row and a column broadcast to a matrix, silently. Give both the same dims.",
                "一行加一列会悄悄广播成矩阵。请让两者维数一致。",
            ),
        ),
        Trap(
            "x = torch.tensor([1, 2])\nx += 0.5",
            Text(
                "`+=` writes into `x`, whose dtype cannot hold 1.5. `x = x + 0.5` "
                "makes a new tensor.",
                "`+=` 写回 `x`，而它的 dtype 存不下 1.5。`x = x + 0.5` 会得到新张量。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input + other", "alpha == 1"),
        Same("NumPy", "input + other", "alpha == 1 and input.dtype != torch.bool"),
    ),
    see=("sub", "mul", "broadcast_tensors"),
    sketch=Sketch("x + row", x=(2, 3), row=(3,)),
)


@page.loop
def add(input, other, alpha=1):
    dtype = torch.result_type(input, other)
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        out[at] = x + alpha * y
    return out
