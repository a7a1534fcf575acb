from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized, torch

FITS_TEXT = Text(
    "`index` is int64 and as large as `input` in the other dims",
    "`index` 是 int64，且在其他维上与 `input` 一样大",
)


def fits(input, dim, index):
    """Say whether `index` needs no broadcasting, which `take_along_dim` would do."""
    is_plain = index.dtype == torch.int64 and input.ndim == index.ndim > 0
    return is_plain and index.shape == resized(input.shape, dim, index.shape[dim])


page = Page(
    name="torch.gather",
    signature="torch.gather(input, dim, index)",
    method="input.gather(dim, index)",
    line=Text(
        "At each place, takes from `input` the element that `index` names along `dim`.",
        "在每个位置上，沿 `dim` 取出 `index` 指定的 `input` 元素。",
    ),
    words=Text("pick per row, one per row, look up", "按行取值 每行取一个 查表 收集"),
    shape="input (n, c), index (n, k) → (n, k)",
    shape_rule="index.shape",
    shape_note=Text(
        "As many dims each; `index` is at most as large as `input`, except along `dim`.",
        "两者维数相同；除 `dim` 外，`index` 的各维不超过 `input`。",
    ),
    formula="out[i][j] = input[i][index[i][j]]     # dim=1\n"
    "out[i][j] = input[index[i][j]][j]     # dim=0",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: each gradient is added to the place it was taken from",
        "传给 `input`：每个梯度加回取值的位置",
    ),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input).scatter_add(dim, index, grad)",
    example="""
scores = torch.tensor([[1, 5, 2], [7, 0, 4]])
label = torch.tensor([1, 2])
scores.gather(1, label[:, None])
""",
    traps=(
        Trap(
            "torch.ones(2, 3).gather(1, torch.tensor([1, 2]))",
            Text(
                "`index` needs as many dims as `input`: write `label[:, None]`.",
                "`index` 的维数要与 `input` 相同：写 `label[:, None]`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.arange(6).view(2, 3).gather(1, torch.tensor([[2]]))",
            Text(
                "`index` is not broadcast: one row of index gives one row. "
                "`take_along_dim` broadcasts.",
                "`index` 不会广播：一行索引只得到一行。`take_along_dim` 会广播。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch", "torch.take_along_dim(input, index, dim)", "fits(input, dim, index)", FITS_TEXT
        ),
        Same(
            "NumPy",
            "np.take_along_axis(input, index, axis=dim)",
            "fits(input, dim, index)",
            FITS_TEXT,
        ),
        Same(
            "torch",
            "input[torch.arange(len(index))[:, None], index]",
            "input.ndim == 2 and dim in (1, -1)",
        ),
    ),
    see=("take_along_dim", "index_select", "scatter"),
    sketch=Sketch("torch.gather(x, 1, index)", x=(2, 3), index=[[2, 0], [1, 1]]),
)


@page.loop
def gather(input, dim, index):
    out = input.new_empty(index.shape)
    if input.ndim == 0:
        return out.fill_(input)
    for at in np.ndindex(*index.shape):
        source = list(at)
        source[dim] = index[at]
        out[at] = input[tuple(source)]
    return out
