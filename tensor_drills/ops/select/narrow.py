from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized

page = Page(
    name="torch.narrow",
    signature="torch.narrow(input, dim, start, length)",
    method="input.narrow(dim, start, length)",
    line=Text(
        "`length` slices along `dim` from `start` on, as a view.",
        "从 `start` 起沿 `dim` 取 `length` 片，得到视图。",
    ),
    words=Text("slice, crop, window, range along a dim", "切片 裁剪 窗口 取一段"),
    shape="(n, c) → (n, length)     # dim=1",
    shape_rule="resized(input.shape, dim, length)",
    formula="out[i][j] = input[i][start + j]     # dim=1",
    memory="view",
    dtype="same",
    gradient=Text("to `input`: to these slices, 0 elsewhere", "传给 `input`：只到这些片，其余为 0"),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input).index_copy(dim, (torch.arange(length) + start) % "
    "input.shape[dim], grad)",
    example="""
x = torch.arange(8).view(2, 4)
x.narrow(1, 1, 2)
x[:, 1:3]
""",
    traps=(
        Trap(
            "torch.arange(6).narrow(0, 2, 5)",
            Text(
                "The third number is a length, not an end; 2 + 5 is beyond 6. (`x[2:7]` would be "
                "cut short silently.)",
                "第三个数是长度而不是终点；2 + 5 超过 6。（`x[2:7]` 则会悄悄截短。）",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.arange(6).narrow(0, 2, 3), torch.arange(6)[2:3]",
            Text(
                "`narrow(0, 2, 3)` is `x[2:5]`: 3 elements from position 2.",
                "`narrow(0, 2, 3)` 就是 `x[2:5]`：从位置 2 起的 3 个元素。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input[start:start + length]",
            "dim == 0 and start >= 0",
            Text("dim=0, start not negative", "dim=0，start 非负"),
        ),
        Same(
            "torch",
            "input.index_select(dim, torch.arange(start, start + length))",
            "start >= 0",
            Text("start not negative", "start 非负"),
        ),
        Same(
            "NumPy",
            "np.take(input, range(start, start + length), axis=dim)",
            "start >= 0",
            Text("start not negative", "start 非负"),
        ),
    ),
    see=("select", "split", "getitem", "index_select"),
    sketch=Sketch("x.narrow(1, 1, 2)", x=(2, 4)),
    samples=(("input=torch.rand(5, 2), dim=0, start=1, length=3"),),
)


@page.loop
def narrow(input, dim, start, length):
    out = input.new_empty(resized(input.shape, dim, length))
    for at in np.ndindex(*out.shape):
        source = list(at)
        source[dim] += int(start) % input.shape[dim]
        out[at] = input[tuple(source)]
    return out
