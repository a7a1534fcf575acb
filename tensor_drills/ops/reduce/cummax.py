from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.cummax",
    signature="torch.cummax(input, dim)",
    method="input.cummax(dim)",
    line=Text(
        "The largest element so far along a dim, and its index.",
        "沿某一维到目前为止最大的元素，以及它的索引。",
    ),
    words=Text(
        "running maximum, record, prefix maximum, high water mark", "累积最大值 历史最高 前缀最大"
    ),
    shape="(n, c) → values (n, c), indices (n, c)",
    shape_rule="[input.shape] * 2",
    formula="values[i][j] = max(input[i][0], ..., input[i][j])     # dim=1\n"
    "values[i][j] = input[i][indices[i][j]]",
    memory="new",
    dtype=Text(
        "values: that of `input`; indices: int64", "values 与 `input` 相同；indices 是 int64"
    ),
    dtype_rule="(input.dtype, torch.int64)",
    gradient=Text("to `input`, added up at `indices`", "传给 `input`，在 `indices` 处累加"),
    gradient_to=("input",),
    gradient_code="added(input, dim, grad)",
    example="""
price = torch.tensor([3.0, 1.0, 4.0, 1.0, 5.0])
price.cummax(0)
price - price.cummax(0).values
""",
    traps=(
        Trap(
            "torch.tensor([3, 1, 4]).cummax(0) + 1",
            Text("The result is a pair. Take `.values`.", "结果是一对张量。请取 `.values`。"),
            raises="TypeError",
        ),
        Trap(
            "torch.tensor([1., float('nan'), 3.]).cummax(0).values",
            Text(
                "After a nan everything is nan. Replace it first: `x.nan_to_num(-torch.inf)`.",
                "遇到 nan 之后全都是 nan。请先替换：`x.nan_to_num(-torch.inf)`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.maximum.accumulate(input, axis=dim)",
            "input.ndim > 0",
            Text("the values", "只看 values"),
        ),
        Same(
            "torch",
            "-(-input).cummin(dim).values",
            "input.dtype.is_floating_point",
            Text("the values, float", "只看 values，浮点"),
        ),
    ),
    see=("cummin", "max", "cumsum", "maximum"),
    sketch=Sketch("torch.cummax(x, 1).values", x=[[3, 1, 4, 1], [2, 2, 5, 0]]),
)


def added(input, dim, grad):
    """Add up the gradients at the places of the largest elements."""
    if input.ndim == 0:
        return grad
    return torch.zeros_like(input).scatter_add(dim, input.cummax(dim).indices, grad)


@page.loop
def cummax(input, dim):
    values = input.clone()
    lines = values.movedim(dim, -1) if values.ndim else values[None]
    for at in np.ndindex(*lines.shape[:-1]):
        for j in range(1, lines.shape[-1]):
            if lines[at][j - 1] > lines[at][j]:
                lines[at][j] = lines[at][j - 1]
    return values
