from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.log2",
    signature="torch.log2(input)",
    method="input.log2()",
    line=Text("The logarithm to base 2 of each element.", "每个元素以 2 为底的对数。"),
    words=Text("logarithm base 2", "以 2 为底的对数 对数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = log_2(input[i])",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad / (input * ln 2)", "传给 `input`：grad / (input * ln 2)"),
    gradient_to=("input",),
    gradient_code="grad / (input * math.log(2))",
    example="""
torch.log2(torch.tensor([1, 2, 8]))
""",
    traps=(
        Trap(
            "torch.log2(torch.tensor(0.0))",
            Text(
                "The logarithm of 0 is -inf, with no warning; clamp what may be 0.",
                "0 的对数是 -inf，没有警告；可能为 0 的值请先 clamp。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.log2(input)", "input.dtype != torch.bool"),),
    see=("log", "exp"),
)


@page.loop
def log2(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.log2(x) if x > 0 else math.nan if x else -math.inf
    return out
