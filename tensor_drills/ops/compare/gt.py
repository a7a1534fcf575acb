from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.gt",
    signature="torch.gt(input, other)",
    method="input.gt(other)",
    aliases=("torch.Tensor.__gt__", "torch.greater"),
    line=Text(
        "Whether each element is greater: `input > other`.",
        "逐个元素比较是否大于：`input > other`。",
    ),
    words=Text("greater than, larger, above, threshold, >", "大于 高于 阈值 >"),
    shape="(n, 1), (c) → (n, c);  (n, c), () → (n, c)",
    shape_rule="broadcast(input.shape, getattr(other, 'shape', ()))",
    shape_note=Text(
        "The shapes broadcast; `other` may be a number.", "形状会广播；`other` 可以是一个数。"
    ),
    formula="out[i][j] = input[i][j] > other[i][j]",
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([[0.2, 0.9], [0.7, 0.4]])
x > 0.5
(x > 0.5).float().mean()
""",
    traps=(
        Trap(
            "x = torch.tensor([1, 2, 5])\nx > 1 & (x < 3)",
            Text(
                "`&` binds more tightly than `>`: this is `x > (1 & (x < 3))`. Put parentheses "
                "around both sides.",
                "`&` 的优先级高于 `>`：这里是 `x > (1 & (x < 3))`。请给两边都加括号。",
            ),
        ),
        Trap(
            "x = torch.tensor([0.3, 2.0], requires_grad=True)\n(x > 1).float().sum().backward()",
            Text(
                "A comparison has no gradient: it cannot be trained through. Use a soft one, "
                "`torch.sigmoid(x - 1)`.",
                "比较运算不传梯度，无法据此训练。可以用平滑的替代：`torch.sigmoid(x - 1)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input > other"),
        Same(
            "torch",
            "~(input <= other)",
            "has_no_nan(input, other)",
            Text("without nan", "没有 nan 时"),
        ),
        Same("NumPy", "np.greater(input, other)"),
    ),
    see=("ge", "lt", "where", "heaviside"),
    sketch=Sketch("a > b", a=[[1], [3]], b=[1, 2, 3]),
    samples=("input=torch.tensor([1, 2, 3]), other=2", "input=torch.ones(2), other=torch.ones(2)"),
)


def has_no_nan(input, other):
    """Say whether neither has a nan."""
    return not (input.isnan().any() or torch.as_tensor(other).isnan().any())


@page.loop
def gt(input, other):
    a, b = torch.broadcast_tensors(input, torch.as_tensor(other))
    out = torch.empty(a.shape, dtype=torch.bool)
    for at in np.ndindex(*a.shape):
        out[at] = a[at].item() > b[at].item()
    return out
