from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced, summed, torch

page = Page(
    name="torch.nansum",
    signature="torch.nansum(input, dim=None, keepdim=False, *, dtype=None)",
    method="input.nansum(dim, keepdim)",
    line=Text(
        "Adds up the elements along `dim`, with nan counted as 0.",
        "沿 `dim` 求和，把 nan 当作 0。",
    ),
    words=Text("ignore nan, missing values, sum without nan", "忽略 nan 缺失值 求和"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula="out[i] = Σ_j (0 if isnan(input[i][j]) else input[i][j])     # dim=1",
    memory="new",
    dtype="sum",
    dtype_rule="dtype or summed(input.dtype)",
    gradient=Text(
        "to `input`: that of its sum; 0 where it is nan",
        "传给 `input`：所属那个和的梯度；nan 处为 0",
    ),
    gradient_to=("input",),
    gradient_code="grad.reshape(reduced(input.shape, dim, True)) * ~input.isnan()",
    example="""
x = torch.tensor([[1.0, float("nan"), 3.0], [4.0, 5.0, 6.0]])
x.nansum(dim=1)
x.sum(dim=1)
""",
    traps=(
        Trap(
            "torch.full((3,), float('nan')).nansum()",
            Text(
                "If all are nan the sum is 0, not nan. How many were added: `(~x.isnan()).sum()`.",
                "全是 nan 时和为 0，而不是 nan。实际加了几个：`(~x.isnan()).sum()`。",
            ),
        ),
        Trap(
            "torch.tensor([1., float('inf'), -float('inf')]).nansum()",
            Text(
                "Only nan in the input is left out: inf - inf makes a new one.",
                "只忽略输入中的 nan：inf - inf 又会产生 nan。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "torch.where(input.isnan(), 0, input).sum(dim, keepdim)"),
        Same(
            "NumPy",
            "np.nansum(input, axis=dim, keepdims=keepdim)",
            "(input.ndim > 0 or dim is None) and dim != ()",
            Text("dim not ()", "dim 不是 ()"),
        ),
    ),
    see=("sum", "nanmean", "nan_to_num", "isnan"),
    sketch=Sketch("x.nansum(dim=1)", x=[[1.0, float("nan"), 3.0], [4.0, 5.0, 6.0]]),
)


@page.loop
def nansum(input, dim=None, keepdim=False):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    out = torch.zeros(shape, dtype=summed(input.dtype))
    for at in np.ndindex(*input.shape):
        if not input[at].isnan():
            to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
            out[to] += input[at]
    return out.reshape(reduced(input.shape, dim, keepdim))
