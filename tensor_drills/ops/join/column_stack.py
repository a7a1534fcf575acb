from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.column_stack",
    signature="torch.column_stack(tensors)",
    line=Text(
        "Joins side by side; a vector counts as one column.",
        "左右拼接；向量算作一列。",
    ),
    words=Text(
        "vectors to columns, design matrix, feature matrix, pairs", "按列拼接 并成列 特征矩阵"
    ),
    shape="(n), (n) → (n, 2);  (n), (n, c) → (n, 1+c)",
    shape_rule="resized(column(tensors[0]).shape, 1, sum(column(t).shape[1] for t in tensors))",
    formula="out[i][k] = tensors[k][i]     # 1-D",
    memory="new",
    dtype=Text("the dtype to which the tensors promote", "各张量做类型提升后的 dtype"),
    dtype_rule="promoted(tensors)",
    gradient=Text("to each tensor: its own part", "传给每个张量：属于它的那一部分"),
    gradient_to=("tensors",),
    example="""
x = torch.tensor([1.0, 2.0, 3.0])
torch.column_stack([torch.ones(3), x, x**2])
""",
    traps=(
        Trap(
            "x, y = torch.tensor([1, 2]), torch.tensor([3, 4])\ntorch.column_stack([x, y])[0]",
            Text(
                "Row 0 is one of each, (x[0], y[0]). `torch.stack([x, y])[0]` would be x.",
                "第 0 行是各取一个：(x[0], y[0])。`torch.stack([x, y])[0]` 才是 x。",
            ),
        ),
        Trap(
            "torch.column_stack([torch.ones(3), torch.ones(1, 3)])",
            Text(
                "The second is a row of (1, 3), not a column of (3, 1). Flatten it first.",
                "第二个是 (1, 3) 的一行，不是 (3, 1) 的一列。请先展平。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.stack(tensors, dim=1)",
            "all(t.ndim == 1 for t in tensors)",
            Text("vectors", "都是向量"),
        ),
        Same(
            "torch",
            "torch.hstack(tensors)",
            "all(t.ndim > 1 for t in tensors)",
            Text("2 dims or more", "至少 2 维"),
        ),
        Same("NumPy", "np.column_stack(tensors)"),
    ),
    see=("stack", "hstack", "cat", "cartesian_prod"),
    sketch=Sketch("torch.column_stack([a, b])", a=(3,), b=(3,)),
    samples=("tensors=[torch.tensor([1, 2]), torch.tensor([0.5, 1.5])]",),
)


def promoted(tensors):
    """Return the dtype to which all tensors promote."""
    dtype = tensors[0].dtype
    for t in tensors[1:]:
        dtype = torch.promote_types(dtype, t.dtype)
    return dtype


def column(t):
    """Return a vector as one column, a number as one element."""
    return t if t.ndim > 1 else t.reshape(-1, 1)


@page.loop
def column_stack(tensors):
    blocks = [t if t.ndim > 1 else t.reshape(-1, 1) for t in tensors]
    columns = [b[:, j] for b in blocks for j in range(b.shape[1])]
    shape = (len(columns[0]), len(columns), *columns[0].shape[1:])
    out = torch.empty(shape, dtype=promoted(tensors))
    for i, k, *at in np.ndindex(*shape):
        out[(i, k, *at)] = columns[k][(i, *at)]
    return out
