from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.logical_or",
    signature="torch.logical_or(input, other)",
    method="input.logical_or(other)",
    line=Text(
        "Whether at least one is true (not 0), element by element.",
        "逐个元素判断是否至少有一个为真（不为 0）。",
    ),
    words=Text("or, either, union of masks, |", "或 或者 任一 并集 |"),
    shape="(n, 1), (c) → (n, c)",
    shape_rule="broadcast(input.shape, other.shape)",
    shape_note=Text(
        "The shapes broadcast. For any dtype, 0 is false and all else true.",
        "形状会广播。任何 dtype 都可以：0 为假，其余为真。",
    ),
    formula="out[i][j] = input[i][j] != 0 or other[i][j] != 0",
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([1, 4, 7])
torch.logical_or(x < 2, x > 6)
(x < 2) | (x > 6)
""",
    traps=(
        Trap(
            "x = torch.tensor([1, 2, 5])\n(x == 1) | 5",
            Text(
                "This does not ask for 1 or 5: a bool and an int are joined by bits. Write "
                "`(x == 1) | (x == 5)`, or `torch.isin`.",
                "这不是“等于 1 或 5”：bool 与整数在按位运算。请写 `(x == 1) | (x == 5)`，或用 "
                "`torch.isin`。",
            ),
        ),
        Trap(
            "x = torch.tensor([1, 2, 5])\nx == 1 | x == 5",
            Text(
                "`|` binds more tightly than `==`. Put parentheses around both comparisons.",
                "`|` 的优先级高于 `==`。请给两个比较都加括号。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input | other",
            "input.dtype == other.dtype == torch.bool",
            Text("bool", "bool"),
        ),
        Same("torch", "(input != 0) | (other != 0)"),
        Same(
            "torch",
            "~(~input & ~other)",
            "input.dtype == other.dtype == torch.bool",
            Text("bool", "bool"),
        ),
        Same("NumPy", "np.logical_or(input, other)"),
    ),
    see=("logical_and", "logical_xor", "bitwise_or", "isin", "any"),
    sketch=Sketch("torch.logical_or(a, b)", a=[[True], [False]], b=[True, False]),
)


@page.loop
def logical_or(input, other):
    a, b = torch.broadcast_tensors(input, other)
    out = torch.empty(a.shape, dtype=torch.bool)
    for at in np.ndindex(*a.shape):
        out[at] = bool(a[at]) or bool(b[at])
    return out
