from tensor_drills.page import Page, Same, Text, Trap, np

page = Page(
    name="torch.Tensor.zero_",
    signature="input.zero_()",
    line=Text("Writes 0 into every element, in place.", "原地把每个元素写成 0。"),
    words=Text("clear, reset, zero the gradient, in place", "清零 重置 梯度清零 原地"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="input[i][j] = 0",
    memory="input",
    dtype="same",
    gradient=Text("to `input` as it was: 0", "传给原来的 `input`：0"),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input)",
    example="""
x = torch.ones(2, 3)
x[:, 1].zero_()
x
""",
    traps=(
        Trap(
            "start = torch.ones(2)\ncount = start.zero_()\nstart",
            Text(
                "It cleared `start` and gave it back: two names, one tensor. For a new one: "
                "`torch.zeros_like(start)`.",
                "它清空了 `start` 并返回它：两个名字，同一个张量。要新的一份请用 "
                "`torch.zeros_like(start)`。",
            ),
        ),
        Trap(
            "w = torch.ones(2, requires_grad=True)\nw.zero_()",
            Text(
                "A leaf that tracks gradients is not written into. Use `with torch.no_grad():`.",
                "不能写入要求梯度的叶子张量。请放在 `with torch.no_grad():` 里。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input.fill_(0)"),
        Same("torch", "torch.zeros_like(input)", "", Text("the values", "只看数值")),
    ),
    see=("fill_", "zeros_like", "no_grad", "copy_"),
    opinfo="",
    samples=(
        ("input=torch.rand(2, 3)"),
        ("input=torch.arange(3)"),
        ("input=torch.ones(2, 2, dtype=torch.bool)"),
    ),
)


@page.loop
def zero_(input):
    for at in np.ndindex(*input.shape):
        input[at] = 0
    return input
