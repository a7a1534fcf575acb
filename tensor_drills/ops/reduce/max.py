from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced

page = Page(
    name="torch.max",
    signature="torch.max(input, dim, keepdim=False)",
    method="input.max(dim, keepdim)",
    line=Text(
        "The largest element along a dim, and its index. Without `dim`: the largest of all.",
        "沿某一维取最大的元素及其索引。不给 `dim`：所有元素中最大的。",
    ),
    words=Text("maximum, largest, biggest, row maximum", "最大值 最大 每行最大值"),
    shape="(n, c) → values (n), indices (n)     # dim=1",
    shape_rule="[reduced(input.shape, dim, keepdim)] * 2",
    shape_note=Text(
        "`input.max()` gives one tensor of shape (); `torch.max(a, b)` is `torch.maximum`.",
        "`input.max()` 只给出一个形状为 () 的张量；`torch.max(a, b)` 就是 `torch.maximum`。",
    ),
    formula="values[i] = max_j input[i][j]     # dim=1\nvalues[i] = input[i][indices[i]]",
    memory="new",
    dtype=Text(
        "values: that of `input`; indices: int64", "values 与 `input` 相同；indices 是 int64"
    ),
    dtype_rule="(input.dtype, torch.int64)",
    gradient=Text(
        "to `input`, at `indices` alone. (`input.max()` and `amax` divide it among equals.)",
        "只传给 `input` 的 `indices` 处。（`input.max()` 和 `amax` 会在并列者之间平分。）",
    ),
    gradient_to=("input",),
    gradient_code="at_indices(input, dim, grad)",
    example="""
x = torch.tensor([[1, 5, 2], [7, 0, 4]])
values, indices = x.max(dim=1)
values, indices
x.max()
""",
    traps=(
        Trap(
            "torch.ones(2, 3).max(dim=1) + 1",
            Text(
                "With `dim` the result is a pair. Take `.values`, or use `amax`.",
                "给了 `dim`，结果是一对张量。取 `.values`，或者用 `amax`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "torch.tensor([1., float('nan'), 3.]).max()",
            Text(
                "A nan wins over every number. Replace it first: `x.nan_to_num(-torch.inf)`.",
                "nan 胜过任何数。请先替换：`x.nan_to_num(-torch.inf)`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.amax(dim, keepdim)", where=Text("the values", "只看 values")),
        Same(
            "NumPy",
            "np.max(input, axis=dim, keepdims=keepdim)",
            "input.ndim > 0",
            Text("the values", "只看 values"),
        ),
        Same(
            "einops",
            "einops.reduce(input, 'i j -> i', 'max')",
            "input.ndim == 2 and dim == 1 and not keepdim",
            Text("the values, 2 dims, dim=1", "只看 values，2 维，dim=1"),
        ),
    ),
    see=("amax", "argmax", "maximum", "min", "topk"),
    sketch=Sketch("torch.max(x, 1).values", x=[[1, 5, 2], [7, 0, 4]]),
    opinfo="max:reduction_with_dim",
    samples=("input=torch.tensor([[1., 5., 2.], [7., 0., 4.]]), dim=1",),
)


def at_indices(input, dim, grad):
    """Put the gradient of each largest element to its place."""
    if input.ndim == 0:
        return grad
    shape = reduced(input.shape, dim, True)
    indices = input.argmax(dim, keepdim=True)
    return input.new_zeros(input.shape).scatter(dim, indices, grad.reshape(shape))


@page.loop
def max(input, dim, keepdim=False):
    values = input.new_empty(reduced(input.shape, dim))
    lines = input.movedim(dim, -1) if input.ndim else input[None]
    for at in np.ndindex(*values.shape):
        best = lines[at][0]
        for element in lines[at]:
            if element > best:
                best = element
        values[at] = best
    return values.reshape(reduced(input.shape, dim, keepdim))
