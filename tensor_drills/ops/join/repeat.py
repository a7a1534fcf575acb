from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

ONE_BY_ONE = Text("numbers given one by one", "逐个给出各数")

page = Page(
    name="torch.Tensor.repeat",
    signature="input.repeat(*repeats)",
    line=Text(
        "Copies the whole tensor several times along each dim, like tiles.",
        "沿每一维把整个张量复制若干份，像铺瓷砖一样。",
    ),
    words=Text("tile, copy, duplicate, again and again", "重复 平铺 复制多份"),
    shape="(n, c), (a, b) → (a*n, b*c);  (c), (a, b) → (a, b*c)",
    shape_rule="repeated(input.shape, repeats)",
    shape_note=Text(
        "One number for each dim; further numbers in front make new dims.",
        "每一维给一个数；前面多出的数会增加新的维度。",
    ),
    formula="out[i][j] = input[i % n][j % c]",
    memory="new",
    dtype="same",
    gradient=Text("to `input`: summed over the copies", "传给 `input`：对各份求和"),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1, 2]])
x.repeat(2, 3)
torch.tensor([1, 2]).repeat(3, 1)
""",
    traps=(
        Trap(
            "torch.tensor([1, 2]).repeat(2), np.array([1, 2]).repeat(2)",
            Text(
                "NumPy's `repeat` repeats each element: that is `repeat_interleave` here. "
                "torch's `repeat` is NumPy's `tile`.",
                "NumPy 的 `repeat` 重复每个元素，对应这里的 `repeat_interleave`。"
                "torch 的 `repeat` 相当于 NumPy 的 `tile`。",
            ),
        ),
        Trap(
            "torch.ones(2, 3).repeat(4)",
            Text(
                "It wants a number for every dim: `repeat(4, 1)` for more rows.",
                "每一维都要给一个数：要更多的行，写 `repeat(4, 1)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.tile(*repeats)",
        ),
        Same("NumPy", "np.tile(input, repeats)", "numbers(repeats) == repeats", ONE_BY_ONE),
        Same(
            "torch",
            "input.expand(*repeats[:-1], -1)",
            "input.ndim == 1 and len(repeats) > 1 and repeats[-1] == 1",
            Text("a vector, (..., 1): a view, no copy", "一维，(..., 1)：是视图，不拷贝"),
        ),
    ),
    see=("expand", "tile", "repeat_interleave", "cat"),
    sketch=Sketch("x.repeat(2, 2)", x=(1, 2)),
    samples=("input=torch.arange(3), repeats=(2, 1)",),
)


def numbers(repeats):
    """Return the numbers, whether given one by one or as one tuple."""
    return tuple(repeats[0] if repeats and not isinstance(repeats[0], int) else repeats)


def repeated(shape, repeats):
    """Return the shape of all copies."""
    times = numbers(repeats)
    old = (1,) * (len(times) - len(shape)) + tuple(shape)
    return tuple(n * k for n, k in zip(old, times, strict=True))


@page.loop
def repeat(input, *repeats):
    out = input.new_empty(repeated(input.shape, repeats))
    new_dims = out.ndim - input.ndim
    for at in np.ndindex(*out.shape):
        old = at[new_dims:]
        source = [i % n for i, n in zip(old, input.shape, strict=True)]
        out[at] = input[tuple(source)]
    return out
