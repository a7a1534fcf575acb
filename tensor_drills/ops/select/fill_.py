from tensor_drills.page import Page, Same, Text, Trap, np

page = Page(
    name="torch.Tensor.fill_",
    signature="input.fill_(value)",
    line=Text("Writes one value into every element, in place.", "原地把每个元素都写成同一个值。"),
    words=Text("set all, constant, in place, overwrite", "全部设为 常量 原地 覆盖"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="input[i][j] = value",
    memory="input",
    dtype="same",
    gradient=Text(
        "to `input` as it was: 0; to `value`, if a tensor: the sum",
        "传给原来的 `input`：0；`value` 若是张量：梯度之和",
    ),
    gradient_to=("input", "value"),
    gradient_code="torch.zeros_like(input)",
    example="""
x = torch.zeros(2, 3)
x[:, 1].fill_(7)
x
""",
    traps=(
        Trap(
            "x = torch.tensor([1, 2])\nx.fill_(0.5)",
            Text(
                "The dtype stays: in an int tensor 0.5 becomes 0.",
                "dtype 不变：整数张量里 0.5 变成 0。",
            ),
        ),
        Trap(
            "torch.zeros(2).fill_(torch.ones(2))",
            Text(
                "`fill_` takes one value. For a tensor: `copy_`.",
                "`fill_` 只接受一个值。写入张量请用 `copy_`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.zeros(2, 2)\ntop = x[[0]].fill_(7)\nx",
            Text(
                "`x[[0]]` is a copy; it was the copy that was filled. Write `x[0].fill_(7)`.",
                "`x[[0]]` 是拷贝，填的是拷贝。请写 `x[0].fill_(7)`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.full_like(input, value)",
            "not torch.is_tensor(value)",
            Text("the values", "只看数值"),
        ),
        Same(
            "torch",
            "input.copy_(torch.tensor(value))",
            "not torch.is_tensor(value)",
            Text("value a number", "value 是数"),
        ),
    ),
    see=("zero_", "copy_", "full_like", "masked_fill"),
    opinfo="fill",
    samples=(
        ("input=torch.rand(2, 3), value=7.0"),
        ("input=torch.rand(2, 3), value=torch.tensor(7.0)"),
    ),
)


@page.loop
def fill_(input, value):
    for at in np.ndindex(*input.shape):
        input[at] = value
    return input
