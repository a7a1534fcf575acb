from tensor_drills.page import Page, Same, Text, Trap, np, reduced

page = Page(
    name="torch.aminmax",
    signature="torch.aminmax(input, *, dim=None, keepdim=False)",
    method="input.aminmax(dim=dim, keepdim=keepdim)",
    line=Text(
        "The smallest and the largest element in one pass: of all, or along one dim.",
        "一次求出最小和最大的元素：对所有元素，或沿某一维。",
    ),
    words=Text("range, minimum and maximum, min max scaling", "最小最大 范围 极差 归一化"),
    shape="(n, c) → min (n), max (n)     # dim=1; dim=None: (), ()",
    shape_rule="[reduced(input.shape, dim, keepdim)] * 2",
    formula="min[i] = min_j input[i][j];   max[i] = max_j input[i][j]     # dim=1",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`, at the smallest and the largest elements; up to torch 2.9 there is none",
        "传给 `input` 中最小和最大的元素；torch 2.9 及更早的版本没有梯度",
    ),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1.0, 5.0, 2.0], [7.0, 3.0, 5.0]])
low, high = x.aminmax(dim=1, keepdim=True)
(x - low) / (high - low)
""",
    traps=(
        Trap(
            "torch.aminmax(torch.ones(2, 3), 1)",
            Text(
                "`dim` is taken by name alone: `torch.aminmax(x, dim=1)`.",
                "`dim` 只能按名字给：`torch.aminmax(x, dim=1)`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "torch.aminmax(torch.ones(2, 3, 4), dim=(1, 2))",
            Text(
                "One dim alone, unlike `amin` and `amax`. Flatten first: `x.flatten(1)`.",
                "与 `amin`、`amax` 不同，只接受一个维度。可以先展平：`x.flatten(1)`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "(input.amin(dim, keepdim), input.amax(dim, keepdim))",
            "dim is not None",
            Text("with dim", "给出 dim 时"),
        ),
        Same("torch", "(input.min(), input.max())", "dim is None", Text("without dim", "不给 dim")),
        Same(
            "NumPy",
            "(np.min(input, axis=dim), np.max(input, axis=dim))",
            "input.ndim > 0 and not keepdim",
            Text("keepdim=False", "keepdim=False"),
        ),
    ),
    see=("amin", "amax", "min", "max"),
)


@page.loop
def aminmax(input, *, dim=None, keepdim=False):
    lines = input.flatten()
    if dim is not None and input.ndim:
        lines = input.movedim(dim, -1)
    low = input.new_empty(lines.shape[:-1])
    high = input.new_empty(lines.shape[:-1])
    for at in np.ndindex(*low.shape):
        low[at] = high[at] = lines[at][0]
        for element in lines[at]:
            if element < low[at]:
                low[at] = element
            if element > high[at]:
                high[at] = element
    shape = reduced(input.shape, dim, keepdim)
    return low.reshape(shape), high.reshape(shape)
