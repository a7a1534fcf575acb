from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.nn.functional.leaky_relu",
    signature="torch.nn.functional.leaky_relu(input, negative_slope=0.01)",
    aliases=("torch.nn.LeakyReLU",),
    line=Text(
        "Keeps what is positive; what is negative is scaled down, not cut off.",
        "保留正数；负数缩小而不截断。",
    ),
    words=Text("leaky rectifier, activation, slope", "激活函数 负斜率 带泄漏"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = input[i] if input[i] > 0 else negative_slope * input[i]",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: grad, times the slope where `input` is not positive, at 0 too",
        "传给 `input`：grad，`input` 不为正处（0 也算）乘以斜率",
    ),
    gradient_to=("input",),
    gradient_code="torch.where(input > 0, grad, negative_slope * grad)",
    example="""
F.leaky_relu(torch.tensor([-2.0, 3.0]), 0.1)
""",
    traps=(
        Trap(
            "F.leaky_relu(torch.tensor([-2.0]))",
            Text(
                "The default slope is 0.01; TensorFlow's is 0.2, Keras's 0.3. Say which you mean.",
                "默认斜率是 0.01；TensorFlow 是 0.2，Keras 是 0.3。请写明所要的值。",
            ),
        ),
    ),
    same_as=(Same("torch", "torch.where(input > 0, input, negative_slope * input)"),),
    see=("relu", "gelu"),
)


@page.loop
def leaky_relu(input, negative_slope=0.01):
    out = torch.empty_like(input)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = x if x > 0 else negative_slope * x
    return out
