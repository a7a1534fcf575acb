from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.index_add",
    signature="torch.index_add(input, dim, index, source, *, alpha=1)",
    method="input.index_add(dim, index, source, alpha=alpha)",
    aliases=("torch.Tensor.index_add_",),
    line=Text(
        "Adds the slices of `source` to those slices of `input` that `index` names along `dim`.",
        "把 `source` 的各片沿 `dim` 加到 `index` 指定的 `input` 切片上。",
    ),
    words=Text("sum rows by group, accumulate, scatter rows", "按组累加行 累加 分组求和"),
    shape="input (n, c), index (k), source (k, c) → (n, c)     # dim=0",
    shape_rule="input.shape",
    formula="out = input.clone()\nout[index[i]][j] += alpha * source[i][j]     # dim=0",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: as it is; to `source`: alpha * grad, from where it was added",
        "传给 `input`：原样；传给 `source`：alpha * grad，取自累加到的位置",
    ),
    gradient_to=("input", "source"),
    gradient_code="grad",
    example="""
total = torch.zeros(3, 2)
rows = torch.tensor([[1., 2.], [3., 4.], [5., 6.]])
total.index_add(0, torch.tensor([2, 0, 2]), rows)
""",
    traps=(
        Trap(
            "x = torch.zeros(3)\nx[[0, 0]] += 1\nx",
            Text(
                "`+=` on an index reads, adds and writes once for each place: 1, not 2. "
                "`index_add_` counts both.",
                "对索引做 `+=` 是每处只读、加、写一次：得到 1 而不是 2。`index_add_` 会累加两次。",
            ),
        ),
        Trap(
            "torch.zeros(3).index_add(0, torch.tensor([0, 0]), torch.ones(1))",
            Text(
                "One slice of `source` for each index: it is not broadcast. "
                "`torch.ones(1).expand(2)`.",
                "每个索引要对应 `source` 的一片，不会广播。可以写 `torch.ones(1).expand(2)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.zeros(3).index_add(0, torch.tensor([0]), torch.tensor([1]))",
            Text(
                "The dtypes must agree: `source.float()`.", "dtype 必须一致：用 `source.float()`。"
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.index_put((index,), alpha * source, accumulate=True)",
            "dim == 0 and input.ndim > 0 and (alpha * source).dtype == input.dtype",
            Text("dim=0", "dim=0"),
        ),
        Same(
            "torch",
            "input.scatter_add(0, index[:, None].expand_as(source), source)",
            "input.ndim == 2 and dim == 0 and alpha == 1",
            Text("2 dims, dim=0, alpha=1", "2 维，dim=0，alpha=1"),
        ),
    ),
    see=("scatter_add", "index_put", "index_copy", "bincount"),
    sketch=Sketch("x.index_add(0, index, rows)", x=(2, 2), index=[1, 0, 1], rows=(3, 2)),
    samples=(
        ("input=torch.rand(3, 2), dim=0, index=torch.tensor([2, 0, 2]), source=torch.rand(3, 2)"),
    ),
)


@page.loop
def index_add(input, dim, index, source, alpha=1):
    out = input.clone()
    for at in np.ndindex(*source.shape):
        to = list(at)
        if input.ndim > 0:
            to[dim] = index[at[dim]]
        out[tuple(to)] += alpha * source[at]
    return out
