from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced

page = Page(
    name="torch.nanmean",
    signature="torch.nanmean(input, dim=None, keepdim=False, *, dtype=None)",
    method="input.nanmean(dim, keepdim)",
    line=Text(
        "The mean along `dim` of the elements that are not nan.",
        "沿 `dim` 对不是 nan 的元素求平均。",
    ),
    words=Text("ignore nan, missing values, average without nan", "忽略 nan 缺失值 平均"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula=Text(
        "out[i] = (Σ_j input[i][j]) / k     # the k elements that are not nan",
        "out[i] = (Σ_j input[i][j]) / k     # 只算 k 个不是 nan 的元素",
    ),
    memory="new",
    dtype=Text(
        "that of `input`, a float dtype; or `dtype`",
        "与 `input` 相同（须为浮点），或由 `dtype` 指定",
    ),
    dtype_rule="dtype or input.dtype",
    gradient=Text(
        "to `input`: grad over the count of its mean; 0 where it is nan",
        "传给 `input`：grad 除以参与平均的个数；nan 处为 0",
    ),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1.0, float("nan"), 3.0], [4.0, 5.0, 6.0]])
x.nanmean(dim=1)
x.mean(dim=1)
""",
    traps=(
        Trap(
            "x = torch.tensor([1., float('nan'), 3.])\nx.nansum() / x.numel()",
            Text(
                "This divides by 3, but only 2 were added. `x.nanmean()` is 2.",
                "这里除以 3，但只加了 2 个数。`x.nanmean()` 得 2。",
            ),
        ),
        Trap(
            "torch.tensor([[1., 2.], [float('nan')] * 2]).nanmean(dim=1)",
            Text(
                "A row of nothing but nan has no mean: nan remains. Fill it, or leave the row out.",
                "整行都是 nan 时没有平均值：仍得 nan。请填充或去掉这一行。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.nansum(dim, keepdim) / (~input.isnan()).sum(dim, keepdim)"),
        Same(
            "NumPy",
            "np.nanmean(input, axis=dim, keepdims=keepdim)",
            "(input.ndim > 0 or dim is None) and dim != ()",
            Text("dim not ()", "dim 不是 ()"),
        ),
    ),
    see=("mean", "nansum", "isnan", "nan_to_num"),
    sketch=Sketch("x.nanmean(dim=1)", x=[[1.0, float("nan"), 3.0], [4.0, 5.0, 6.0]]),
)


@page.loop
def nanmean(input, dim=None, keepdim=False):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    total, count = input.new_zeros(shape), input.new_zeros(shape)
    for at in np.ndindex(*input.shape):
        if not input[at].isnan():
            to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
            total[to] += input[at]
            count[to] += 1
    return (total / count).reshape(reduced(input.shape, dim, keepdim))
