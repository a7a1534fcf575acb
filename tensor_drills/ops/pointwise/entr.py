from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.special.entr",
    signature="torch.special.entr(input)",
    line=Text(
        "-x * log(x) of each element, and 0 at 0: a term of the entropy.",
        "每个元素的 -x * log(x)，在 0 处为 0：熵的一项。",
    ),
    words=Text("entropy, minus p log p", "熵 信息量"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = -input[i] * ln(input[i])",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad * (-log(input) - 1)", "传给 `input`：grad * (-log(input) - 1)"),
    gradient_to=("input",),
    gradient_code="grad * (-torch.log(input) - 1)",
    example="""
p = torch.tensor([0.5, 0.5, 0.0])
torch.special.entr(p).sum()
""",
    traps=(
        Trap(
            "torch.special.entr(torch.tensor(-0.1))",
            Text(
                "Below 0 it is -inf: probabilities are not negative.",
                "小于 0 时为 -inf：概率不会是负的。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "-torch.xlogy(input, input)",
            "bool((input >= 0).all())",
            Text("no negative elements", "没有负元素"),
        ),
    ),
    see=("xlogy", "log", "kl_div"),
)


@page.loop
def entr(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = -x * math.log(x) if x > 0 else 0.0 if x == 0 else -math.inf
    return out
