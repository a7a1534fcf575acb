from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.lt",
    signature="torch.lt(input, other)",
    method="input.lt(other)",
    aliases=("torch.Tensor.__lt__", "torch.less"),
    line=Text(
        "Whether each element is less: `input < other`.", "逐个元素比较是否小于：`input < other`。"
    ),
    words=Text("less than, smaller, below, under, <", "小于 低于 <"),
    shape="(n, 1), (c) → (n, c);  (n, c), () → (n, c)",
    shape_rule="broadcast(input.shape, getattr(other, 'shape', ()))",
    shape_note=Text(
        "The shapes broadcast; `other` may be a number.", "形状会广播；`other` 可以是一个数。"
    ),
    formula="out[i][j] = input[i][j] < other[i][j]",
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([1, 5, 3])
x < 3
x[x < 3]
""",
    traps=(
        Trap(
            "x = torch.tensor([1, 5, 3])\n0 < x < 4",
            Text(
                "Python joins chained comparisons with `and`, which wants a single truth value. "
                "Write `(0 < x) & (x < 4)`.",
                "Python 用 `and` 连接连写的比较，而它需要单个真假值。请写 `(0 < x) & (x < 4)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([1], dtype=torch.uint8) < -1",
            Text(
                "The number becomes a uint8 first: -1 wraps around to 255. Convert: `x.int() < "
                "-1`.",
                "数先被转换成 uint8：-1 回绕成 255。请转换：`x.int() < -1`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input < other"),
        Same(
            "torch",
            "~(input >= other)",
            "has_no_nan(input, other)",
            Text("without nan", "没有 nan 时"),
        ),
        Same("NumPy", "np.less(input, other)"),
    ),
    see=("le", "gt", "clamp", "where"),
    sketch=Sketch("a < b", a=[[1], [3]], b=[1, 2, 3]),
    samples=("input=torch.tensor([1, 2, 3]), other=2", "input=torch.ones(2), other=torch.ones(2)"),
)


def has_no_nan(input, other):
    """Say whether neither has a nan."""
    return not (input.isnan().any() or torch.as_tensor(other).isnan().any())


@page.loop
def lt(input, other):
    a, b = torch.broadcast_tensors(input, torch.as_tensor(other))
    out = torch.empty(a.shape, dtype=torch.bool)
    for at in np.ndindex(*a.shape):
        out[at] = a[at].item() < b[at].item()
    return out
