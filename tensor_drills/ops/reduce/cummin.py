from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.cummin",
    signature="torch.cummin(input, dim)",
    method="input.cummin(dim)",
    line=Text(
        "The smallest element so far along a dim, and its index.",
        "沿某一维到目前为止最小的元素，以及它的索引。",
    ),
    words=Text("running minimum, prefix minimum, best so far", "累积最小值 历史最低 前缀最小"),
    shape="(n, c) → values (n, c), indices (n, c)",
    shape_rule="[input.shape] * 2",
    formula="values[i][j] = min(input[i][0], ..., input[i][j])     # dim=1\n"
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
loss = torch.tensor([3.0, 1.0, 4.0, 1.0, 0.5])
loss.cummin(0)
""",
    traps=(
        Trap(
            "torch.tensor([3, 1, 1, 2]).cummin(0).indices",
            Text(
                "Of equal elements the index is that of the last so far. For the first, look for "
                "where the values change.",
                "有相等的元素时，索引是到目前为止的最后一个。要第一个，请找值变化的位置。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.minimum.accumulate(input, axis=dim)",
            "input.ndim > 0",
            Text("the values", "只看 values"),
        ),
        Same(
            "torch",
            "-(-input).cummax(dim).values",
            "input.dtype.is_floating_point",
            Text("the values, float", "只看 values，浮点"),
        ),
    ),
    see=("cummax", "min", "cumprod", "minimum"),
    sketch=Sketch("torch.cummin(x, 1).values", x=[[3, 1, 4, 1], [2, 2, 5, 0]]),
)


def added(input, dim, grad):
    """Add up the gradients at the places of the smallest elements."""
    if input.ndim == 0:
        return grad
    return torch.zeros_like(input).scatter_add(dim, input.cummin(dim).indices, grad)


@page.loop
def cummin(input, dim):
    values = input.clone()
    lines = values.movedim(dim, -1) if values.ndim else values[None]
    for at in np.ndindex(*lines.shape[:-1]):
        for j in range(1, lines.shape[-1]):
            if lines[at][j - 1] < lines[at][j]:
                lines[at][j] = lines[at][j - 1]
    return values
