from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.sqrt",
    signature="torch.sqrt(input)",
    method="input.sqrt()",
    line=Text("The square root of each element.", "每个元素的平方根。"),
    words=Text("square root", "平方根 开方"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = √input[i]",
    memory="new",
    dtype="float",
    gradient=Text(
        "to `input`: grad / (2 * out); infinite at 0",
        "传给 `input`：grad / (2 * out)；在 0 处为无穷大",
    ),
    gradient_to=("input",),
    gradient_code="grad / (2 * out)",
    example="""
torch.sqrt(torch.tensor([0, 4, 9]))
torch.sqrt(torch.tensor(-1.0))
""",
    traps=(
        Trap(
            "x = torch.zeros(2, requires_grad=True)\ntorch.sqrt((x**2).sum()).backward()\nx.grad",
            Text(
                "At 0 the slope is infinite, and inf * 0 is nan. Add a small number "
                "under the root, or use `vector_norm`.",
                "在 0 处斜率是无穷大，而 inf * 0 是 nan。请在根号下加一个小数，或用 "
                "`vector_norm`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.sqrt(input)", "input.dtype != torch.bool"),),
    see=("rsqrt", "square", "vector_norm"),
)


@page.loop
def sqrt(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.sqrt(x) if x >= 0 else math.nan
    return out
