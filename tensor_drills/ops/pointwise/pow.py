from tensor_drills.page import Page, Same, Text, Trap, broadcast, math, np, torch

page = Page(
    name="torch.pow",
    signature="torch.pow(input, exponent)",
    method="input.pow(exponent)",
    aliases=("torch.Tensor.__pow__",),
    line=Text("The power: each element to an exponent.", "求幂：每个元素的若干次方。"),
    words=Text("power, **, exponent, squared, cubed", "幂 次方 乘方 指数"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(getattr(input, 'shape', ()), getattr(exponent, 'shape', ()))",
    formula="out[i] = input[i] ** exponent[i]",
    memory="new",
    dtype="promoted",
    dtype_rule="torch.result_type(input, exponent)",
    gradient=Text(
        "to `input`: grad * exponent * input**(exponent - 1); "
        "to `exponent`: grad * out * log(input)",
        "传给 `input`：grad * exponent * input**(exponent - 1)；"
        "传给 `exponent`：grad * out * log(input)",
    ),
    gradient_to=("input", "exponent"),
    example="""
torch.tensor([1, 2, 3]) ** 2
torch.pow(2, torch.arange(4))
""",
    traps=(
        Trap(
            "torch.tensor([2, 4]) ** -1",
            Text(
                "An int tensor cannot hold 1/2. Convert to float first.",
                "整数张量存不下 1/2。请先转成浮点数。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([-8.0]) ** (1 / 3)",
            Text(
                "A negative base with a fractional exponent gives nan, also where a real root "
                "exists. The root: `x.sign() * x.abs() ** (1 / 3)`.",
                "底数为负、指数为分数时结果是 nan，即使存在实数根。要这个根："
                "`x.sign() * x.abs() ** (1 / 3)`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input ** exponent"),
        Same(
            "torch",
            "input * input",
            "isinstance(exponent, int) and exponent == 2 and input.dtype != torch.bool",
            Text("for exponent 2", "exponent 为 2 时"),
        ),
    ),
    see=("square", "sqrt", "exp"),
    samples=(("input=torch.tensor([1.0, -3.0]), exponent=2"),),
)


@page.loop
def power(input, exponent):
    dtype = torch.result_type(input, exponent)
    base, exponent = torch.as_tensor(input), torch.as_tensor(exponent)
    shape = broadcast(base.shape, exponent.shape)
    base, exponent = base.expand(shape), exponent.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = base[at].item(), exponent[at].item()
        out[at] = math.nan if x < 0 and y != int(y) else x**y
    return out
