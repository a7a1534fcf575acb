from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.ge",
    signature="torch.ge(input, other)",
    method="input.ge(other)",
    aliases=("torch.Tensor.__ge__", "torch.greater_equal"),
    line=Text(
        "Whether each element is greater or equal: `input >= other`.",
        "逐个元素比较是否大于等于：`input >= other`。",
    ),
    words=Text("greater or equal, at least, not below, >=", "大于等于 至少 不低于 >="),
    shape="(n, 1), (c) → (n, c);  (n, c), () → (n, c)",
    shape_rule="broadcast(input.shape, getattr(other, 'shape', ()))",
    shape_note=Text(
        "The shapes broadcast; `other` may be a number.", "形状会广播；`other` 可以是一个数。"
    ),
    formula="out[i][j] = input[i][j] >= other[i][j]",
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([3, 1, 4])
x >= 3
x[:, None] >= x
""",
    traps=(
        Trap(
            'x = torch.tensor([3, 1, 4])\nif x >= 3:\n    print("all")',
            Text(
                "`if` wants a single truth value: say which, `(x >= 3).all()` or `.any()`.",
                "`if` 需要单个真假值：请写明 `(x >= 3).all()` 或 `.any()`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([16777219]) >= torch.tensor([16777220.0])",
            Text(
                "Not true: they are compared as float32, which has no odd numbers above 2**24. "
                "Use float64.",
                "结果是错的：比较时转成了 float32，而它在 2**24 以上没有奇数。请用 float64。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input >= other"),
        Same(
            "torch",
            "~(input < other)",
            "has_no_nan(input, other)",
            Text("without nan", "没有 nan 时"),
        ),
        Same("NumPy", "np.greater_equal(input, other)"),
    ),
    see=("gt", "le", "triu", "all"),
    sketch=Sketch("a >= b", a=[[1], [3]], b=[1, 2, 3]),
    samples=("input=torch.tensor([1, 2, 3]), other=2", "input=torch.ones(2), other=torch.ones(2)"),
)


def has_no_nan(input, other):
    """Say whether neither has a nan."""
    return not (input.isnan().any() or torch.as_tensor(other).isnan().any())


@page.loop
def ge(input, other):
    a, b = torch.broadcast_tensors(input, torch.as_tensor(other))
    out = torch.empty(a.shape, dtype=torch.bool)
    for at in np.ndindex(*a.shape):
        out[at] = a[at].item() >= b[at].item()
    return out
