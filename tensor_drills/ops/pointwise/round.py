from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.round",
    signature="torch.round(input, *, decimals=0)",
    aliases=("torch.Tensor.round",),
    line=Text(
        "The nearest integer; halves go to the even one.",
        "取最近的整数，恰好一半时取偶数（四舍六入五成双）。",
    ),
    words=Text(
        "rounding, nearest, decimals, half to even, banker", "舍入 取整 保留小数 四舍五入 偶数"
    ),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula=Text(
        "out[i] = the integer nearest to input[i]; of two, the even one",
        "out[i] = 离 input[i] 最近的整数；两个一样近时取偶数",
    ),
    memory="new",
    dtype="same",
    gradient=Text("zeros to `input`: steps are flat", "传给 `input` 的全是 0：台阶是平的"),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input)",
    example="""
torch.round(torch.tensor([0.5, 1.5, 2.5, -0.5]))
torch.round(torch.tensor([3.14159]), decimals=2)
""",
    traps=(
        Trap(
            "torch.round(torch.tensor(2.5))",
            Text(
                "Halves go to the even neighbour, so 2.5 becomes 2. Half up is `floor(x + 0.5)`.",
                "恰好一半时取偶数，所以 2.5 变成 2。要“五入”，用 `floor(x + 0.5)`。",
            ),
        ),
        Trap(
            "torch.round(torch.tensor(1.5)).dtype",
            Text(
                "The result is still a float: add `.long()` for an index.",
                "结果仍是浮点数：要当索引，再加 `.long()`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.round(decimals=decimals)", "input.is_floating_point()"),
        Same("NumPy", "np.round(input, decimals)", "input.is_floating_point() and decimals == 0"),
    ),
    see=("floor", "ceil", "trunc"),
)


@page.loop
def round_(input):
    out = torch.empty_like(input)
    for at in np.ndindex(*input.shape):
        out[at] = round(input[at].item())
    return out
