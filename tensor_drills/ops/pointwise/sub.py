from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np, torch

page = Page(
    name="torch.sub",
    signature="torch.sub(input, other, *, alpha=1)",
    method="input.sub(other, alpha=alpha)",
    aliases=("torch.subtract", "torch.Tensor.sub_", "torch.Tensor.__sub__"),
    line=Text("Subtracts, element by element; shapes broadcast.", "逐元素相减，形状会广播。"),
    words=Text("minus, difference of two, -, -=", "减 减法 差"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i][j] = input[i][j] - alpha * other[j]",
    memory="new",
    dtype="promoted",
    gradient=Text(
        "to `input`: grad; to `other`: -alpha * grad; summed over broadcast dims",
        "传给 `input`：grad；传给 `other`：-alpha * grad；广播过的维度上求和",
    ),
    gradient_to=("input", "other"),
    gradient_code="grad.sum_to_size(input.shape)",
    example="""
x = torch.tensor([[1., 2.], [5., 9.]])
x - x.mean(1, keepdim=True)
""",
    traps=(
        Trap(
            "x = torch.tensor([3, 5], dtype=torch.uint8)\n"
            "x - torch.tensor([4, 1], dtype=torch.uint8)",
            Text(
                "uint8 has no negative numbers: 3 - 4 wraps to 255. Convert images "
                "before subtracting.",
                "uint8 没有负数：3 - 4 会回绕成 255。图像相减前请先转换类型。",
            ),
        ),
        Trap(
            "torch.tensor([True, True]) - torch.tensor([True, False])",
            Text(
                "Bools cannot be subtracted. Use `^` or `logical_xor`, or convert.",
                "bool 不能相减。请用 `^` 或 `logical_xor`，或者先转换。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input - other", "alpha == 1"),
        Same("NumPy", "input - other", "alpha == 1"),
    ),
    see=("add", "diff"),
    sketch=Sketch("x - column", x=(2, 3), column=(2, 1)),
)


@page.loop
def sub(input, other, alpha=1):
    dtype = torch.result_type(input, other)
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        out[at] = x - alpha * y
    return out
