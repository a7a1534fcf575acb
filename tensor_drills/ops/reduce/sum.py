from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced, summed, torch

page = Page(
    name="torch.sum",
    signature="torch.sum(input, dim=None, keepdim=False, *, dtype=None)",
    method="input.sum(dim, keepdim)",
    line=Text(
        "Adds up the elements along `dim`; all of them without it.",
        "沿 `dim` 求和；不给 `dim` 时把所有元素加起来。",
    ),
    words=Text("total, add up, row sum, reduce", "求和 总和 按行求和 归约"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    shape_note=Text(
        "`dim` is the one that disappears. It may name several: `dim=(0, 2)`.",
        "`dim` 是消失的那一维。可以一次给出几个：`dim=(0, 2)`。",
    ),
    formula="out[i] = Σ_j input[i][j]     # dim=1",
    memory="new",
    dtype="sum",
    dtype_rule="dtype or summed(input.dtype)",
    gradient=Text(
        "to `input`: to each element that of its sum", "传给 `input`：每个元素得到所属那个和的梯度"
    ),
    gradient_to=("input",),
    gradient_code="grad.reshape(reduced(input.shape, dim, True)).expand_as(input)",
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
x.sum()
x.sum(dim=1)
x.sum(dim=0, keepdim=True)
""",
    traps=(
        Trap(
            "x = torch.tensor([[1., 3.], [5., 5.]])\nx / x.sum(1)",
            Text(
                "Each row should sum to 1. The sums (2) are broadcast as a row, so columns are "
                "divided: use `keepdim=True`.",
                "本想让每行之和为 1。但形状 (2) 的和被当作一行来广播，除的是各列：请用 "
                "`keepdim=True`。",
            ),
        ),
        Trap(
            "torch.full((70000,), 1.0, dtype=torch.float16).sum()",
            Text(
                "The sum is stored in float16, whose largest number is 65504. "
                "Use `sum(dtype=torch.float32)`.",
                "和以 float16 存放，它的最大值是 65504。可以用 `sum(dtype=torch.float32)`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.sum(input, axis=dim, keepdims=keepdim)",
            "dim != ()",
            Text("dim is not ()", "dim 不是 ()"),
        ),
        Same(
            "torch",
            "input @ torch.ones(input.shape[1])",
            "is_rows(input, dim, keepdim)",
            Text("float, 2 dims, dim=1", "浮点，2 维，dim=1"),
        ),
        Same(
            "torch",
            "torch.einsum('ij->i', input)",
            "is_rows(input, dim, keepdim)",
            Text("2 dims, dim=1", "2 维，dim=1"),
        ),
        Same(
            "einops",
            "einops.reduce(input, 'i j -> i', 'sum')",
            "is_rows(input, dim, keepdim)",
            Text("2 dims, dim=1", "2 维，dim=1"),
        ),
    ),
    see=("mean", "nansum", "cumsum", "count_nonzero", "prod"),
    sketch=Sketch("x.sum(dim=1)", x=(2, 3)),
)


def is_rows(input, dim, keepdim):
    """Say whether each row of a float matrix is summed."""
    return input.ndim == 2 and dim in (1, -1) and not keepdim and input.dtype.is_floating_point


@page.loop
def sum(input, dim=None, keepdim=False):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    out = torch.zeros(shape, dtype=summed(input.dtype))
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        out[to] += input[at]
    return out.reshape(reduced(input.shape, dim, keepdim))
