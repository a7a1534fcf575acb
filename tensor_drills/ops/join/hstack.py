from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized, torch

page = Page(
    name="torch.hstack",
    signature="torch.hstack(tensors)",
    line=Text(
        "Joins side by side: along dim 1; tensors of one dim along dim 0.",
        "左右拼接：沿第 1 维；一维张量沿第 0 维。",
    ),
    words=Text("join columns, horizontally, side by side", "水平拼接 左右拼接 横向"),
    shape="(n, c), (n, d) → (n, c+d);  (c), (d) → (c+d)",
    shape_rule="widened([t.shape for t in tensors])",
    formula="out[i][j] = a[i][j] if j < c else b[i][j-c]",
    memory="new",
    dtype=Text("the dtype to which the tensors promote", "各张量做类型提升后的 dtype"),
    dtype_rule="promoted(tensors)",
    gradient=Text("to each tensor: its own part", "传给每个张量：属于它的那一部分"),
    gradient_to=("tensors",),
    example="""
a = torch.tensor([[1], [2]])
b = torch.tensor([[3, 4], [5, 6]])
torch.hstack([a, b])
torch.hstack([torch.tensor([1, 2]), torch.tensor([3])])
""",
    traps=(
        Trap(
            "torch.hstack([torch.tensor([1, 2, 3]), torch.tensor([4, 5, 6])])",
            Text(
                "Vectors are not columns: they are joined end to end. For two columns: "
                "`column_stack`.",
                "向量不算列：它们首尾相接。要并成两列：`column_stack`。",
            ),
        ),
        Trap(
            "torch.hstack([torch.ones(3, 2), torch.ones(3)])",
            Text(
                "A column to add needs two dims: `b[:, None]`.",
                "要添加的列需要两维：`b[:, None]`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.cat(tensors, dim=1)",
            "tensors[0].ndim > 1",
            Text("2 dims or more", "至少 2 维"),
        ),
        Same("torch", "torch.cat(tensors)", "tensors[0].ndim == 1", Text("1 dim", "1 维")),
        Same("NumPy", "np.hstack(tensors)"),
    ),
    see=("cat", "vstack", "column_stack", "stack"),
    sketch=Sketch("torch.hstack([a, b])", a=(2, 1), b=(2, 2)),
    samples=("tensors=[torch.tensor([1, 2]), torch.tensor([0.5, 1.5])]",),
)


def promoted(tensors):
    """Return the dtype to which all tensors promote."""
    dtype = tensors[0].dtype
    for t in tensors[1:]:
        dtype = torch.promote_types(dtype, t.dtype)
    return dtype


def widened(shapes):
    """Return the shape of the whole: joined along dim 1, or 0 where there is no other."""
    dim = 1 if len(shapes[0]) > 1 else 0
    return resized(shapes[0], dim, sum(shape[dim] for shape in shapes))


@page.loop
def hstack(tensors):
    dim = 1 if tensors[0].ndim > 1 else 0
    shape = widened([t.shape for t in tensors])
    out, start = torch.empty(shape, dtype=promoted(tensors)), 0
    for t in tensors:
        for at in np.ndindex(*t.shape):
            to = list(at)
            to[dim] += start
            out[tuple(to)] = t[at]
        start += t.shape[dim]
    return out
