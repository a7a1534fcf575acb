from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized, torch

page = Page(
    name="torch.cat",
    signature="torch.cat(tensors, dim=0)",
    aliases=("torch.concat", "torch.concatenate"),
    line=Text(
        "Joins tensors one after the other along a dim that they have.",
        "沿一个已有的维度把张量依次拼接起来。",
    ),
    words=Text("join, append, concatenate, merge, glue", "拼接 连接 追加 合并"),
    shape="(n, c), (m, c) → (n+m, c)     # dim=0",
    shape_note=Text("The other dims must be equal.", "其他维的大小必须相等。"),
    shape_rule="joined([t.shape for t in tensors], dim)",
    formula="out[i][j] = a[i][j] if i < n else b[i-n][j]     # dim=0",
    memory="new",
    dtype=Text("the dtype to which the tensors promote", "各张量做类型提升后的 dtype"),
    dtype_rule="promoted(tensors)",
    gradient=Text("to each tensor: its own slice", "传给每个张量：属于它的那一段"),
    gradient_to=("tensors",),
    example="""
a = torch.tensor([[1, 2]])
b = torch.tensor([[3, 4], [5, 6]])
torch.cat([a, b])
torch.cat([b, b], dim=1)
""",
    traps=(
        Trap(
            "torch.cat([torch.ones(2, 3), torch.ones(2, 4)])",
            Text(
                "Only `dim` may differ in size; here the columns do. `dim=1` would join them.",
                "只有 `dim` 那一维的大小可以不同；这里不同的是列。用 `dim=1` 就能拼接。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.cat([torch.ones(3), torch.ones(3)]).shape",
            Text(
                "`cat` makes no new dim. For (2, 3) use `stack`.",
                "`cat` 不会增加维度。要得到 (2, 3) 请用 `stack`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.concatenate(tensors, axis=dim)",
            "is_plain(tensors)",
            Text("as many dims each", "维数都相同"),
        ),
        Same(
            "einops",
            "einops.pack(list(tensors), '* c')[0]",
            "is_plain(tensors) and dim == 0 and all(t.ndim == 2 for t in tensors)",
            Text("dim=0, 2 dims", "dim=0，2 维"),
        ),
    ),
    see=("stack", "hstack", "vstack", "split"),
    sketch=Sketch("torch.cat([a, b])", a=(1, 3), b=(2, 3)),
)


def is_plain(tensors):
    """Say whether all have the same number of dims: torch also takes an empty one of one dim."""
    return len({t.ndim for t in tensors}) == 1


def kept(shapes):
    """Leave out what `cat` skips for old code's sake: shapes (0,) among others."""
    return [shape for shape in shapes if tuple(shape) != (0,)] or [(0,)]


def joined(shapes, dim):
    """Return the shape of the whole."""
    shapes = kept(shapes)
    return resized(shapes[0], dim, sum(shape[dim] for shape in shapes))


def promoted(tensors):
    """Return the dtype to which all tensors promote."""
    dtype = tensors[0].dtype
    for t in tensors[1:]:
        dtype = torch.promote_types(dtype, t.dtype)
    return dtype


@page.loop
def cat(tensors, dim=0):
    shape = joined([t.shape for t in tensors], dim)
    out = torch.empty(shape, dtype=promoted(tensors))
    start = 0
    for t in tensors:
        if t.shape == (0,):
            continue
        for at in np.ndindex(*t.shape):
            to = list(at)
            to[dim] += start
            out[tuple(to)] = t[at]
        start += t.shape[dim]
    return out
