from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.nn.functional.silu",
    signature="torch.nn.functional.silu(input)",
    line=Text("Scales each element by its own sigmoid.", "每个元素乘以自己的 sigmoid。"),
    words=Text("swish, activation, gated", "激活函数 门控 swish"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = input[i] / (1 + e**-input[i])",
    memory="new",
    dtype="same",
    gradient=Text("to `input`", "传给 `input`"),
    gradient_to=("input",),
    example="""
F.silu(torch.tensor([-2.0, 0.0, 2.0]))
""",
    traps=(
        Trap(
            "F.silu(torch.tensor([-1.28, -5.0]))",
            Text(
                "It is not monotonic: it falls to -0.28 near -1.28 and rises again to 0.",
                "它不单调：在 -1.28 附近降到 -0.28，再升回 0。",
            ),
        ),
    ),
    same_as=(Same("torch", "input * torch.sigmoid(input)"),),
    see=("relu", "gelu", "sigmoid"),
    samples=(("input=torch.tensor([-2.0, 0.0, 3.0])"),),
)


@page.loop
def silu(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = x / (1 + math.exp(-x))
    return out
