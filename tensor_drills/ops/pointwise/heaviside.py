from tensor_drills.page import Page, Same, Text, Trap, broadcast, np, torch

page = Page(
    name="torch.heaviside",
    signature="torch.heaviside(input, values)",
    method="input.heaviside(values)",
    line=Text(
        "A step: 0 below 0, 1 above, and what you choose at 0.",
        "阶跃：小于 0 得 0，大于 0 得 1，等于 0 时取指定值。",
    ),
    words=Text("step function, threshold, unit step", "阶跃函数 阈值"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, values.shape)",
    formula="out[i] = values[i] if input[i] == 0 else 1 if input[i] > 0 else 0",
    memory="new",
    dtype="same",
    example="""
torch.heaviside(torch.tensor([-2.0, 0.0, 3.0]), torch.tensor(0.5))
""",
    traps=(
        Trap(
            "torch.heaviside(torch.tensor([1.0]), torch.tensor(1))",
            Text(
                "`values` must have the dtype of `input`: write 1.0.",
                "`values` 的 dtype 必须与 `input` 相同：写 1.0。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.tensor([2.0], requires_grad=True)\n"
            "torch.heaviside(x, torch.tensor(0.0)).sum().backward()",
            Text(
                "It has no gradient, not even zeros. To train through a step, use `sigmoid`.",
                "它没有梯度，连 0 也没有。要让阶跃可以训练，请用 `sigmoid`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.heaviside(input, values)",
            "input.is_floating_point() and not input.isnan().any()",
            Text("floats without nan", "浮点，不含 nan"),
        ),
        Same("torch", "torch.where(input == 0, values, (input > 0).to(input.dtype))"),
    ),
    see=("sign", "where", "ge", "sigmoid"),
)


@page.loop
def heaviside(input, values):
    shape = broadcast(input.shape, values.shape)
    x, at_zero = input.expand(shape), values.expand(shape)
    out = torch.empty(shape, dtype=input.dtype)
    for at in np.ndindex(*shape):
        out[at] = at_zero[at] if x[at] == 0 else 1 if x[at] > 0 else 0
    return out
