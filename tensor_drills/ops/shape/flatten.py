from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, numel

page = Page(
    name="torch.flatten",
    signature="torch.flatten(input, start_dim=0, end_dim=-1)",
    method="input.flatten(start_dim, end_dim)",
    line=Text(
        "Makes one dim of neighbouring dims; by default of all.",
        "把相邻的几个维合成一维；默认合并所有维。",
    ),
    words=Text(
        "merge dims, one dim, images to vectors, ravel", "展平 扁平化 拉平 合并维度 拉直 图像变向量"
    ),
    shape="(n, c, h) → (n*c*h);  () → (1)\n(n, c, h) → (n, c*h)     # start_dim=1",
    shape_rule="flattened(input.shape, start_dim, end_dim)",
    formula="out[i][j*h + k] = input[i][j][k]     # start_dim=1",
    memory="depends",
    memory_note=Text(
        "a view where `view` would do; otherwise a copy", "`view` 可行时是视图；否则是拷贝"
    ),
    is_view="can_view(input, flattened(input.shape, start_dim, end_dim))",
    dtype="same",
    gradient=Text("to `input`, in its shape", "传给 `input`，形状还原"),
    gradient_to=("input",),
    gradient_code="grad.reshape(input.shape)",
    example="""
x = torch.arange(8).view(2, 2, 2)
x.flatten()
x.flatten(1)
""",
    traps=(
        Trap(
            "images = torch.zeros(10, 3, 4, 4)\nimages.flatten().shape",
            Text(
                "All dims are joined, the batch too. For one vector an image: `flatten(1)`.",
                "所有维都合并了，包括批次。要每张图一个向量：`flatten(1)`。",
            ),
        ),
        Trap(
            "x = torch.zeros(2, 2)\nx.t().flatten()[0] = 7\nx.flatten()[1] = 9\nx",
            Text(
                "After `t()` it copies, and the 7 is lost; plain, it is a view. Do not write "
                "into it.",
                "`t()` 之后是拷贝，7 丢失；直接展平则是视图。不要写入它。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.reshape(-1)",
            "start_dim == 0 and end_dim == -1",
            Text("default dims", "默认的维"),
        ),
        Same(
            "NumPy",
            "np.reshape(input, -1)",
            "start_dim == 0 and end_dim == -1",
            Text("default dims", "默认的维"),
        ),
        Same(
            "einops",
            "einops.rearrange(input, 'n c h -> n (c h)')",
            "input.ndim == 3 and start_dim == 1 and end_dim == -1",
            Text("3 dims, start_dim=1", "3 维，start_dim=1"),
        ),
    ),
    see=("reshape", "unflatten", "ravel", "flatten_layer"),
    sketch=Sketch("x.flatten()", x=(2, 3)),
)


def flattened(shape, start_dim, end_dim):
    """Return the shape with the dims from start_dim to end_dim as one; a number gets a dim."""
    shape = tuple(shape) or (1,)
    start, end = start_dim % len(shape), end_dim % len(shape)
    return (*shape[:start], numel(shape[start : end + 1]), *shape[end + 1 :])


def can_view(input, shape):
    """Say whether the elements lie in memory so that `view` takes them."""
    try:
        input.view(shape)
    except RuntimeError:
        return False
    return True


@page.loop
def flatten(input, start_dim=0, end_dim=-1):
    out = input.new_empty(flattened(input.shape, start_dim, end_dim))
    places = np.ndindex(*input.shape), np.ndindex(*out.shape)
    for old, new in zip(*places, strict=True):
        out[new] = input[old]
    return out
