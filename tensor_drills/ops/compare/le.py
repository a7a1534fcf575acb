from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.le",
    signature="torch.le(input, other)",
    method="input.le(other)",
    aliases=("torch.Tensor.__le__", "torch.less_equal"),
    line=Text(
        "Whether each element is less or equal: `input <= other`.",
        "逐个元素比较是否小于等于：`input <= other`。",
    ),
    words=Text("less or equal, at most, not above, <=", "小于等于 不超过 至多 <="),
    shape="(n, 1), (c) → (n, c);  (n, c), () → (n, c)",
    shape_rule="broadcast(input.shape, getattr(other, 'shape', ()))",
    shape_note=Text(
        "The shapes broadcast; `other` may be a number.", "形状会广播；`other` 可以是一个数。"
    ),
    formula="out[i][j] = input[i][j] <= other[i][j]",
    memory="new",
    dtype="bool",
    example="""
last = torch.tensor([2, 3])
torch.arange(4) <= last[:, None]
torch.arange(3) <= torch.arange(3)[:, None]
""",
    traps=(
        Trap(
            "x = torch.tensor([1., float('nan')])\n(x <= 5) == ~(x > 5)",
            Text(
                "With nan both are False, so `~(x > 5)` keeps nan and `x <= 5` drops it.",
                "对 nan，两个比较都是 False：`~(x > 5)` 会保留 nan，`x <= 5` 则去掉它。",
            ),
        ),
        Trap(
            "last = torch.tensor([2, 3])\ntorch.arange(4) <= last",
            Text(
                "Sizes 4 and 2 do not broadcast. A row for each number: `last[:, None]`.",
                "大小 4 和 2 不能广播。要每个数一行：`last[:, None]`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input <= other"),
        Same(
            "torch",
            "~(input > other)",
            "has_no_nan(input, other)",
            Text("without nan", "没有 nan 时"),
        ),
        Same("NumPy", "np.less_equal(input, other)"),
    ),
    see=("lt", "ge", "tril", "clamp"),
    sketch=Sketch("a <= b", a=[[1], [3]], b=[1, 2, 3]),
    samples=("input=torch.tensor([1, 2, 3]), other=2", "input=torch.ones(2), other=torch.ones(2)"),
)


def has_no_nan(input, other):
    """Say whether neither has a nan."""
    return not (input.isnan().any() or torch.as_tensor(other).isnan().any())


@page.loop
def le(input, other):
    a, b = torch.broadcast_tensors(input, torch.as_tensor(other))
    out = torch.empty(a.shape, dtype=torch.bool)
    for at in np.ndindex(*a.shape):
        out[at] = a[at].item() <= b[at].item()
    return out
