from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.logical_xor",
    signature="torch.logical_xor(input, other)",
    method="input.logical_xor(other)",
    line=Text(
        "Whether exactly one is true (not 0), element by element.",
        "逐个元素判断是否恰有一个为真（不为 0）。",
    ),
    words=Text("xor, exclusive or, exactly one, differ, ^", "异或 恰有一个 不同 ^"),
    shape="(n, 1), (c) → (n, c)",
    shape_rule="broadcast(input.shape, other.shape)",
    shape_note=Text(
        "The shapes broadcast. For any dtype, 0 is false and all else true.",
        "形状会广播。任何 dtype 都可以：0 为假，其余为真。",
    ),
    formula="out[i][j] = (input[i][j] != 0) != (other[i][j] != 0)",
    memory="new",
    dtype="bool",
    example="""
guess = torch.tensor([True, False, True])
truth = torch.tensor([True, True, False])
torch.logical_xor(guess, truth)
torch.logical_xor(guess, truth).sum()
""",
    traps=(
        Trap(
            "a, b = torch.tensor([1, 2]), torch.tensor([2, 2])\ntorch.logical_xor(a, b), a ^ b",
            Text(
                "1 and 2 are both true, so not one of them alone; for ints `^` works on bits.",
                "1 和 2 都为真，并非只有一个为真；对整数，`^` 按位运算。",
            ),
        ),
        Trap(
            "x = torch.tensor([0, 1, 4])\nx == 0 ^ x == 4",
            Text(
                "`^` binds more tightly than `==`. Put parentheses around both sides.",
                "`^` 的优先级高于 `==`。请给两边都加括号。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([True, False]) - torch.tensor([True, True])",
            Text(
                "Bools are not subtracted. For a difference: `^`, or convert with `.int()`.",
                "bool 不能相减。要看是否不同：用 `^`；要做减法：先 `.int()`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input ^ other",
            "input.dtype == other.dtype == torch.bool",
            Text("bool", "bool"),
        ),
        Same("torch", "(input != 0) ^ (other != 0)"),
        Same(
            "torch",
            "input != other",
            "input.dtype == other.dtype == torch.bool",
            Text("bool", "bool"),
        ),
        Same("NumPy", "np.logical_xor(input, other)"),
    ),
    see=("logical_and", "logical_or", "ne"),
    sketch=Sketch("torch.logical_xor(a, b)", a=[[True], [False]], b=[True, False]),
)


@page.loop
def logical_xor(input, other):
    a, b = torch.broadcast_tensors(input, other)
    out = torch.empty(a.shape, dtype=torch.bool)
    for at in np.ndindex(*a.shape):
        out[at] = bool(a[at]) != bool(b[at])
    return out
