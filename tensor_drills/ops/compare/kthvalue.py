from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced

page = Page(
    name="torch.kthvalue",
    signature="torch.kthvalue(input, k, dim=-1, keepdim=False)",
    method="input.kthvalue(k, dim, keepdim)",
    line=Text(
        "The k-th smallest element along a dim, counted from 1, and its index.",
        "沿某一维第 k 小的元素（从 1 数起）及其索引。",
    ),
    words=Text("order statistic, k-th smallest, quantile, rank", "第 k 小 次序统计量 排名"),
    shape="(n, c) → values (n), indices (n)     # dim=1",
    shape_rule="[reduced(input.shape, dim, keepdim)] * 2",
    formula="values[i] = sorted(input[i])[k - 1]     # dim=1",
    memory="new",
    dtype=Text(
        "values: that of `input`; indices: int64", "values 与 `input` 相同；indices 是 int64"
    ),
    dtype_rule="(input.dtype, torch.int64)",
    gradient=Text("to `input`, at `indices` only", "只传给 `input` 的 `indices` 处"),
    gradient_to=("input",),
    gradient_code="at_indices(input, k, dim, grad)",
    example="""
x = torch.tensor([[5, 1, 4], [2, 8, 6]])
x.kthvalue(1).values
x.kthvalue(2).values
""",
    traps=(
        Trap(
            "torch.tensor([5., 1., 4.]).kthvalue(0)",
            Text(
                "k counts from 1: the smallest is `kthvalue(1)`.",
                "k 从 1 数起：最小的是 `kthvalue(1)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([5., 1., 4.]).kthvalue(1).values",
            Text(
                "It counts from the smallest. The k-th largest: `x.kthvalue(x.numel() - k + "
                "1)`, or "
                "`x.topk(k).values[-1]`.",
                "它从最小的数起。第 k 大：`x.kthvalue(x.numel() - k + 1)`，或 "
                "`x.topk(k).values[-1]`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.sort(dim).values.select(dim, k - 1)",
            "input.ndim and not keepdim",
            Text("the values", "只看 values"),
        ),
        Same(
            "torch",
            "input.topk(k, dim, largest=False).values.amax(dim, keepdim)",
            "input.ndim > 0",
            Text("the values", "只看 values"),
        ),
        Same(
            "NumPy",
            "np.partition(input, k - 1, axis=dim).take(k - 1, axis=dim)",
            "input.ndim and not keepdim",
            Text("the values", "只看 values"),
        ),
    ),
    see=("topk", "sort", "median", "quantile", "min"),
    sketch=Sketch("torch.kthvalue(x, 2).values", x=[[5, 1, 4], [2, 8, 6]]),
)


def at_indices(input, k, dim, grad):
    """Put each gradient to the place of its element."""
    if input.ndim == 0:
        return grad
    indices = input.kthvalue(k, dim, True).indices
    return input.new_zeros(input.shape).scatter(dim, indices, grad.reshape(indices.shape))


@page.loop
def kthvalue(input, k, dim=-1, keepdim=False):
    values = input.new_empty(reduced(input.shape, dim))
    lines = input.movedim(dim, -1) if input.ndim else input[None]
    for at in np.ndindex(*values.shape):
        values[at] = sorted(lines[at].tolist())[k - 1]
    return values.reshape(reduced(input.shape, dim, keepdim))
