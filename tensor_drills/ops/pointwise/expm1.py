from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.expm1",
    signature="torch.expm1(input)",
    method="input.expm1()",
    line=Text(
        "e to the power of each element, minus 1; precise near 0 too.",
        "e 的每个元素次方减 1；在 0 附近也精确。",
    ),
    words=Text("exp minus one, precise, small", "指数减一 精确 小数值"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = e ** input[i] - 1",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad * (out + 1)", "传给 `input`：grad * (out + 1)"),
    gradient_to=("input",),
    gradient_code="grad * (out + 1)",
    example="""
x = torch.tensor([1e-9, 1.0])
torch.expm1(x)
torch.exp(x) - 1
""",
    traps=(
        Trap(
            "torch.expm1(torch.tensor(100.0))",
            Text(
                "Large elements overflow to inf as with `exp`.",
                "元素很大时与 `exp` 一样溢出为 inf。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.expm1(input)", "input.dtype != torch.bool"),),
    see=("exp", "log1p"),
)


@page.loop
def expm1(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.expm1(x) if x < 700 else math.inf
    return out
