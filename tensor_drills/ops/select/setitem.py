from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.__setitem__",
    signature="input.__setitem__(key, value)",
    line=Text(
        "`x[key] = value`: writes into `x` where `x[key]` reads.",
        "`x[key] = value`：写入 `x[key]` 所指的位置。",
    ),
    words=Text(
        "assign, write elements, slice assignment, overwrite rows", "赋值 写入元素 切片赋值 覆盖行"
    ),
    shape=Text(
        "value broadcasts to the shape of x[key]; x keeps its shape",
        "value 广播到 x[key] 的形状；x 的形状不变",
    ),
    shape_rule="input.shape",
    formula="x[i][j] = value[j]     # x[i] = value",
    memory="input",
    memory_note=Text("writes into `x`: all views of it see it", "写入 `x`：它的所有视图都会看到"),
    is_view="",
    dtype=Text(
        "that of `x`: value is converted, 1.9 to 1 in an int tensor",
        "与 `x` 相同：value 会被转换，整数张量里 1.9 变成 1",
    ),
    dtype_rule="input.dtype",
    gradient=Text(
        "to `x` as it was: 0 where it was written over; to value: from there",
        "传给原来的 `x`：被覆盖处为 0；传给 value：取自写入处",
    ),
    gradient_to=("input", "value"),
    example="""
x = torch.zeros(2, 3)
x[:, 0] = 1
x[x == 0] = torch.arange(5., 9.)
x
""",
    traps=(
        Trap(
            "x = torch.tensor([8, 9])\nx[0] = 1.9\nx",
            Text("The dtype stays: 1.9 is cut to 1, silently.", "dtype 不变：1.9 悄悄截成 1。"),
        ),
        Trap(
            "x = torch.zeros(2, 3)\nx[:, 0] = torch.ones(2, 1)",
            Text(
                "A column (2, 1) does not fit into `x[:, 0]` of shape (2). Write `x[:, :1] = ...`.",
                "(2, 1) 的列放不进形状为 (2) 的 `x[:, 0]`。请写 `x[:, :1] = ...`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "w = torch.zeros(2, requires_grad=True)\nw[0] = 1",
            Text(
                "A leaf that tracks gradients is not written into. Use `with torch.no_grad():`.",
                "不能写入要求梯度的叶子张量。请放在 `with torch.no_grad():` 里。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.index_put_((torch.tensor(key),), value)",
            "type(key) is list",
            Text("a list of positions", "位置的列表"),
        ),
        Same(
            "torch",
            "input.masked_fill_(key, value)",
            "torch.is_tensor(key) and key.dtype == torch.bool and not torch.is_tensor(value)",
            Text("a mask, value a number", "掩码，value 是数"),
        ),
    ),
    see=("getitem", "index_put", "masked_fill", "copy_", "fill_"),
    opinfo="",
    samples=(
        ("input=torch.rand(2, 3), key=1, value=7.0"),
        ("input=torch.rand(2, 3), key=[1, 0], value=torch.ones(3)"),
        ("input=torch.rand(2, 3), key=(slice(None), 1), value=torch.ones(2)"),
        (
            "input=torch.ones(2, 3), key=torch.tensor([[True, False, False], [True, True, "
            "False]]), value=5.0"
        ),
        ("input=torch.tensor([1, 2]), key=0, value=1.9"),
    ),
)
