from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.squeeze",
    signature="torch.squeeze(input, dim=None)",
    aliases=("torch.Tensor.squeeze",),
    line=Text(
        "Drops dims of size 1: all of them, or those that are named.",
        "去掉大小为 1 的维：全部，或者只去掉指定的。",
    ),
    words=Text("remove dim, size one, drop channel", "去掉维度 大小为 1 压缩 降维"),
    shape="(1, n, 1) → (n);  (1, n, 1) → (1, n)     # dim=2",
    shape_rule="squeezed(input.shape, dim)",
    shape_note=Text(
        "`dim` is an int or a tuple (for all dims leave it out: None is refused); "
        "a named dim that is larger than 1 stays.",
        "`dim` 是整数或元组（要去掉全部请省略它，不接受 None）；指定的维若大于 1，则保留。",
    ),
    formula="out[j] = input[0][j][0]",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, in its shape", "传给 `input`，形状还原"),
    gradient_to=("input",),
    gradient_code="grad.reshape(input.shape)",
    example="""
x = torch.ones(1, 3, 1)
x.squeeze().shape
x.squeeze(0).shape
""",
    traps=(
        Trap(
            "batch = torch.zeros(1, 10, 1)\nbatch.squeeze().shape",
            Text(
                "The batch is dropped as well, only when it holds one. Name the dim: "
                "`squeeze(-1)`.",
                "批次恰好只有一个样本时，批次维也被去掉。请指明维度：`squeeze(-1)`。",
            ),
        ),
        Trap(
            "torch.ones(2, 3).squeeze(0).shape",
            Text(
                "Size 2 cannot be dropped, and nothing says so. `x.view(3)` would raise.",
                "大小为 2 的维去不掉，也没有任何提示。`x.view(3)` 则会报错。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.view([size for size in input.shape if size != 1])",
            "dim is None",
            Text("without `dim`", "不给 `dim`"),
        ),
        Same("torch", "input.squeeze(dim)", "dim is not None", Text("with `dim`", "给出 `dim` 时")),
        Same(
            "NumPy",
            "np.squeeze(input, dim)",
            "dim is None or input.ndim and numel([input.shape[d] for d in "
            "dims_of(input.shape, dim)]) == 1",
            Text("if the named dims have size 1", "当指定的维大小为 1"),
        ),
        Same(
            "torch",
            "input[:, 0]",
            "dim == 1 and input.shape[1] == 1",
            Text("dim=1, of size 1", "dim=1 且大小为 1"),
        ),
    ),
    see=("unsqueeze", "reshape", "flatten", "select"),
    sketch=Sketch("x.squeeze(1)", x=(2, 1, 3)),
)


def squeezed(shape, dim):
    """Return the shape without those of the named dims whose size is 1."""
    if dim is None:
        return tuple(size for size in shape if size != 1)
    named = dim if isinstance(dim, tuple) else (dim,)
    gone = {d % len(shape) for d in named} if shape else set()
    return tuple(size for d, size in enumerate(shape) if d not in gone or size != 1)


@page.loop
def squeeze(input, dim=None):
    out = input.new_empty(squeezed(input.shape, dim))
    places = np.ndindex(*input.shape), np.ndindex(*out.shape)
    for old, new in zip(*places, strict=True):
        out[new] = input[old]
    return out
