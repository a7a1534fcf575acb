from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced

page = Page(
    name="torch.std",
    signature="torch.std(input, dim=None, *, correction=1, keepdim=False)",
    method="input.std(dim, correction=correction, keepdim=keepdim)",
    line=Text(
        "The standard deviation along `dim`; by default divided by n - 1.",
        "沿 `dim` 的标准差：方差的平方根；默认除以 n - 1。",
    ),
    words=Text("standard deviation, z-score, standardize, spread", "标准差 标准化 离散程度"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula="out[i] = √(Σ_j (input[i][j] - mean[i])² / (c - correction))   # dim=1",
    memory="new",
    dtype=Text("that of `input`, a float dtype", "与 `input` 相同，须为浮点"),
    dtype_rule="input.dtype",
    gradient=Text(
        "to `input`: (input - mean) / ((c - correction) * out) * grad",
        "传给 `input`：(input - mean) / ((c - correction) * out) * grad",
    ),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 6.0, 8.0]])
x.std(dim=1)
(x - x.mean(dim=1, keepdim=True)) / x.std(dim=1, keepdim=True)
""",
    traps=(
        Trap(
            "x = torch.tensor([1., 3.])\nx.std(), np.std(x.numpy())",
            Text(
                "torch divides by n - 1, NumPy by n. For NumPy's result: `x.std(correction=0)`.",
                "torch 默认除以 n - 1，NumPy 除以 n。要与 NumPy 一致：`x.std(correction=0)`。",
            ),
        ),
        Trap(
            "x = torch.tensor([[1., 2.], [3., 3.]])\n"
            "(x - x.mean(1, keepdim=True)) / x.std(1, keepdim=True)",
            Text(
                "Equal elements have a deviation of 0, and 0 / 0 is nan. Add a small number: "
                "`/ (std + 1e-5)`.",
                "元素都相等时标准差为 0，0 / 0 得 nan。请加一个小数：`/ (std + 1e-5)`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.var(dim, correction=correction, keepdim=keepdim).sqrt()"),
        Same(
            "NumPy",
            "np.std(input, axis=dim, ddof=correction, keepdims=keepdim)",
            "is_usual(input, dim, correction)",
            Text("enough elements, correction an int", "元素足够，correction 是整数"),
        ),
    ),
    see=("var", "mean", "layer_norm", "normalize"),
    sketch=Sketch("x.std(dim=1)", x=(2, 3)),
    opinfo="std:",
)


def is_usual(input, dim, correction):
    """Say whether there are more elements than `correction`, an int."""
    shape = reduced(input.shape, dim)
    count = input.numel() // max(1, int(np.prod(shape)))
    return isinstance(correction, int) and count > correction and (input.ndim > 0 or dim is None)


@page.loop
def std(input, dim=None, *, correction=1, keepdim=False):
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
    out = (squares / input.new_tensor(count - k).clamp(min=0)).sqrt()
    return out.reshape(reduced(input.shape, dim, keepdim))
