from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.scatter",
    signature="torch.scatter(input, dim, index, src)",
    method="input.scatter(dim, index, src)",
    aliases=("torch.Tensor.scatter_",),
    line=Text(
        "A copy of `input` in which each element of `src` stands where `index` says along `dim`.",
        "拷贝 `input`，把 `src` 的每个元素沿 `dim` 写到 `index` 指定的位置。",
    ),
    words=Text(
        "write by index, put per row, inverse of gather, one hot",
        "按索引写入 每行写入 gather 的逆 one-hot",
    ),
    shape="input (n, c), index (n, k), src (n, k) → (n, c)",
    shape_rule="input.shape",
    shape_note=Text(
        "`src` is at least as large as `index`, or a number.",
        "`src` 的各维不小于 `index`，也可以是一个数。",
    ),
    formula="out = input.clone()\nout[i][index[i][j]] = src[i][j]     # "
    "dim=1\nout[index[i][j]][j] = src[i][j]     # dim=0",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: 0 where it was written over; to `src`, which then has the shape of `index`: "
        "from where it was put",
        "传给 `input`：被覆盖处为 0；传给 `src`（此时须与 `index` 同形状）：取自写入的位置",
    ),
    gradient_to=("input", "src"),
    gradient_code="grad.scatter(dim, index, 0)",
    example="""
label = torch.tensor([1, 2])
torch.zeros(2, 3).scatter(1, label[:, None], 1.0)
""",
    traps=(
        Trap(
            "torch.zeros(3).scatter(0, torch.tensor([1, 1]), torch.tensor([5., 6.]))",
            Text(
                "Two values for one place: which one stays is not promised. To add them: "
                "`scatter_add`.",
                "两个值写到同一处：留下哪一个没有保证。要累加请用 `scatter_add`。",
            ),
        ),
        Trap(
            "src = torch.tensor([7., 8., 9.])\ntorch.zeros(3).scatter(0, torch.tensor([0]), src)",
            Text(
                "`index` counts, not `src`: the 8 and the 9 go nowhere, silently.",
                "起作用的是 `index` 的大小：8 和 9 被悄悄丢掉。",
            ),
        ),
        Trap(
            "torch.zeros(2, 3).scatter(1, torch.tensor([1, 2]), 1.0)",
            Text(
                "`index` needs as many dims as `input`: write `index[:, None]`.",
                "`index` 的维数要与 `input` 相同：写 `index[:, None]`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.zeros(3).scatter(0, torch.tensor([0]), torch.tensor([1]))",
            Text(
                "The dtypes must agree: `src.float()`, or a number in place of `src`.",
                "dtype 必须一致：用 `src.float()`，或以一个数代替 `src`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.index_put((index,), src)",
            "input.ndim == 1 and torch.is_tensor(src) and src.shape == index.shape",
            Text("1 dim, src of the shape of index", "1 维，src 与 index 形状相同"),
        ),
        Same(
            "torch",
            "torch.where(torch.arange(input.shape[1]) == index, src, input)",
            "input.ndim == 2 and dim == 1 and index.shape == (len(input), 1)",
            Text("dim=1, one index for each row", "dim=1，每行一个索引"),
        ),
    ),
    see=("gather", "scatter_add", "scatter_reduce", "index_copy", "one_hot"),
    sketch=Sketch("x.scatter(1, index, src)", x=(2, 3), index=[[2, 0], [1, 2]], src=(2, 2)),
    samples=(
        (
            "input=torch.zeros(2, 3), dim=1, index=torch.tensor([[2, 0], [1, 2]]), "
            "src=torch.rand(2, 2)"
        ),
        ("input=torch.zeros(2, 3), dim=1, index=torch.tensor([[2], [1]]), src=torch.rand(2, 1)"),
        ("input=torch.zeros(3), dim=0, index=torch.tensor([2, 0]), src=torch.rand(2)"),
    ),
)


@page.loop
def scatter(input, dim, index, src):
    out = input.clone()
    for at in np.ndindex(*index.shape):
        to = list(at)
        if input.ndim > 0:
            to[dim] = index[at]
        out[tuple(to)] = src[at] if torch.is_tensor(src) else src
    return out
