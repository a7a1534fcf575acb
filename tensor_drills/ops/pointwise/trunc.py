from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.trunc",
    signature="torch.trunc(input)",
    method="input.trunc()",
    aliases=("torch.fix",),
    line=Text(
        "Each element without its fraction: towards 0.", "去掉每个元素的小数部分：向 0 取整。"
    ),
    words=Text("cut off, towards zero, integer part, fix", "向零取整 截断"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = sign(input[i]) * ⌊|input[i]|⌋",
    memory="new",
    dtype="same",
    gradient=Text("zeros to `input`: steps are flat", "传给 `input` 的全是 0：台阶是平的"),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input)",
    example="""
torch.trunc(torch.tensor([-1.5, 1.5]))
""",
    traps=(
        Trap(
            "torch.trunc(torch.tensor(-0.5))",
            Text(
                "Negative fractions become -0, which equals 0 but prints with its sign.",
                "负的小数会变成 -0；它等于 0，但打印时带负号。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.trunc(input)", "input.is_floating_point()"),),
    see=("floor", "ceil", "round", "frac"),
)


@page.loop
def trunc(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.trunc(x)
    return out
