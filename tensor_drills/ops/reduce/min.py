from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced

page = Page(
    name="torch.min",
    signature="torch.min(input, dim, keepdim=False)",
    method="input.min(dim, keepdim)",
    line=Text(
        "The smallest element along a dim, and its index. Without `dim`: the smallest of all.",
        "沿某一维取最小的元素及其索引。不给 `dim`：所有元素中最小的。",
    ),
    words=Text("minimum, smallest, least, nearest", "最小值 最小 每行最小值 最近"),
    shape="(n, c) → values (n), indices (n)     # dim=1",
    shape_rule="[reduced(input.shape, dim, keepdim)] * 2",
    shape_note=Text(
        "`input.min()` gives one tensor of shape (); `torch.min(a, b)` is `torch.minimum`.",
        "`input.min()` 只给出一个形状为 () 的张量；`torch.min(a, b)` 就是 `torch.minimum`。",
    ),
    formula="values[i] = min_j input[i][j]     # dim=1\nvalues[i] = input[i][indices[i]]",
    memory="new",
    dtype=Text(
        "values: that of `input`; indices: int64", "values 与 `input` 相同；indices 是 int64"
    ),
    dtype_rule="(input.dtype, torch.int64)",
    gradient=Text(
        "to `input`, at `indices` alone. (`input.min()` and `amin` divide it among equals.)",
        "只传给 `input` 的 `indices` 处。（`input.min()` 和 `amin` 会在并列者之间平分。）",
    ),
    gradient_to=("input",),
    gradient_code="at_indices(input, dim, grad)",
    example="""
distance = torch.tensor([[4.0, 1.0, 3.0], [2.0, 5.0, 6.0]])
values, indices = distance.min(dim=1)
values, indices
""",
    traps=(
        Trap(
            "x = torch.tensor([5., 3., 8.])\nis_used = torch.tensor([True, False, True])\n"
            "(x * is_used).min()",
            Text(
                "What was masked became 0, and 0 is the smallest. Fill with inf: "
                "`x.masked_fill(~is_used, torch.inf).min()`.",
                "被排除的位置变成了 0，而 0 最小。请填 inf：`x.masked_fill(~is_used, "
                "torch.inf).min()`。",
            ),
        ),
        Trap(
            "min(torch.tensor([[4, 1], [2, 5]]))",
            Text(
                "Python's `min` compares whole rows. Write `x.min()`.",
                "Python 的 `min` 会拿整行来比较。请写 `x.min()`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input.amin(dim, keepdim)", where=Text("the values", "只看 values")),
        Same(
            "NumPy",
            "np.min(input, axis=dim, keepdims=keepdim)",
            "input.ndim > 0",
            Text("the values", "只看 values"),
        ),
    ),
    see=("amin", "argmin", "minimum", "max", "cdist"),
    sketch=Sketch("torch.min(x, 1).values", x=[[4, 1, 3], [2, 5, 6]]),
    opinfo="min:reduction_with_dim",
)


def at_indices(input, dim, grad):
    """Put the gradient of each smallest element to its place."""
    if input.ndim == 0:
        return grad
    shape = reduced(input.shape, dim, True)
    indices = input.argmin(dim, keepdim=True)
    return input.new_zeros(input.shape).scatter(dim, indices, grad.reshape(shape))


@page.loop
def min(input, dim, keepdim=False):
    values = input.new_empty(reduced(input.shape, dim))
    lines = input.movedim(dim, -1) if input.ndim else input[None]
    for at in np.ndindex(*values.shape):
        best = lines[at][0]
        for element in lines[at]:
            if element < best:
                best = element
        values[at] = best
    return values.reshape(reduced(input.shape, dim, keepdim))
