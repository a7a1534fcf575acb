from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced

page = Page(
    name="torch.select",
    signature="torch.select(input, dim, index)",
    method="input.select(dim, index)",
    line=Text(
        "One slice along `dim`, as a view; the dim is gone.",
        "沿 `dim` 取一片，得到视图；这一维消失。",
    ),
    words=Text("one row, one column, one image, x[i]", "取一行 取一列 取一张图"),
    shape="(n, c) → (n)     # dim=1",
    shape_rule="reduced(input.shape, dim)",
    formula="out[j] = input[index][j]     # dim=0\nout[i] = input[i][index]     # dim=1",
    memory="view",
    dtype="same",
    gradient=Text("to `input`: to the slice, 0 elsewhere", "传给 `input`：只到这一片，其余为 0"),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input).index_copy(dim, torch.tensor([index]) % "
    "input.shape[dim], grad.unsqueeze(dim))",
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
x.select(1, -1)
x[:, -1]
""",
    traps=(
        Trap(
            "x = torch.zeros(2, 2)\nrow = x.select(0, 1)\nrow += 5\nx",
            Text(
                "The row is a view: what is written into it is written into `x`. `clone()` first.",
                "这一行是视图：写入它就写进了 `x`。请先 `clone()`。",
            ),
        ),
        Trap(
            "x = torch.ones(4, 3)\n(x / x.select(1, 0)).shape",
            Text(
                "The dim is gone, so (4) meets (4, 3). Keep it: `x[:, 0:1]` or `narrow`.",
                "这一维没有了，(4) 对不上 (4, 3)。要保留它请用 `x[:, 0:1]` 或 `narrow`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input[index]", "dim == 0", Text("dim=0", "dim=0")),
        Same("torch", "input.unbind(dim)[index]"),
        Same("NumPy", "np.take(input, index, axis=dim)"),
    ),
    see=("narrow", "getitem", "index_select", "unbind"),
    sketch=Sketch("x.select(1, 2)", x=(2, 3)),
    samples=(("input=torch.rand(3, 2), dim=0, index=1"),),
)


@page.loop
def select(input, dim, index):
    out = input.new_empty(reduced(input.shape, dim))
    for at in np.ndindex(*out.shape):
        source = list(at)
        source.insert(dim % input.ndim, index)
        out[at] = input[tuple(source)]
    return out
