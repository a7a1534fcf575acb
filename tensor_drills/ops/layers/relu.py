from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.relu",
    signature="torch.relu(input)",
    method="input.relu()",
    aliases=("torch.nn.functional.relu", "torch.nn.ReLU"),
    line=Text("Keeps what is positive; everything else becomes 0.", "保留正数，其余变为 0。"),
    words=Text("rectifier, activation, positive part, max with zero", "激活函数 整流 正部"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = max(0, input[i])",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input` where it is above 0; 0 elsewhere", "传给 `input` 中大于 0 的位置，其余为 0"
    ),
    gradient_to=("input",),
    gradient_code="grad * (input > 0)",
    example="""
torch.relu(torch.tensor([-2.0, 0.0, 3.0]))
""",
    traps=(
        Trap(
            "w = torch.tensor([-1.0], requires_grad=True)\ntorch.relu(w).sum().backward()\nw.grad",
            Text(
                "Below 0 the gradient is 0: a unit that is always there no longer "
                "learns. `leaky_relu` keeps a slope.",
                "小于 0 时梯度为 0：一直处在那里的单元不再学习。`leaky_relu` 保留一点斜率。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.clamp(min=0)"),
        Same("NumPy", "np.maximum(input, 0)"),
    ),
    see=("leaky_relu", "gelu", "clamp"),
    opinfo="nn.functional.relu",
)


@page.loop
def relu(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = max(0, x) if x == x else x
    return out
