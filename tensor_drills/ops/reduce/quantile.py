from tensor_drills.page import Page, Same, Text, Trap, math, np, reduced, torch

page = Page(
    name="torch.quantile",
    signature="torch.quantile(input, q, dim=None, keepdim=False, *, interpolation='linear')",
    method="input.quantile(q, dim, keepdim, interpolation=interpolation)",
    line=Text(
        "The value below which the share q of the elements lies; between two it interpolates.",
        "分位数：占比为 q 的元素不超过它；落在两个元素之间时做插值。",
    ),
    words=Text("percentile, quartile, median, share", "分位数 百分位 四分位 中位数"),
    shape="(n, c), q () → (n);  (n, c), q (k) → (k, n)     # dim=1",
    shape_rule="(*getattr(q, 'shape', ()), *reduced(input.shape, dim, keepdim))",
    formula="p = q * (c - 1);  s = sorted(input[i])     # dim=1\n"
    "out[i] = s[⌊p⌋] + (p - ⌊p⌋) * (s[⌈p⌉] - s[⌊p⌋])",
    memory="new",
    dtype=Text("that of `input`, float32 or float64", "与 `input` 相同，须为 float32 或 float64"),
    dtype_rule="input.dtype",
    gradient=Text(
        "to `input`, at the one or two elements that were used, and to `q`",
        "传给 `input` 中用到的一两个元素以及 `q`",
    ),
    gradient_to=("input", "q if interpolation == 'linear'"),
    example="""
x = torch.tensor([1.0, 2.0, 3.0, 10.0])
x.quantile(0.5)
x.quantile(torch.tensor([0.0, 0.25, 1.0]))
""",
    traps=(
        Trap(
            "torch.rand(100).quantile(95)",
            Text(
                "`q` is a share from 0 to 1, not a percentage: write 0.95.",
                "`q` 是 0 到 1 之间的比例，不是百分数：请写 0.95。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([1, 2, 3]).quantile(0.5)",
            Text(
                "Only float32 and float64 are taken. Convert: `x.float()`.",
                "只接受 float32 和 float64。请转换：`x.float()`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.zeros(2 ** 24 + 1).quantile(0.5)",
            Text(
                "At most 2**24 elements. Take a random part of them, `kthvalue`, or NumPy.",
                "最多 2**24 个元素。可以随机抽取一部分，或用 `kthvalue`、NumPy。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.quantile(input, q, axis=dim, keepdims=keepdim, method=interpolation)",
            "input.ndim > 0 or dim is None",
            Text("at least one dim", "至少一维"),
        ),
        Same(
            "torch",
            "input.median(dim, keepdim).values",
            "type(q) is float and q == 0.5 and interpolation == 'lower' and dim is not None",
            Text("q=0.5, 'lower'", "q=0.5，'lower'"),
        ),
    ),
    see=("median", "kthvalue", "sort", "histc"),
    samples=("input=torch.tensor([[1., 9., 4.]]), q=0.5, dim=1, interpolation='lower'",),
)


@page.loop
def quantile(input, q, dim=None, keepdim=False):
    q = torch.as_tensor(q)
    lines = input.flatten()
    if dim is not None and input.ndim:
        lines = input.movedim(dim, -1)
    out = input.new_empty((*q.shape, *lines.shape[:-1]))
    for k in np.ndindex(*q.shape):
        for at in np.ndindex(*lines.shape[:-1]):
            line = sorted(lines[at].tolist())
            p = float(q[k]) * (len(line) - 1)
            low, high = line[math.floor(p)], line[math.ceil(p)]
            out[(*k, *at)] = low + (p - math.floor(p)) * (high - low)
    return out.reshape((*q.shape, *reduced(input.shape, dim, keepdim)))
