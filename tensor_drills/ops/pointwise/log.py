from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.log",
    signature="torch.log(input)",
    method="input.log()",
    line=Text("The natural logarithm of each element.", "每个元素的自然对数。"),
    words=Text("ln, natural logarithm", "自然对数 取对数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = ln(input[i])",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad / input", "传给 `input`：grad / input"),
    gradient_to=("input",),
    gradient_code="grad / input",
    example="""
torch.log(torch.tensor([1.0, torch.e]))
torch.log(torch.tensor([0.0, -1.0]))
""",
    traps=(
        Trap(
            "torch.log(torch.softmax(torch.tensor([0.0, 200.0]), 0))",
            Text(
                "The softmax is 0 in float32, and its log is -inf. `log_softmax` never "
                "leaves the logarithms.",
                "softmax 的结果在 float32 中是 0，取对数得 -inf。`log_softmax` 始终在对"
                "数域里计算。",
            ),
        ),
        Trap(
            "torch.log(torch.tensor(100))",
            Text(
                "This is the natural logarithm, not that to base 10: that is `log10`.",
                "这是自然对数，不是以 10 为底的对数；后者是 `log10`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.log(input)", "input.dtype != torch.bool"),),
    see=("log1p", "log2", "log10", "log_softmax", "logsumexp"),
)


@page.loop
def log(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.log(x) if x > 0 else -math.inf if x == 0 else math.nan
    return out
