from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.maximum",
    signature="torch.maximum(input, other)",
    method="input.maximum(other)",
    line=Text("The larger of two elements, one by one.", "逐个元素取两者中较大的。"),
    words=Text("larger of two, elementwise max, relu", "两者较大 逐元素最大 取大"),
    shape="(n, 1), (c) → (n, c)",
    shape_rule="broadcast(input.shape, other.shape)",
    shape_note=Text("The shapes broadcast.", "形状会广播。"),
    formula="out[i][j] = max(input[i][j], other[i][j])",
    memory="new",
    dtype="promoted",
    gradient=Text(
        "to the larger of the two; half to each where they are equal",
        "传给两者中较大的；相等时各得一半",
    ),
    gradient_to=("input", "other"),
    gradient_code="(grad * ((input > other) + 0.5 * (input == other))).sum_to_size(input.shape)",
    example="""
a = torch.tensor([1, 5, 3])
b = torch.tensor([4, 2, 3])
torch.maximum(a, b)
torch.maximum(a[:, None], b)
""",
    traps=(
        Trap(
            "torch.maximum(torch.tensor([-1., 2.]), 0)",
            Text(
                "`other` must be a tensor. With a number: `x.clamp(min=0)`.",
                "`other` 必须是张量。与一个数比较：`x.clamp(min=0)`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "torch.maximum(torch.tensor([1., float('nan')]), torch.tensor([0., 5.]))",
            Text(
                "A nan on either side gives nan. `torch.fmax` takes the number.",
                "任一边是 nan，结果就是 nan。`torch.fmax` 会取那个数。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "torch.max(input, other)"),
        Same(
            "torch",
            "torch.where(input > other, input, other)",
            "has_no_nan(input, other)",
            Text("without nan", "没有 nan 时"),
        ),
        Same(
            "torch",
            "torch.fmax(input, other)",
            "has_no_nan(input, other)",
            Text("without nan, which `fmax` ignores", "没有 nan 时；`fmax` 会忽略 nan"),
        ),
        Same("NumPy", "np.maximum(input, other)"),
    ),
    see=("max", "minimum", "clamp", "cummax", "relu"),
    sketch=Sketch("torch.maximum(a, b)", a=[[1], [3]], b=[1, 2, 4]),
)


def has_no_nan(input, other):
    """Say whether neither has a nan."""
    return not (input.isnan().any() or other.isnan().any())


@page.loop
def maximum(input, other):
    a, b = torch.broadcast_tensors(input, other)
    out = torch.empty(a.shape, dtype=torch.result_type(input, other))
    for at in np.ndindex(*a.shape):
        out[at] = a[at] if a[at] > b[at] else b[at]
    return out
