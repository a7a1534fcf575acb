from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.log10",
    signature="torch.log10(input)",
    method="input.log10()",
    line=Text("The logarithm to base 10 of each element.", "每个元素以 10 为底的对数。"),
    words=Text("logarithm base 10", "以 10 为底的对数 对数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = log_10(input[i])",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad / (input * ln 10)", "传给 `input`：grad / (input * ln 10)"),
    gradient_to=("input",),
    gradient_code="grad / (input * math.log(10))",
    example="""
torch.log10(torch.tensor([1, 10, 1000]))
""",
    traps=(
        Trap(
            "torch.log10(torch.tensor(0.0))",
            Text(
                "The logarithm of 0 is -inf, with no warning; clamp what may be 0.",
                "0 的对数是 -inf，没有警告；可能为 0 的值请先 clamp。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.log10(input)", "input.dtype != torch.bool"),),
    see=("log", "exp"),
)


@page.loop
def log10(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.log10(x) if x > 0 else math.nan if x else -math.inf
    return out
