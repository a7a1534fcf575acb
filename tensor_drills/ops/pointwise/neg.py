from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.neg",
    signature="torch.neg(input)",
    method="input.neg()",
    aliases=("torch.negative",),
    line=Text("Minus each element.", "每个元素取相反数。"),
    words=Text("minus, negative, opposite sign", "相反数 负号 取负"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = -input[i]",
    memory="new",
    dtype="same",
    gradient=Text("to `input`: -grad", "传给 `input`：-grad"),
    gradient_to=("input",),
    gradient_code="-grad",
    example="""
-torch.tensor([1, -2])
""",
    traps=(
        Trap(
            "-torch.tensor([True, False])",
            Text(
                "Bools have no negative. For not, write `~mask`.",
                "bool 没有负号。取反请写 `~mask`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "-torch.tensor(1, dtype=torch.uint8)",
            Text("Unsigned numbers wrap around: -1 is 255.", "无符号整数会回绕：-1 变成 255。"),
        ),
    ),
    same_as=(
        Same("Python", "-input"),
        Same("NumPy", "np.negative(input)"),
    ),
    see=("sub", "bitwise_not", "abs"),
)


@page.loop
def neg(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = -x
    return out
