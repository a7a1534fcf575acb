from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.logical_and",
    signature="torch.logical_and(input, other)",
    method="input.logical_and(other)",
    line=Text(
        "Whether both are true (not 0), element by element.",
        "逐个元素判断两者是否都为真（不为 0）。",
    ),
    words=Text("and, both, intersection of masks, &", "与 并且 同时 交集 &"),
    shape="(n, 1), (c) → (n, c)",
    shape_rule="broadcast(input.shape, other.shape)",
    shape_note=Text(
        "The shapes broadcast. For any dtype, 0 is false and all else true.",
        "形状会广播。任何 dtype 都可以：0 为假，其余为真。",
    ),
    formula="out[i][j] = input[i][j] != 0 and other[i][j] != 0",
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([1, 4, 7])
torch.logical_and(x > 2, x < 6)
(x > 2) & (x < 6)
""",
    traps=(
        Trap(
            "x = torch.tensor([1, 4, 7])\n(x > 2) and (x < 6)",
            Text(
                "Python's `and` wants a single truth value. Write `&`, with the parentheses.",
                "Python 的 `and` 需要单个真假值。请写 `&`，并保留括号。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "a, b = torch.tensor([1, 2]), torch.tensor([2, 2])\ntorch.logical_and(a, b), a & b",
            Text(
                "For ints `&` works on bits: 1 & 2 is 0. Compare first, or use `logical_and`.",
                "对整数，`&` 按位运算：1 & 2 得 0。请先做比较，或用 `logical_and`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input & other",
            "input.dtype == other.dtype == torch.bool",
            Text("bool", "bool"),
        ),
        Same("torch", "(input != 0) & (other != 0)"),
        Same("NumPy", "np.logical_and(input, other)"),
    ),
    see=("logical_or", "bitwise_and", "all", "where"),
    sketch=Sketch("torch.logical_and(a, b)", a=[[True], [False]], b=[True, False]),
)


@page.loop
def logical_and(input, other):
    a, b = torch.broadcast_tensors(input, other)
    out = torch.empty(a.shape, dtype=torch.bool)
    for at in np.ndindex(*a.shape):
        out[at] = bool(a[at]) and bool(b[at])
    return out
