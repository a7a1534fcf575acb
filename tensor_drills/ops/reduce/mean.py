from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced

page = Page(
    name="torch.mean",
    signature="torch.mean(input, dim=None, keepdim=False, *, dtype=None)",
    method="input.mean(dim, keepdim)",
    line=Text(
        "The arithmetic mean along `dim`; of all elements without it.",
        "沿 `dim` 求算术平均；不给 `dim` 时对所有元素求平均。",
    ),
    words=Text("average, row mean, per channel", "平均 平均值 均值 按行平均"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula="out[i] = (Σ_j input[i][j]) / c     # dim=1",
    memory="new",
    dtype=Text(
        "that of `input`, a float dtype; or `dtype`",
        "与 `input` 相同（须为浮点），或由 `dtype` 指定",
    ),
    dtype_rule="dtype or input.dtype",
    gradient=Text(
        "to `input`: the gradient divided by the number of elements in each mean",
        "传给 `input`：梯度除以参与该平均的元素个数",
    ),
    gradient_to=("input",),
    gradient_code="grad.reshape(reduced(input.shape, dim, True)).expand_as(input)"
    " / (input.numel() / grad.numel() if input.numel() else 1)",
    example="""
x = torch.tensor([[1.0, 2.0, 6.0], [4.0, 5.0, 6.0]])
x.mean(dim=1)
x - x.mean(dim=1, keepdim=True)
""",
    traps=(
        Trap(
            "torch.tensor([1, 2]).mean()",
            Text(
                "Ints have no mean of their dtype. Convert: `x.float().mean()` or "
                "`x.mean(dtype=torch.float32)`.",
                "整数张量不能直接求平均。请转换：`x.float().mean()` 或 "
                "`x.mean(dtype=torch.float32)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.tensor([1., 2., 3.])\nx[x > 5].mean()",
            Text(
                "Nothing was selected: the mean of no elements is nan, without an error. "
                "Check `numel()` first.",
                "一个元素也没选中：空张量的平均是 nan，不报错。请先检查 `numel()`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.sum(dim, keepdim) / input.shape[dim]",
            "input.ndim and isinstance(dim, int)",
            Text("one dim", "一个维度"),
        ),
        Same(
            "NumPy",
            "np.mean(input, axis=dim, keepdims=keepdim)",
            "input.ndim and dim != ()",
            Text("dim is not ()", "dim 不是 ()"),
        ),
        Same(
            "einops",
            "einops.reduce(input, 'i j -> i', 'mean')",
            "input.ndim == 2 and dim in (1, -1) and not keepdim",
            Text("2 dims, dim=1", "2 维，dim=1"),
        ),
    ),
    see=("sum", "nanmean", "median", "var"),
    sketch=Sketch("x.mean(dim=1)", x=(2, 3)),
)


@page.loop
def mean(input, dim=None, keepdim=False):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    out = input.new_zeros(shape)
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        out[to] += input[at]
    count = input.new_tensor(input.numel()) / out.numel()
    return (out / count).reshape(reduced(input.shape, dim, keepdim))
