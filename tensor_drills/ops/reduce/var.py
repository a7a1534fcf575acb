from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced

page = Page(
    name="torch.var",
    signature="torch.var(input, dim=None, *, correction=1, keepdim=False)",
    method="input.var(dim, correction=correction, keepdim=keepdim)",
    line=Text(
        "The variance along `dim`; by default divided by n - 1.",
        "沿 `dim` 的方差；默认除以 n - 1。",
    ),
    words=Text("variance, unbiased, Bessel, spread", "方差 无偏 离散程度"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula="out[i] = Σ_j (input[i][j] - mean[i])² / (c - correction)     # dim=1",
    memory="new",
    dtype=Text("that of `input`, a float dtype", "与 `input` 相同，须为浮点"),
    dtype_rule="input.dtype",
    gradient=Text(
        "to `input`: 2 (input - mean) / (c - correction) * grad",
        "传给 `input`：2 (input - mean) / (c - correction) * grad",
    ),
    gradient_to=("input",),
    gradient_code="slope(input, dim, correction) * grad.reshape(reduced(input.shape, dim, True))",
    example="""
x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 6.0, 8.0]])
x.var(dim=1)
x.var(dim=1, correction=0)
""",
    traps=(
        Trap(
            "x = torch.tensor([1., 3.])\nx.var(), np.var(x.numpy())",
            Text(
                "torch divides by n - 1, NumPy by n. Batch and layer norm divide by n: "
                "`correction=0`.",
                "torch 默认除以 n - 1，NumPy 除以 n。批归一化和层归一化除以 n：`correction=0`。",
            ),
        ),
        Trap(
            "torch.tensor([[5.], [7.]]).var(dim=1)",
            Text(
                "One element, divided by 1 - 1: nan. Use `correction=0`, or check the size.",
                "只有一个元素，除以 1 - 1：得 nan。请用 `correction=0`，或先检查大小。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "(input - input.mean(dim, True)).square().mean(dim, keepdim)",
            "correction == 0 and input.ndim > 0",
            Text("correction=0", "correction=0"),
        ),
        Same(
            "NumPy",
            "np.var(input, axis=dim, ddof=correction, keepdims=keepdim)",
            "is_usual(input, dim, correction)",
            Text("enough elements, correction an int", "元素足够，correction 是整数"),
        ),
    ),
    see=("std", "mean", "batch_norm1d", "layer_norm"),
    sketch=Sketch("x.var(dim=1)", x=(2, 3)),
    opinfo="var:",
)


def slope(input, dim, correction):
    """Return the derivative of the variance by each element."""
    mean = input.mean(dim, keepdim=True)
    count = input.numel() / mean.numel() if mean.numel() else 0
    divisor = count - (1 if correction is None else correction)
    return 2 * (input - mean) / max(divisor, 0)


def is_usual(input, dim, correction):
    """Say whether there are more elements than `correction`, an int."""
    shape = reduced(input.shape, dim)
    count = input.numel() // max(1, int(np.prod(shape)))
    return isinstance(correction, int) and count > correction and (input.ndim > 0 or dim is None)


@page.loop
def var(input, dim=None, *, correction=1, keepdim=False):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    total, squares = input.new_zeros(shape), input.new_zeros(shape)
    count = input.numel() / total.numel() if total.numel() else 0
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        total[to] += input[at]
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        squares[to] += (input[at] - total[to] / count) ** 2
    k = 1 if correction is None else correction
    out = squares / input.new_tensor(count - k).clamp(min=0)
    return out.reshape(reduced(input.shape, dim, keepdim))
