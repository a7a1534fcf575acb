from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.tanh",
    signature="torch.tanh(input)",
    method="input.tanh()",
    aliases=("torch.nn.Tanh", "torch.nn.functional.tanh"),
    line=Text(
        "Squeezes each element into (-1, 1), keeping its sign.",
        "把每个元素压到 (-1, 1) 之间，符号不变。",
    ),
    words=Text("hyperbolic tangent, activation, squash", "双曲正切 激活函数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = (e**x - e**-x) / (e**x + e**-x)     # x = input[i]",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad * (1 - out**2)", "传给 `input`：grad * (1 - out**2)"),
    gradient_to=("input",),
    gradient_code="grad * (1 - out**2)",
    example="""
torch.tanh(torch.tensor([-1.0, 0.0, 20.0]))
""",
    traps=(
        Trap(
            "x = torch.tensor(20.0, requires_grad=True)\ntorch.tanh(x).backward()\nx.grad",
            Text(
                "Far from 0 it is flat: the gradient vanishes. Keep its inputs near 0.",
                "离 0 很远时它是平的，梯度消失。请让输入保持在 0 附近。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.tanh(input)", "input.dtype != torch.bool"),),
    see=("sigmoid", "relu"),
)


@page.loop
def tanh(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.tanh(x)
    return out
