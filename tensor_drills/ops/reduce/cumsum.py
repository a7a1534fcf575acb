from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, summed

page = Page(
    name="torch.cumsum",
    signature="torch.cumsum(input, dim, *, dtype=None)",
    method="input.cumsum(dim, dtype=dtype)",
    aliases=("torch.Tensor.cumsum_",),
    line=Text(
        "Running sums along a dim: each element plus all before it.",
        "沿某一维的累积和：每个元素加上它之前的所有元素。",
    ),
    words=Text("running total, prefix sum, cumulative, scan", "累加 前缀和 累积和"),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    formula="out[i][j] = input[i][0] + ... + input[i][j]     # dim=1",
    memory="new",
    dtype="sum",
    dtype_rule="dtype or summed(input.dtype)",
    gradient=Text(
        "to `input`: the sum of the gradients from its place to the end",
        "传给 `input`：从该位置到末尾的梯度之和",
    ),
    gradient_to=("input",),
    gradient_code="grad.flip(dim).cumsum(dim).flip(dim) if grad.ndim else grad",
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
x.cumsum(dim=1)
x.cumsum(dim=0)
""",
    traps=(
        Trap(
            "length = torch.tensor([2, 3, 1])\nlength.cumsum(0)",
            Text(
                "Each sum includes its own element: these are the ends of the parts. The "
                "starts are "
                "`length.cumsum(0) - length`.",
                "每个和都包含自己这一项：这些是各段的终点。起点是 `length.cumsum(0) - length`。",
            ),
        ),
        Trap(
            "x = torch.tensor([2.**24, 1., 1.])\nx.cumsum(0) - 2**24",
            Text(
                "The 1 in the middle is lost: float32 has no odd numbers above 2**24. Use "
                "`dtype=torch.float64`.",
                "中间的 1 丢了：float32 在 2**24 以上没有奇数。可以用 `dtype=torch.float64`。",
            ),
        ),
        Trap(
            "torch.ones(2, 3).cumsum()",
            Text(
                "`dim` has no default (NumPy flattens). Write `x.flatten().cumsum(0)` for that.",
                "`dim` 没有默认值（NumPy 会展平）。要那样请写 `x.flatten().cumsum(0)`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.cumsum(input, axis=dim)",
            "input.ndim > 0 and dtype is None",
            Text("at least one dim", "至少一维"),
        ),
        Same(
            "torch",
            "input @ torch.ones(input.shape[1], input.shape[1]).triu()",
            "input.ndim == 2 and dim == 1 and input.dtype.is_floating_point",
            Text("float, 2 dims, dim=1", "浮点，2 维，dim=1"),
        ),
    ),
    see=("sum", "cumprod", "cummax", "diff", "flip"),
    sketch=Sketch("x.cumsum(dim=1)", x=(2, 3)),
    samples=("input=torch.tensor([[1., 2., 3.], [4., 5., 6.]]), dim=1",),
)


@page.loop
def cumsum(input, dim, *, dtype=None):
    out = input.to(dtype or summed(input.dtype)).clone()
    lines = out.movedim(dim, -1) if out.ndim else out[None]
    for at in np.ndindex(*lines.shape[:-1]):
        for j in range(1, lines.shape[-1]):
            lines[at][j] += lines[at][j - 1]
    return out
