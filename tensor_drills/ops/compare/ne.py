from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.ne",
    signature="torch.ne(input, other)",
    method="input.ne(other)",
    aliases=("torch.Tensor.__ne__", "torch.not_equal"),
    line=Text(
        "Whether elements differ, one by one: `input != other`.",
        "逐个元素比较是否不等：`input != other`。",
    ),
    words=Text("not equal, different, unlike, !=", "不等 不等于 不同 !="),
    shape="(n, 1), (c) → (n, c);  (n, c), () → (n, c)",
    shape_rule="broadcast(input.shape, getattr(other, 'shape', ()))",
    shape_note=Text(
        "The shapes broadcast; `other` may be a number.", "形状会广播；`other` 可以是一个数。"
    ),
    formula="out[i][j] = input[i][j] != other[i][j]",
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([4, 0, 7, 0])
x != 0
x[1:] != x[:-1]
""",
    traps=(
        Trap(
            "x = torch.tensor([1., float('nan')])\nx != x",
            Text(
                "nan differs from everything, itself too. To find it, `x.isnan()` says the "
                "same more clearly.",
                "nan 与任何数都不等，包括它自己。要找 nan，写 `x.isnan()` 更清楚。",
            ),
        ),
        Trap(
            "torch.tensor([1, 2, 3]) != [1, 2, 3]",
            Text(
                "A list is not a tensor: Python answers with one True. Wrap it in `torch.tensor`.",
                "列表不是张量：Python 直接给出一个 True。请用 `torch.tensor` 包起来。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input != other"),
        Same("torch", "~(input == other)"),
        Same(
            "torch",
            "torch.logical_xor(input, other)",
            "input.dtype == torch.bool and isinstance(other, torch.Tensor)",
            Text("bool", "bool"),
        ),
        Same("NumPy", "np.not_equal(input, other)"),
    ),
    see=("eq", "logical_xor", "nonzero", "diff"),
    sketch=Sketch("a != b", a=[[1], [3]], b=[1, 2, 3]),
    samples=("input=torch.tensor([1, 2, 3]), other=2", "input=torch.ones(2), other=torch.ones(2)"),
)


@page.loop
def ne(input, other):
    a, b = torch.broadcast_tensors(input, torch.as_tensor(other))
    out = torch.empty(a.shape, dtype=torch.bool)
    for at in np.ndindex(*a.shape):
        out[at] = a[at].item() != b[at].item()
    return out
