from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized, torch

page = Page(
    name="torch.diff",
    signature="torch.diff(input, n=1, dim=-1, prepend=None, append=None)",
    method="input.diff(n, dim, prepend, append)",
    line=Text(
        "The difference of each element and the one before it along a dim; n times.",
        "沿某一维，每个元素减去前一个；重复 n 次。",
    ),
    words=Text(
        "difference, discrete derivative, increments, neighbours", "差分 相邻之差 增量 离散导数"
    ),
    shape="(n, c) → (n, c-1)     # dim=1",
    shape_rule="shape_of(input, n, dim, prepend, append)",
    shape_note=Text(
        "Each of the n times makes the dim shorter by 1; `prepend` and `append` lengthen it first.",
        "每做一次，该维少 1；`prepend` 和 `append` 会先把它加长。",
    ),
    formula="out[i][j] = input[i][j+1] - input[i][j]     # dim=1",
    memory="new",
    dtype=Text(
        "that of `input`; with `prepend` or `append`, that to which they promote",
        "与 `input` 相同；给了 `prepend` 或 `append` 时，是它们做类型提升后的 dtype",
    ),
    dtype_rule="dtype_of(input, n, prepend, append)",
    samples=("input=torch.tensor([1, 4]), prepend=torch.tensor([0.5])",),
    gradient=Text(
        "to `input` (and what is put before or after it): + from the difference that ends there, "
        "- from the one that starts there",
        "传给 `input`（以及前后添加的张量）：以它结尾的差取正，以它开头的差取负",
    ),
    gradient_to=("input", "prepend if n > 0", "append if n > 0"),
    example="""
x = torch.tensor([1, 4, 9, 16])
x.diff()
x.diff(n=2)
x.diff(prepend=torch.tensor([0]))
""",
    traps=(
        Trap(
            "torch.tensor([3, 1, 2], dtype=torch.uint8).diff()",
            Text(
                "Below 0 a uint8 wraps around: 1 - 3 is 254. Convert first: `x.int()`.",
                "uint8 小于 0 会回绕：1 - 3 成了 254。请先转换：`x.int()`。",
            ),
        ),
        Trap(
            "x = torch.tensor([1., 4., 9.])\nx - x.diff()",
            Text(
                "The result is one shorter. Keep the size with `prepend=x[:1]`, or use `x[1:]`.",
                "结果少一个元素。用 `prepend=x[:1]` 保持大小，或者用 `x[1:]`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([1, 4, 9]).diff(prepend=0)",
            Text(
                "NumPy takes a number; here it is a tensor: `prepend=torch.tensor([0])`.",
                "NumPy 可以给一个数；这里要张量：`prepend=torch.tensor([0])`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input[1:] - input[:-1]",
            "is_line(input, n, prepend, append)",
            Text("1 dim, n=1", "1 维，n=1"),
        ),
        Same(
            "NumPy",
            "np.diff(input, n, axis=dim)",
            "prepend is None and append is None and n <= input.shape[dim]",
            Text("nothing put before or after", "前后不添加"),
        ),
    ),
    see=("cumsum", "sub", "roll"),
    sketch=Sketch("x.diff(dim=1)", x=[[1, 4, 9, 16], [2, 3, 5, 8]]),
)


def is_line(input, n, prepend, append):
    """Say whether this is one difference of a tensor of one dim."""
    is_plain = n == 1 and prepend is None and append is None
    return is_plain and input.ndim == 1 and input.dtype != torch.bool


def dtype_of(input, n, prepend, append):
    """Return the dtype of what is put before and after, joined with the input."""
    parts = [t.flatten() for t in (prepend, input, append) if t is not None and n > 0]
    return torch.cat(parts).dtype if parts else input.dtype


def shape_of(input, n, dim, prepend, append):
    """Return the shape with what is put before and after, less n along `dim`."""
    if n == 0:
        return input.shape
    size = sum(t.shape[dim] for t in (prepend, input, append) if t is not None)
    return resized(input.shape, dim, max(size - n, 0))


@page.loop
def diff(input, n=1, dim=-1):
    for _ in range(n):
        size = max(input.shape[dim] - 1, 0)
        out = input.new_empty(resized(input.shape, dim, size))
        for at in np.ndindex(*out.shape):
            after = list(at)
            after[dim] += 1
            if input.dtype == torch.bool:
                out[at] = input[tuple(after)] != input[at]
            else:
                out[at] = input[tuple(after)] - input[at]
        input = out
    return input
