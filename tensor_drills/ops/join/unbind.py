from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced

page = Page(
    name="torch.unbind",
    signature="torch.unbind(input, dim=0)",
    method="input.unbind(dim)",
    line=Text(
        "All slices along a dim, as a tuple; that dim is gone from each.",
        "沿某一维的所有切片，组成元组；每个切片不再有这一维。",
    ),
    words=Text("unstack, rows as a list, unpack columns", "拆开 解包 取出各行 逐片"),
    shape="(n, c) → n × (c)     # dim=0\n(n, c) → c × (n)     # dim=1",
    shape_rule="[reduced(input.shape, dim)] * input.shape[dim]",
    formula="out[k][j] = input[k][j]     # dim=0\nout[k][i] = input[i][k]     # dim=1",
    memory="view",
    dtype="same",
    gradient=Text("to `input`: each slice to its own place", "传给 `input`：每一片回到原来的位置"),
    gradient_to=("input",),
    example="""
box = torch.tensor([[0, 0, 4, 3], [1, 2, 2, 6]])
x1, y1, x2, y2 = box.unbind(dim=1)
(x2 - x1) * (y2 - y1)
""",
    traps=(
        Trap(
            "point = torch.tensor([[1., 2.], [3., 4.], [5., 6.]])\nx, y = point",
            Text(
                "Unpacking runs over dim 0, the 3 points. For the columns: `x, y = "
                "point.unbind(1)`.",
                "直接解包走的是第 0 维，即 3 个点。要取各列：`x, y = point.unbind(1)`。",
            ),
            raises="ValueError",
        ),
        Trap(
            "x = torch.zeros(2, 2)\na, b = x.unbind(1)\na += 1\nx",
            Text(
                "The slices are views: `a += 1` writes into `x`. Write `a = a + 1`.",
                "各切片是视图：`a += 1` 会写入 `x`。请写 `a = a + 1`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "tuple(input.select(dim, k) for k in range(input.shape[dim]))"),
        Same("Python", "tuple(input)", "dim == 0", Text("dim=0", "dim=0")),
        Same("NumPy", "tuple(np.moveaxis(input, dim, 0))"),
    ),
    see=("stack", "split", "select", "chunk"),
    sketch=Sketch("x.unbind(dim=1)[1]", x=(2, 3)),
)


@page.loop
def unbind(input, dim=0):
    pieces = []
    for k in range(input.shape[dim]):
        piece = input.new_empty(reduced(input.shape, dim))
        for at in np.ndindex(*piece.shape):
            source = list(at)
            source.insert(dim % input.ndim, k)
            piece[at] = input[tuple(source)]
        pieces.append(piece)
    return pieces
