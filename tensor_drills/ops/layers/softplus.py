from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.nn.functional.softplus",
    signature="torch.nn.functional.softplus(input, beta=1, threshold=20)",
    line=Text("A smooth ReLU, positive everywhere.", "光滑的 ReLU，处处为正。"),
    words=Text("smooth relu, activation, positive", "光滑 激活函数 正数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = ln(1 + e**input[i])",
    memory="new",
    dtype="same",
    gradient=Text("to `input`", "传给 `input`"),
    gradient_to=("input",),
    example="""
F.softplus(torch.tensor([-2.0, 0.0, 2.0]))
""",
    traps=(
        Trap(
            "torch.log(1 + torch.exp(torch.tensor(100.0)))",
            Text(
                "The plain formula overflows; `softplus` goes over to x itself above 20.",
                "直接套公式会溢出；`softplus` 在 20 以上改用 x 本身。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.logaddexp(input, torch.zeros(()))",
            "beta == 1 and threshold == 20",
            Text("with default arguments", "参数取默认值时"),
        ),
    ),
    see=("relu", "logaddexp", "sigmoid"),
    samples=(("input=torch.tensor([-2.0, 0.0, 3.0])"),),
)


@page.loop
def softplus(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.log1p(math.exp(x)) if x < 20 else x
    return out
