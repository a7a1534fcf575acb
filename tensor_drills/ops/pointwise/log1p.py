from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.log1p",
    signature="torch.log1p(input)",
    method="input.log1p()",
    line=Text(
        "The natural logarithm of 1 plus each element; precise near 0 too.",
        "1 加每个元素之和的自然对数；在 0 附近也精确。",
    ),
    words=Text("log of one plus x, precise, small", "对数 精确 小数值"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = ln(1 + input[i])",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad / (1 + input)", "传给 `input`：grad / (1 + input)"),
    gradient_to=("input",),
    gradient_code="grad / (1 + input)",
    example="""
x = torch.tensor([1e-9, 1.0])
torch.log1p(x)
torch.log(1 + x)
""",
    traps=(
        Trap(
            "torch.log1p(torch.tensor(-1.0))",
            Text("At -1 the logarithm is that of 0: -inf.", "在 -1 处是 0 的对数：-inf。"),
        ),
    ),
    same_as=(Same("NumPy", "np.log1p(input)", "input.dtype != torch.bool"),),
    see=("log", "expm1"),
)


@page.loop
def log1p(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        beyond = -math.inf if x == -1 else math.nan
        out[at] = math.log1p(x) if x > -1 else beyond
    return out
