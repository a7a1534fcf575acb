from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.minimum",
    signature="torch.minimum(input, other)",
    method="input.minimum(other)",
    line=Text("The smaller of two elements, one by one.", "逐个元素取两者中较小的。"),
    words=Text("smaller of two, elementwise min, cap, overlap", "两者较小 逐元素最小 取小 重叠"),
    shape="(n, 1), (c) → (n, c)",
    shape_rule="broadcast(input.shape, other.shape)",
    shape_note=Text("The shapes broadcast.", "形状会广播。"),
    formula="out[i][j] = min(input[i][j], other[i][j])",
    memory="new",
    dtype="promoted",
    gradient=Text(
        "to the smaller of the two; half to each where they are equal",
        "传给两者中较小的；相等时各得一半",
    ),
    gradient_to=("input", "other"),
    gradient_code="(grad * ((input < other) + 0.5 * (input == other))).sum_to_size(input.shape)",
    example="""
left = torch.tensor([0.0, 2.0])
right = torch.tensor([3.0, 6.0])
torch.minimum(right, torch.tensor(5.0)) - left
""",
    traps=(
        Trap(
            "torch.minimum(torch.tensor([1, 5]), 3)",
            Text(
                "`other` must be a tensor. With a number: `x.clamp(max=3)`.",
                "`other` 必须是张量。与一个数比较：`x.clamp(max=3)`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "x = torch.tensor([2., 2.], requires_grad=True)\ntorch.minimum(x, "
            "torch.tensor([2., 3.])).sum().backward()\nx.grad",
            Text("At a tie each side gets half of the gradient.", "相等时，两边各得一半的梯度。"),
        ),
    ),
    same_as=(
        Same("torch", "torch.min(input, other)"),
        Same(
            "torch",
            "torch.where(input < other, input, other)",
            "has_no_nan(input, other)",
            Text("without nan", "没有 nan 时"),
        ),
        Same(
            "torch",
            "torch.fmin(input, other)",
            "has_no_nan(input, other)",
            Text("without nan, which `fmin` ignores", "没有 nan 时；`fmin` 会忽略 nan"),
        ),
        Same("NumPy", "np.minimum(input, other)"),
    ),
    see=("min", "maximum", "clamp", "cummin"),
    sketch=Sketch("torch.minimum(a, b)", a=[[1], [3]], b=[1, 2, 4]),
)


def has_no_nan(input, other):
    """Say whether neither has a nan."""
    return not (input.isnan().any() or other.isnan().any())


@page.loop
def minimum(input, other):
    a, b = torch.broadcast_tensors(input, other)
    out = torch.empty(a.shape, dtype=torch.result_type(input, other))
    for at in np.ndindex(*a.shape):
        out[at] = a[at] if a[at] < b[at] else b[at]
    return out
