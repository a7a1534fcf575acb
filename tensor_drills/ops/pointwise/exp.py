from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.exp",
    signature="torch.exp(input)",
    method="input.exp()",
    line=Text("e to the power of each element.", "e 的每个元素次方。"),
    words=Text("exponential, e to the x", "指数 e 的幂"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = e ** input[i]",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad * out", "传给 `input`：grad * out"),
    gradient_to=("input",),
    gradient_code="grad * out",
    example="""
torch.exp(torch.tensor([0.0, 1.0, -1.0]))
""",
    traps=(
        Trap(
            "torch.exp(torch.tensor(100.0))",
            Text(
                "float32 ends near e**88.7: beyond it is inf, and inf / inf is nan. "
                "Subtract the maximum first, as `softmax` and `logsumexp` do.",
                "float32 在 e**88.7 附近到头，再大就是 inf，而 inf / inf 是 nan。请先减"
                "去最大值，`softmax` 和 `logsumexp` 就是这样做的。",
            ),
        ),
        Trap(
            "torch.exp(torch.tensor(1e-9)) - 1",
            Text(
                "1 + 1e-9 rounds to 1. For small x use `expm1`.",
                "1 + 1e-9 会舍入成 1。x 很小时请用 `expm1`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.exp(input)", "input.dtype != torch.bool"),),
    see=("expm1", "log", "logsumexp", "softmax"),
)


@page.loop
def exp(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.exp(x) if x < 700 else math.inf
    return out
