from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.frac",
    signature="torch.frac(input)",
    method="input.frac()",
    line=Text("The fraction of each element, with its sign.", "每个元素的小数部分，符号不变。"),
    words=Text("fractional part, after the point", "小数部分"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = input[i] - trunc(input[i])",
    memory="new",
    dtype="same",
    gradient=Text("to `input`: grad", "传给 `input`：grad"),
    gradient_to=("input",),
    gradient_code="grad",
    example="""
torch.frac(torch.tensor([1.25, -1.25]))
""",
    traps=(
        Trap(
            "torch.frac(torch.tensor(-0.25)), torch.tensor(-0.25) % 1",
            Text(
                "`frac` keeps the sign, `% 1` never gives a negative number.",
                "`frac` 保留符号，`% 1` 不会得到负数。",
            ),
        ),
        Trap(
            "torch.frac(torch.tensor(3))",
            Text("Ints are refused: they have no fraction.", "整数没有小数部分，因此被拒绝。"),
            raises="NotImplementedError",
        ),
    ),
    same_as=(
        Same("torch", "input - torch.trunc(input)"),
        Same("NumPy", "np.fmod(input, 1)"),
    ),
    see=("trunc", "remainder", "floor"),
)


@page.loop
def frac(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = x - math.trunc(x)
    return out
