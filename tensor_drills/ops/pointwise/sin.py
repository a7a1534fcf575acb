from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.sin",
    signature="torch.sin(input)",
    method="input.sin()",
    line=Text("The sine of each element, in radians.", "每个元素的正弦，单位是弧度。"),
    words=Text("sine, trigonometry, angle", "正弦 三角函数 角度"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = sin(input[i])",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad * cos(input)", "传给 `input`：grad * cos(input)"),
    gradient_to=("input",),
    gradient_code="grad * torch.cos(input)",
    example="""
torch.sin(torch.tensor([0.0, torch.pi / 2]))
torch.sin(torch.tensor([0, 1]))
""",
    traps=(
        Trap(
            "torch.sin(torch.tensor(90.0))",
            Text(
                "90 is taken for radians. Convert first: `torch.deg2rad(x)`.",
                "90 被当作弧度。请先换算：`torch.deg2rad(x)`。",
            ),
        ),
        Trap(
            "torch.sin(1.0)",
            Text(
                "A Python number is no tensor. `math.sin(1.0)`, or wrap it in `torch.tensor`.",
                "Python 数不是张量。用 `math.sin(1.0)`，或者用 `torch.tensor` 包起来。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(Same("NumPy", "np.sin(input)", "input.dtype != torch.bool"),),
    see=("cos", "tan", "atan2"),
)


@page.loop
def sin(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        out[at] = math.sin(input[at])
    return out
