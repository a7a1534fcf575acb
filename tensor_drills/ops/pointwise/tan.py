from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.tan",
    signature="torch.tan(input)",
    method="input.tan()",
    line=Text("The tangent of each element, in radians.", "每个元素的正切，单位是弧度。"),
    words=Text("tangent, slope, trigonometry", "正切 斜率 三角函数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = tan(input[i])",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad * (1 + out**2)", "传给 `input`：grad * (1 + out**2)"),
    gradient_to=("input",),
    gradient_code="grad * (1 + out**2)",
    example="""
torch.tan(torch.tensor([0.0, torch.pi / 4]))
""",
    traps=(
        Trap(
            "torch.tan(torch.tensor(torch.pi / 2))",
            Text(
                "At pi/2 the tangent has no value, but the rounded pi is a little "
                "beside it: a huge number comes out, with no error.",
                "在 pi/2 处正切没有定义，但舍入后的 pi 略有偏差，于是得到一个巨大的数，也不报错。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.tan(input)", "input.dtype != torch.bool"),),
    see=("sin", "cos", "atan2"),
)


@page.loop
def tan(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.tan(x)
    return out
