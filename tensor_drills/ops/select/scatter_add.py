from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.scatter_add",
    signature="torch.scatter_add(input, dim, index, src)",
    method="input.scatter_add(dim, index, src)",
    aliases=("torch.Tensor.scatter_add_",),
    line=Text(
        "Adds each element of `src` to the place that `index` names along `dim`.",
        "把 `src` 的每个元素沿 `dim` 加到 `index` 指定的位置上。",
    ),
    words=Text("sum by group, accumulate, segment sum", "分组求和 累加 按类别求和"),
    shape="input (n, c), index (n, k), src (n, k) → (n, c)",
    shape_rule="input.shape",
    formula="out = input.clone()\nout[i][index[i][j]] += src[i][j]     # "
    "dim=1\nout[index[i][j]][j] += src[i][j]     # dim=0",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: as it is; to `src`: from where it was added",
        "传给 `input`：原样；传给 `src`：取自累加到的位置",
    ),
    gradient_to=("input", "src"),
    gradient_code="grad",
    example="""
price = torch.tensor([5., 2., 1.])
shop = torch.tensor([0, 2, 0])
torch.zeros(3).scatter_add(0, shop, price)
""",
    traps=(
        Trap(
            "row = torch.tensor([0, 0, 1])\n"
            "torch.zeros(2, 2).scatter_add(0, row[:, None], torch.ones(3, 2))",
            Text(
                "`index` is not broadcast: only the first column is summed. Use `index_add`, "
                "or `row[:, None].expand(3, 2)`.",
                "`index` 不会广播：只加了第一列。请用 `index_add`，或者 `row[:, None].expand(3,"
                " 2)`。",
            ),
        ),
        Trap(
            "torch.zeros(3).scatter_add(0, torch.tensor([0, 0]), torch.tensor([1, 2]))",
            Text(
                "Both must have one dtype: nothing is promoted. Write `src.float()`.",
                "两者 dtype 必须相同，不做类型提升。写 `src.float()`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input.scatter_reduce(dim, index, src, 'sum')"),
        Same(
            "torch",
            "input + torch.bincount(index, src, len(input))",
            "input.ndim == 1 and src.is_floating_point()",
            Text("1 dim, floats", "1 维，浮点"),
        ),
        Same(
            "torch",
            "input.index_put((index,), src, accumulate=True)",
            "input.ndim == 1 and src.shape == index.shape",
            Text("1 dim", "1 维"),
        ),
    ),
    see=("scatter", "index_add", "scatter_reduce", "bincount", "gather"),
    sketch=Sketch("x.scatter_add(1, index, src)", x=(2, 3), index=[[2, 0], [1, 1]], src=(2, 2)),
    samples=(
        (
            "input=torch.zeros(2, 3), dim=1, index=torch.tensor([[2, 0], [1, 1]]), "
            "src=torch.rand(2, 2)"
        ),
        ("input=torch.ones(3), dim=0, index=torch.tensor([2, 0, 2]), src=torch.rand(3)"),
    ),
)


@page.loop
def scatter_add(input, dim, index, src):
    out = input.clone()
    for at in np.ndindex(*index.shape):
        to = list(at)
        if input.ndim > 0:
            to[dim] = index[at]
        out[tuple(to)] += src[at]
    return out
