from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.logit",
    signature="torch.logit(input, eps=None)",
    method="input.logit(eps)",
    aliases=("torch.special.logit",),
    line=Text(
        "From a probability to a score: the inverse of `sigmoid`.",
        "从概率到得分：`sigmoid` 的反函数。",
    ),
    words=Text("log odds, inverse of sigmoid, score", "对数几率 反函数 得分"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = ln(input[i] / (1 - input[i]))",
    memory="new",
    dtype="float",
    gradient=Text(
        "to `input`: grad / (input * (1 - input))", "传给 `input`：grad / (input * (1 - input))"
    ),
    gradient_to=("input",),
    example="""
torch.logit(torch.tensor([0.5, 0.9]))
""",
    traps=(
        Trap(
            "torch.logit(torch.tensor([0.0, 1.0]))",
            Text(
                "0 and 1 have no finite score. `eps=1e-6` keeps them away from the ends.",
                "0 和 1 没有有限的得分。`eps=1e-6` 可以避开两端。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch", "torch.log(input / (1 - input))", "eps is None and input.is_floating_point()"
        ),
    ),
    see=("sigmoid", "log"),
)


@page.loop
def logit(input, eps=None):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        p = float(input[at])
        if eps is not None:
            p = min(max(p, eps), 1 - eps)
        if 0 < p < 1:
            out[at] = math.log(p / (1 - p))
        else:
            out[at] = {0: -math.inf, 1: math.inf}.get(p, math.nan)
    return out
