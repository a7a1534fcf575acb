from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.index_copy",
    signature="torch.index_copy(input, dim, index, source)",
    method="input.index_copy(dim, index, source)",
    aliases=("torch.Tensor.index_copy_",),
    line=Text(
        "A copy of `input` in which the slices named by `index` come from `source`.",
        "拷贝 `input`，`index` 指定的各片换成 `source` 的切片。",
    ),
    words=Text("replace rows, overwrite rows, write slices", "替换行 覆盖行 写入切片"),
    shape="input (n, c), index (k), source (k, c) → (n, c)     # dim=0",
    shape_rule="input.shape",
    formula="out = input.clone()\nout[index[i]][j] = source[i][j]     # dim=0",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: 0 where it was written over; to `source`: from where it was put",
        "传给 `input`：被覆盖处为 0；传给 `source`：取自写入的位置",
    ),
    gradient_to=("input", "source"),
    gradient_code="grad.index_fill(dim, index, 0)",
    example="""
x = torch.zeros(3, 2)
x.index_copy(0, torch.tensor([2, 0]), torch.tensor([[1., 2.], [3., 4.]]))
""",
    traps=(
        Trap(
            "torch.zeros(3, 2).index_copy(0, torch.tensor([0]), torch.ones(2))",
            Text(
                "`source` needs as many dims as `input`: `torch.ones(1, 2)`. `x[[0]] = row` "
                "broadcasts.",
                "`source` 的维数要与 `input` 相同：`torch.ones(1, 2)`。`x[[0]] = row` 会广播。",
            ),
            raises="IndexError",
        ),
        Trap(
            "x = torch.zeros(2)\ny = x.index_copy(0, torch.tensor([0]), torch.tensor([7.]))\nx",
            Text(
                "`index_copy` returns a copy; `x` stays. In place: `index_copy_` or `x[index] "
                "= source`.",
                "`index_copy` 返回拷贝，`x` 不变。原地写入用 `index_copy_` 或 `x[index] = "
                "source`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.index_put((index,), source)",
            "dim == 0 and input.ndim > 0",
            Text("dim=0", "dim=0"),
        ),
        Same(
            "torch",
            "input.scatter(0, index[:, None].expand_as(source), source)",
            "input.ndim == 2 and dim == 0",
            Text("2 dims, dim=0", "2 维，dim=0"),
        ),
    ),
    see=("index_add", "index_fill", "index_put", "scatter", "copy_"),
    sketch=Sketch("x.index_copy(0, index, rows)", x=(3, 2), index=[2, 0], rows=(2, 2)),
    samples=(
        ("input=torch.rand(3, 2), dim=0, index=torch.tensor([2, 0]), source=torch.rand(2, 2)"),
    ),
)


@page.loop
def index_copy(input, dim, index, source):
    out = input.clone()
    for at in np.ndindex(*source.shape):
        to = list(at)
        if input.ndim > 0:
            to[dim] = index[at[dim]]
        out[tuple(to)] = source[at]
    return out
