from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced

page = Page(
    name="torch.median",
    signature="torch.median(input, dim=None, keepdim=False)",
    aliases=("torch.Tensor.median",),
    line=Text(
        "The middle element in order of size; of an even number, the lower of the two.",
        "按大小排在中间的元素；个数为偶数时，取中间两个里较小的。",
    ),
    words=Text("middle, robust average, 50 percent", "中位数 中间值 稳健平均"),
    shape="(n, c) → values (n), indices (n)     # dim=1; dim=None: ()",
    shape_rule="[reduced(input.shape, dim, keepdim)] * (1 if dim is None else 2)",
    formula="values[i] = sorted(input[i])[(c - 1) // 2]     # dim=1",
    memory="new",
    dtype=Text(
        "values: that of `input`; indices: int64", "values 与 `input` 相同；indices 是 int64"
    ),
    dtype_rule="(input.dtype,) if dim is None else (input.dtype, torch.int64)",
    gradient=Text("to `input`, at the middle elements alone", "只传给 `input` 中取到的中位数处"),
    gradient_to=("input",),
    example="""
x = torch.tensor([[3, 9, 1], [8, 2, 2]])
values, indices = x.median(dim=1)
values
x.median()
""",
    traps=(
        Trap(
            "x = torch.tensor([1., 2., 3., 4.])\nx.median(), np.median(x.numpy())",
            Text(
                "NumPy takes the mean of the middle two. For 2.5: `x.quantile(0.5)`.",
                "NumPy 取中间两个的平均。要得到 2.5：`x.quantile(0.5)`。",
            ),
        ),
        Trap(
            "torch.tensor([1., 2., float('nan')]).median()",
            Text(
                "One nan makes the median nan. `nanmedian` leaves nan out.",
                "只要有一个 nan，中位数就是 nan。`nanmedian` 会忽略 nan。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.median(dim, keepdim)",
            "dim is not None",
            Text("with dim", "给出 dim 时"),
        ),
        Same(
            "torch",
            "input.sort(dim).values.select(dim, (input.shape[dim] - 1) // 2)",
            "input.ndim and dim is not None and not keepdim",
            Text("the values, with dim", "只看 values，给出 dim 时"),
        ),
        Same(
            "torch",
            "torch.quantile(input, 0.5, dim, keepdim, interpolation='lower')",
            "input.dtype.is_floating_point and input.numel() and dim is not None",
            Text("the values, float", "只看 values，浮点"),
        ),
        Same(
            "NumPy",
            "np.median(input, axis=dim, keepdims=keepdim)",
            "is_odd(input, dim)",
            Text("the values, an odd number", "只看 values，个数为奇数"),
        ),
    ),
    see=("quantile", "mean", "kthvalue", "sort"),
    sketch=Sketch("torch.median(x, 1).values", x=[[3, 9, 1], [8, 2, 5]]),
)


def is_odd(input, dim):
    """Say whether each median is of an odd number of elements."""
    count = input.numel() if dim is None else input.shape[dim] if input.ndim else 0
    return count % 2 == 1


@page.loop
def median(input, dim=None, keepdim=False):
    lines = input.flatten()
    if dim is not None and input.ndim:
        lines = input.movedim(dim, -1)
    values = input.new_empty(lines.shape[:-1])
    for at in np.ndindex(*values.shape):
        line = sorted(lines[at].tolist())
        values[at] = line[(len(line) - 1) // 2]
    return values.reshape(reduced(input.shape, dim, keepdim))
