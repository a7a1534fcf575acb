from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.vstack",
    signature="torch.vstack(tensors)",
    aliases=("torch.row_stack",),
    line=Text(
        "Joins one below the other: along dim 0; a vector counts as one row.",
        "上下拼接：沿第 0 维；向量算作一行。",
    ),
    words=Text("join rows, vertically, append row", "垂直拼接 上下拼接 纵向 追加行"),
    shape="(n, c), (m, c) → (n+m, c);  (c), (c) → (2, c)",
    shape_rule="resized(row(tensors[0]).shape, 0, sum(row(t).shape[0] for t in tensors))",
    formula="out[i][j] = a[i][j] if i < n else b[i-n][j]",
    memory="new",
    dtype=Text("the dtype to which the tensors promote", "各张量做类型提升后的 dtype"),
    dtype_rule="promoted(tensors)",
    gradient=Text("to each tensor: its own part", "传给每个张量：属于它的那一部分"),
    gradient_to=("tensors",),
    example="""
a = torch.tensor([[1, 2], [3, 4]])
b = torch.tensor([5, 6])
torch.vstack([a, b])
""",
    traps=(
        Trap(
            "torch.vstack([torch.tensor([1, 2, 3]), torch.tensor([4, 5, 6])]).shape",
            Text(
                "Vectors become rows. To append end to end: `cat`, giving (6).",
                "向量变成了行。要首尾相接得到 (6)：用 `cat`。",
            ),
        ),
        Trap(
            "row = torch.ones(3)\nout = torch.empty(0)\ntorch.vstack([out, row])",
            Text(
                "An empty vector is a row of 0 columns. Collect rows in a list and stack once, "
                "which "
                "is quicker too.",
                "空向量是一个 0 列的行。请把各行收集到列表里，最后拼一次，这样也更快。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.cat(tensors)",
            "tensors[0].ndim > 1",
            Text("2 dims or more", "至少 2 维"),
        ),
        Same("torch", "torch.stack(tensors)", "tensors[0].ndim == 1", Text("1 dim", "1 维")),
        Same("NumPy", "np.vstack(tensors)"),
    ),
    see=("cat", "stack", "hstack", "atleast_2d"),
    sketch=Sketch("torch.vstack([a, b])", a=(2, 3), b=(3,)),
    samples=("tensors=[torch.tensor([1, 2]), torch.tensor([0.5, 1.5])]",),
)


def promoted(tensors):
    """Return the dtype to which all tensors promote."""
    dtype = tensors[0].dtype
    for t in tensors[1:]:
        dtype = torch.promote_types(dtype, t.dtype)
    return dtype


def row(t):
    """Return a vector as one row, a number as one element."""
    return t if t.ndim > 1 else t.reshape(1, -1)


@page.loop
def vstack(tensors):
    rows = [r for t in tensors for r in (t if t.ndim > 1 else t[None])]
    out = torch.empty((len(rows), *rows[0].shape), dtype=promoted(tensors))
    for i in range(len(rows)):
        for at in np.ndindex(*rows[i].shape):
            out[(i, *at)] = rows[i][at]
    return out
