from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.cos",
    signature="torch.cos(input)",
    method="input.cos()",
    line=Text("The cosine of each element, in radians.", "每个元素的余弦，单位是弧度。"),
    words=Text("cosine, trigonometry, angle", "余弦 三角函数 角度"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = cos(input[i])",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: -grad * sin(input)", "传给 `input`：-grad * sin(input)"),
    gradient_to=("input",),
    gradient_code="-grad * torch.sin(input)",
    example="""
torch.cos(torch.tensor([0.0, torch.pi]))
""",
    traps=(
        Trap(
            "torch.cos(torch.tensor(180.0))",
            Text(
                "180 is taken for radians. Convert first: `torch.deg2rad(x)`.",
                "180 被当作弧度。请先换算：`torch.deg2rad(x)`。",
            ),
        ),
        Trap(
            "torch.cos(torch.tensor(torch.pi / 2)) == 0",
            Text(
                "pi is rounded to a float, so the result is about -4e-08, not 0. "
                "Compare with `isclose` and an `atol`.",
                "pi 存成浮点数时有舍入，结果约为 -4e-08 而不是 0。请用带 `atol` 的 "
                "`isclose` 比较。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.cos(input)", "input.dtype != torch.bool"),),
    see=("sin", "tan", "isclose"),
)


@page.loop
def cos(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.cos(x)
    return out
