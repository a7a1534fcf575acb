from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.sign",
    signature="torch.sign(input)",
    method="input.sign()",
    line=Text("-1, 0 or 1: the sign of each element.", "每个元素的符号：-1、0 或 1。"),
    words=Text("sign, signum, direction", "符号 正负"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = 1 if input[i] > 0 else -1 if input[i] < 0 else 0",
    memory="new",
    dtype="same",
    gradient=Text("zeros to `input`: it is flat everywhere", "传给 `input` 的全是 0：处处是平的"),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input)",
    example="""
torch.sign(torch.tensor([-2.5, 0.0, 7.0]))
""",
    traps=(
        Trap(
            "x = torch.ones(2, requires_grad=True)\ntorch.sign(x).sum().backward()\nx.grad",
            Text(
                "The gradient is 0 everywhere, so nothing is learned through it.",
                "梯度处处为 0，参数无法通过它学习。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.sign(input)", "input.dtype != torch.bool"),
        Same(
            "torch",
            "1.0 * (input > 0) - 1.0 * (input < 0)",
            "input.dtype != torch.bool and not input.isnan().any()",
            Text("no bools, no nan", "不含 bool 和 nan"),
        ),
    ),
    see=("abs", "heaviside", "copysign"),
)


@page.loop
def sign(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = (x > 0) - (x < 0)
    return out
