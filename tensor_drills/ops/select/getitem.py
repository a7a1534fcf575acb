from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.Tensor.__getitem__",
    signature="input.__getitem__(key)",
    method="input[key]",
    line=Text(
        "`x[key]`: ints, slices, None, `...`, masks, and tensors or lists of positions.",
        "`x[key]`：整数、切片、None、`...`、掩码，以及位置的张量或列表。",
    ),
    words=Text(
        "indexing, slicing, square brackets, advanced indexing, boolean mask, newaxis, "
        "ellipsis, submatrix, crop",
        "索引 切片 方括号 高级索引 布尔掩码 新增维度 省略号 子矩阵 裁剪 按索引取元素",
    ),
    shape=Text(
        "of x (n, c):\nx[i] → (c)                 x[:, j] → (n)\nx[a:b] → (b - a, c)     "
        "   x[[i, j, k]] → (3, c)\nx[None] → (1, n, c)        x[..., None] → (n, c, "
        "1)\nx[rows, cols] → (k)        x[mask] → (number of true places)",
        "设 x (n, c)：\nx[i] → (c)                 x[:, j] → (n)\nx[a:b] → (b - a, c)    "
        "    x[[i, j, k]] → (3, c)\nx[None] → (1, n, c)        x[..., None] → (n, c, "
        "1)\nx[rows, cols] → (k)        x[mask] → (为真的个数)",
    ),
    shape_rule="indexed(input.shape, key)",
    shape_note=Text(
        "A mask of one dim picks rows: (true rows, c).", "一维掩码选取行：(为真的行数, c)。"
    ),
    formula="x[rows, cols][k] = x[rows[k]][cols[k]]",
    memory="depends",
    memory_note=Text(
        "ints (also a tensor of one int, no dims), slices, None, `...`: a view; any mask, list "
        "or tensor of positions: a copy",
        "整数（包括零维的整数张量）、切片、None、`...`：视图；含掩码、列表或位置张量：拷贝",
    ),
    is_view="is_basic(key)",
    dtype="same",
    gradient=Text(
        "to `input`: each gradient is added to the place it was taken from",
        "传给 `input`：每个梯度加回取值的位置",
    ),
    gradient_to=("input",),
    gradient_code="torch.zeros(input.numel()).index_add(0, places(input, key), "
    "grad.flatten()).view(input.shape)",
    example="""
x = torch.arange(6).view(2, 3)
x[1, :2]
x[x % 2 == 0]
x[[0, 1], [2, 0]]
""",
    traps=(
        Trap(
            "x = torch.arange(9).view(3, 3)\nx[[0, 2], [0, 2]]",
            Text(
                "Two lists are paired: (0, 0) and (2, 2). For the block: `x[[0, 2]][:, [0, 2]]`.",
                "两个列表是配对的：(0, 0) 和 (2, 2)。要取子块：`x[[0, 2]][:, [0, 2]]`。",
            ),
        ),
        Trap(
            "x = torch.zeros(2, 3)\nx[[0]][0] = 7\nx",
            Text(
                "`x[[0]]` is a copy, so the write is lost. Write in one step: `x[0] = 7`.",
                "`x[[0]]` 是拷贝，写入就丢失了。请一步写成 `x[0] = 7`。",
            ),
        ),
        Trap(
            "x = np.zeros((2, 3, 4))\nx[0, :, [0, 1]].shape, torch.tensor(x)[0, :, [0, 1]].shape",
            Text(
                "With an int and a list apart NumPy puts the list's dim first; torch takes the "
                "int first and leaves the dim in place.",
                "整数和列表被切片隔开时，NumPy 把列表的维放到最前；torch 先取整数，维度留在原处。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "input[key]",
            "is_basic(key)",
            Text("ints, slices, None, `...`", "整数、切片、None、`...`"),
        ),
        Same(
            "torch",
            "torch.index_select(input, 0, torch.tensor(key))",
            "type(key) is list",
            Text("a list of ints", "整数列表"),
        ),
    ),
    see=("setitem", "select", "narrow", "index_select", "masked_select"),
    sketch=Sketch("x[:, 1:]", x=(2, 3)),
    opinfo="__getitem__",
    samples=(
        ("input=torch.rand(2, 3), key=(slice(None), None, 1)"),
        ("input=torch.rand(2, 3), key=(..., None)"),
        ("input=torch.rand(2, 3), key=[1, 0, 1]"),
        ("input=torch.rand(2, 3), key=torch.tensor(1)"),
        ("input=torch.rand(2, 3), key=True"),
    ),
)


def is_basic(key):
    """Say whether there are but ints, slices, None and `...` in a key: no positions, no mask."""
    parts = key if isinstance(key, tuple) else (key,)
    return all(
        part is None or is_int(part) or isinstance(part, slice | type(...)) for part in parts
    )


def is_int(part):
    """Say whether a part is one int: a bool is none, a tensor of an int without dims is."""
    if torch.is_tensor(part):
        return part.ndim == 0 and part.dtype != torch.bool
    return isinstance(part, int) and not isinstance(part, bool)


def indexed(shape, key):
    """Return the shape: that of NumPy, but for ints beside lists."""
    parts = key if isinstance(key, tuple) else (key,)
    if not is_basic(key) and any(is_int(part) for part in parts):
        return None
    return np.empty(shape)[key].shape


def places(input, key):
    """Return the positions, in the flattened input, that a key takes."""
    return torch.arange(input.numel()).view(input.shape)[key].flatten()
