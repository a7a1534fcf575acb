from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized

page = Page(
    name="torch.index_select",
    signature="torch.index_select(input, dim, index)",
    method="input.index_select(dim, index)",
    line=Text(
        "Takes whole slices along `dim`, in the order that `index` gives.",
        "沿 `dim` 按 `index` 的次序取出整个切片。",
    ),
    words=Text("pick rows, pick columns, reorder rows, choose", "按索引取 取行 取列 重排行 挑选"),
    shape="input (n, c), index (k) → (n, k)     # dim=1",
    shape_rule="resized(input.shape, dim, index.numel())",
    formula="out[i][j] = input[index[i]][j]     # dim=0\nout[i][j] = input[i][index[j]]     "
    "# dim=1",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: each slice is added to the one it was taken from",
        "传给 `input`：每片加回取出的那一片",
    ),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input).index_add(dim, index, grad)",
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
x.index_select(1, torch.tensor([2, 0]))
x[:, [2, 0]]
""",
    traps=(
        Trap(
            "torch.arange(3).index_select(0, torch.tensor([-1]))",
            Text(
                "No negative positions here. `x[[-1]]` takes them.",
                "这里不接受负的位置。`x[[-1]]` 可以。",
            ),
            raises="IndexError",
        ),
        Trap(
            "x = torch.zeros(2, 2)\ntop = x.index_select(0, torch.tensor([0]))\ntop[0] = 7\nx",
            Text(
                "The result is a copy: writing into it leaves `x` as it is. Use `index_fill_` "
                "or `x[[0]] = 7`.",
                "结果是拷贝：写入它不会改变 `x`。请用 `index_fill_` 或 `x[[0]] = 7`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input[index]", "dim == 0 and input.ndim > 0", Text("dim=0", "dim=0")),
        Same(
            "torch", "input[..., index]", "dim == -1 and input.ndim > 0", Text("dim=-1", "dim=-1")
        ),
        Same(
            "NumPy",
            "np.take(input, index, axis=dim)",
            "input.ndim > 0",
            Text("1 dim or more", "至少 1 维"),
        ),
    ),
    see=("gather", "take", "index_add", "getitem", "narrow"),
    sketch=Sketch("x.index_select(1, index)", x=(2, 3), index=[2, 0]),
    samples=(("input=torch.rand(3, 2), dim=0, index=torch.tensor([2, 2, 0])"),),
)


@page.loop
def index_select(input, dim, index):
    out = input.new_empty(resized(input.shape, dim, len(index)))
    for at in np.ndindex(*out.shape):
        source = list(at)
        if input.ndim > 0:
            source[dim] = index[at[dim]]
        out[at] = input[tuple(source)]
    return out
