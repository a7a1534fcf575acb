from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.bitwise_and",
    signature="torch.bitwise_and(input, other)",
    method="input.bitwise_and(other)",
    aliases=("torch.Tensor.__and__",),
    line=Text(
        "The bits that both have; for bools: both true. `input & other`.",
        "两者共有的位；对 bool 即两者都为真。`input & other`。",
    ),
    words=Text("bits, and, flags, combine masks, &", "按位与 位运算 标志位 合并掩码 &"),
    shape="(n, 1), (c) → (n, c)",
    shape_rule="broadcast(input.shape, getattr(other, 'shape', ()))",
    shape_note=Text(
        "The shapes broadcast. Ints and bools only.", "形状会广播。只接受整数和 bool。"
    ),
    formula="out[i][j] = input[i][j] & other[i][j]",
    memory="new",
    dtype="promoted",
    example="""
x = torch.tensor([1, 2, 3, 4])
x & 1
(x > 1) & (x < 4)
""",
    traps=(
        Trap(
            "x = torch.tensor([1, 2, 5])\nx > 1 & x < 3",
            Text(
                "`&` binds more tightly than `>` and `<`. Put parentheses around both sides.",
                "`&` 的优先级高于 `>` 和 `<`。请给两边都加括号。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([1., 0.]) & torch.tensor([True, True])",
            Text(
                "Floats have no bits here. Make masks bool: `x != 0`.",
                "浮点数不能按位运算。请先变成 bool：`x != 0`。",
            ),
            raises="NotImplementedError",
        ),
    ),
    same_as=(
        Same("torch", "input & other"),
        Same(
            "torch",
            "torch.logical_and(input, other)",
            "input.dtype == torch.bool and other.dtype == torch.bool",
            Text("bool", "bool"),
        ),
        Same("NumPy", "np.bitwise_and(input, other)"),
    ),
    see=("logical_and", "bitwise_or", "bitwise_not"),
    sketch=Sketch("a & b", a=[[1], [2]], b=[1, 2, 3]),
)


@page.loop
def bitwise_and(input, other):
    a, b = torch.broadcast_tensors(input, torch.as_tensor(other))
    out = torch.empty(a.shape, dtype=torch.result_type(input, other))
    for at in np.ndindex(*a.shape):
        out[at] = a[at].item() & b[at].item()
    return out
