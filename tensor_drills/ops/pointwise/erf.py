from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.erf",
    signature="torch.erf(input)",
    method="input.erf()",
    aliases=("torch.special.erf",),
    line=Text(
        "The error function: the share of a normal distribution within x * √2 standard deviations.",
        "误差函数：正态分布落在均值两侧 x * √2 个标准差以内的比例。",
    ),
    words=Text("error function, normal distribution, gelu", "误差函数 正态分布"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula=Text(
        "out[i] = 2/√π ∫ e**(-t²) dt, t from 0 to input[i]",
        "out[i] = 2/√π ∫ e**(-t²) dt，t 从 0 到 input[i]",
    ),
    memory="new",
    dtype="float",
    gradient=Text(
        "to `input`: grad * 2/√π * e**(-input²)", "传给 `input`：grad * 2/√π * e**(-input²)"
    ),
    gradient_to=("input",),
    gradient_code="grad * 2 / math.sqrt(math.pi) * torch.exp(-input**2)",
    example="""
torch.erf(torch.tensor([0.0, 0.5, 3.0]))
""",
    traps=(
        Trap(
            "torch.erf(torch.tensor(1.0))",
            Text(
                "0.8427 is the share within √2 standard deviations. For one: "
                "`torch.erf(x / 2**0.5)`.",
                "0.8427 是 √2 个标准差以内的比例。一个标准差以内要用 `torch.erf(x / 2**0.5)`。",
            ),
        ),
    ),
    same_as=(Same("torch", "torch.special.erf(input)"),),
    see=("gelu", "sigmoid"),
)


@page.loop
def erf(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.erf(x)
    return out
