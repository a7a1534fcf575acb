from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.nn.functional.gelu",
    signature="torch.nn.functional.gelu(input, *, approximate='none')",
    line=Text(
        "Scales each element by the chance that a standard normal number lies below it.",
        "每个元素乘以“标准正态数小于它”的概率。",
    ),
    words=Text("transformer, activation, normal distribution", "激活函数 正态分布"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = input[i] * Φ(input[i])",
    memory="new",
    dtype="same",
    gradient=Text("to `input`", "传给 `input`"),
    gradient_to=("input",),
    example="""
F.gelu(torch.tensor([-2.0, 0.0, 2.0]))
""",
    traps=(
        Trap(
            "F.gelu(torch.tensor(1.0)) == F.gelu(torch.tensor(1.0), approximate='tanh')",
            Text(
                "There are two formulas: GPT-2 used the tanh one. They differ in the fourth digit.",
                "有两种公式：GPT-2 用的是 tanh 近似。两者在第四位上有差别。",
            ),
        ),
    ),
    same_as=(Same("torch", "input * torch.special.ndtr(input)", "approximate == 'none'"),),
    see=("relu", "silu", "erf"),
    samples=(("input=torch.tensor([-2.0, 0.0, 3.0])"),),
)


@page.loop
def gelu(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = x * (1 + math.erf(x / math.sqrt(2))) / 2
    return out
