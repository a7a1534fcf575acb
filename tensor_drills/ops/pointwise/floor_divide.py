from tensor_drills.page import Page, Same, Text, Trap, broadcast, np, torch

page = Page(
    name="torch.floor_divide",
    signature="torch.floor_divide(input, other)",
    method="input.floor_divide(other)",
    aliases=("torch.Tensor.__floordiv__",),
    line=Text("Divides and rounds down.", "相除后向下取整。"),
    words=Text("//, integer division, quotient, round down", "整除 取整除 商"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i] = ⌊input[i] / other[i]⌋",
    memory="new",
    dtype="promoted",
    example="""
torch.tensor([7, -7]) // 2
torch.tensor([7.5, -7.5]) // 2
""",
    traps=(
        Trap(
            "torch.tensor([-7]) // 2, int(-7 / 2)",
            Text(
                "`//` rounds down, to -4, not towards 0. For that: `div(..., "
                "rounding_mode='trunc')`.",
                "`//` 向下取整得 -4，而不是向 0。要向 0 取整，用 `div(..., "
                "rounding_mode='trunc')`。",
            ),
        ),
        Trap(
            "torch.tensor(1) // 0",
            Text(
                "Ints have no inf: division by 0 raises. Floats give inf.",
                "整数没有 inf，除以 0 会报错；浮点数得到 inf。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.tensor([7.0], requires_grad=True)\n(x // 2).sum().backward()",
            Text(
                "It has no gradient, not even zeros. `torch.floor(x / 2)` gives zeros.",
                "它没有梯度，连 0 也没有。`torch.floor(x / 2)` 的梯度是 0。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input // other"),
        Same("torch", "torch.div(input, other, rounding_mode='floor')"),
    ),
    see=("div", "remainder", "floor"),
)


@page.loop
def floor_divide(input, other):
    dtype = torch.result_type(input, other)
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        out[at] = a[at].item() // b[at].item()
    return out
