from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.rsqrt",
    signature="torch.rsqrt(input)",
    method="input.rsqrt()",
    line=Text("One divided by the square root of each element.", "每个元素平方根的倒数。"),
    words=Text("inverse square root, reciprocal", "平方根的倒数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = 1 / √input[i]",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: -grad / 2 * out**3", "传给 `input`：-grad / 2 * out**3"),
    gradient_to=("input",),
    gradient_code="-grad / 2 * out**3",
    example="""
torch.rsqrt(torch.tensor([1.0, 4.0]))
""",
    traps=(
        Trap(
            "torch.rsqrt(torch.tensor(0.0))",
            Text(
                "At 0 it is inf. Normalisation adds a small eps under the root.",
                "在 0 处为 inf。归一化时会在根号下加一个小的 eps。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "1 / torch.sqrt(input)"),
        Same("NumPy", "1 / np.sqrt(input)", "input.dtype != torch.bool"),
    ),
    see=("sqrt", "reciprocal"),
)


@page.loop
def rsqrt(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = 1 / math.sqrt(x) if x > 0 else math.nan if x else math.inf
    return out
