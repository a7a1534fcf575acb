from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np, torch

page = Page(
    name="torch.where",
    signature="torch.where(condition, input, other)",
    method="input.where(condition, other)",
    line=Text(
        "From `input` where the condition is true, from `other` where it is not.",
        "条件为真处取 `input`，否则取 `other`。",
    ),
    words=Text("if else, choose, select by condition, replace", "条件选择 二选一 if else 替换"),
    shape="condition (n, c), input (n, c), other () → (n, c)",
    shape_note=Text(
        "The shapes broadcast. With the condition alone: `nonzero(as_tuple=True)`.",
        "形状会广播。只给条件时就是 `nonzero(as_tuple=True)`。",
    ),
    shape_rule="broadcast(*(np.shape(x) for x in (condition, input, other)))",
    formula="out[i][j] = input[i][j] if condition[i][j] else other[i][j]",
    memory="new",
    dtype=Text(
        "the dtype to which `input` and `other` promote", "`input` 和 `other` 做类型提升后的 dtype"
    ),
    dtype_rule="torch.result_type(input, other)",
    gradient=Text(
        "to `input` where the condition is true, to `other` where not; 0 elsewhere",
        "条件为真处传给 `input`，否则传给 `other`；其余为 0",
    ),
    gradient_to=("input", "other"),
    gradient_code="(grad * condition).sum_to_size(input.shape)",
    example="""
x = torch.tensor([-2., 0., 3.])
torch.where(x > 0, x, 0.1 * x)
torch.where(x > 0)
""",
    traps=(
        Trap(
            "x = torch.zeros(1, requires_grad=True)\n"
            "torch.where(x > 0, x.sqrt(), 0.0).sum().backward()\n"
            "x.grad",
            Text(
                "Both sides are computed; 0 times the infinite slope of the unused one is nan. "
                "Make its input safe: `x.clamp(min=1e-9).sqrt()`.",
                "两边都会计算；未选中一边的斜率是无穷，乘 0 得 nan。请先让它的输入安全："
                "`x.clamp(min=1e-9).sqrt()`。",
            ),
        ),
        Trap(
            "torch.where(torch.tensor([1, 0]), 7, 8)",
            Text("The condition must be bool: `mask.bool()`.", "条件必须是 bool：`mask.bool()`。"),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("NumPy", "np.where(condition, input, other)"),
        Same(
            "torch",
            "other.masked_fill(condition, 0) + input.masked_fill(~condition, 0)",
            "all(torch.is_tensor(x) and x.is_floating_point() for x in (input, other)) and "
            "bool((input.abs().sum() + other.abs().sum()).isfinite())",
            Text("finite floats", "有限的浮点数"),
        ),
    ),
    see=("masked_fill", "nonzero", "maximum", "clamp"),
    sketch=Sketch(
        "torch.where(mask, x, y)",
        mask=[[True, False, True], [False, True, False]],
        x=(2, 3),
        y=(2, 3),
    ),
    opinfo="",
    samples=(
        ("condition=torch.rand(2, 3) > 0.5, input=torch.rand(2, 3), other=torch.rand(2, 3)"),
        ("condition=torch.rand(2, 3) > 0.5, input=torch.rand(3), other=torch.rand(2, 1)"),
        ("condition=torch.rand(2, 3) > 0.5, input=torch.rand(2, 3), other=0.0"),
        ("condition=torch.rand(2, 3) > 0.5, input=torch.arange(3), other=torch.rand(2, 1)"),
        ("condition=torch.tensor(True), input=torch.arange(3), other=torch.tensor([True])"),
        ("condition=torch.rand(0, 3) > 0.5, input=torch.rand(3), other=torch.tensor(1)"),
    ),
)


@page.loop
def where(condition, input, other):
    dtype = torch.result_type(input, other)
    parts = [condition, torch.as_tensor(input), torch.as_tensor(other)]
    shape = broadcast(*(part.shape for part in parts))
    condition, input, other = (part.expand(shape) for part in parts)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        out[at] = input[at] if condition[at] else other[at]
    return out
