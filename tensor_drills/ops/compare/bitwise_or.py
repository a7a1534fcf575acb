from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.bitwise_or",
    signature="torch.bitwise_or(input, other)",
    method="input.bitwise_or(other)",
    aliases=("torch.Tensor.__or__",),
    line=Text(
        "The bits that at least one has; for bools: either. `input | other`.",
        "至少一方有的位；对 bool 即任一为真。`input | other`。",
    ),
    words=Text("bits, or, set flags, combine masks, |", "按位或 位运算 置位 合并掩码 |"),
    shape="(n, 1), (c) → (n, c)",
    shape_rule="broadcast(input.shape, getattr(other, 'shape', ()))",
    shape_note=Text(
        "The shapes broadcast. Ints and bools only.", "形状会广播。只接受整数和 bool。"
    ),
    formula="out[i][j] = input[i][j] | other[i][j]",
    memory="new",
    dtype="promoted",
    example="""
x = torch.tensor([0, 1, 2, 4])
x | 1
(x == 0) | (x == 4)
""",
    traps=(
        Trap(
            "x = torch.tensor([0, 1, 4])\nx == 0 | x == 4",
            Text(
                "`|` binds more tightly than `==`. Put parentheses around both sides.",
                "`|` 的优先级高于 `==`。请给两边都加括号。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([True, False]) | torch.tensor([4, 4])",
            Text(
                "A bool joined with ints becomes an int: no longer a mask. Compare first.",
                "bool 与整数运算后成了整数，不再是掩码。请先做比较。",
            ),
        ),
        Trap(
            "mask = torch.tensor([True, False])\nmask or torch.tensor([False, True])",
            Text(
                "Python's `or` wants a single truth value. Write `|`.",
                "Python 的 `or` 需要单个真假值。请写 `|`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input | other"),
        Same(
            "torch",
            "torch.logical_or(input, other)",
            "input.dtype == torch.bool and other.dtype == torch.bool",
            Text("bool", "bool"),
        ),
        Same("NumPy", "np.bitwise_or(input, other)"),
    ),
    see=("logical_or", "bitwise_and", "bitwise_not"),
    sketch=Sketch("a | b", a=[[1], [2]], b=[1, 2, 3]),
)


@page.loop
def bitwise_or(input, other):
    a, b = torch.broadcast_tensors(input, torch.as_tensor(other))
    out = torch.empty(a.shape, dtype=torch.result_type(input, other))
    for at in np.ndindex(*a.shape):
        out[at] = a[at].item() | b[at].item()
    return out
