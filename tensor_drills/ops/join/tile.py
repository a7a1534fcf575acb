from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.tile",
    signature="torch.tile(input, dims)",
    method="input.tile(dims)",
    line=Text(
        "Copies the whole tensor several times along its last dims, like tiles.",
        "沿最后几维把整个张量复制若干份，像铺瓷砖一样。",
    ),
    words=Text("repeat, copy, duplicate, numpy tile", "平铺 重复 复制多份"),
    shape="(n, c), (a, b) → (a*n, b*c);  (n, c), (b,) → (n, b*c)",
    shape_rule="tiled(input.shape, dims)",
    shape_note=Text(
        "Missing numbers count as 1, in front; missing dims too.",
        "缺少的份数在前面按 1 补齐；缺少的维度也是。",
    ),
    formula="out[i][j] = input[i % n][j % c]",
    memory="new",
    dtype="same",
    gradient=Text("to `input`: summed over the copies", "传给 `input`：对各份求和"),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1, 2], [3, 4]])
x.tile(2)
x.tile(2, 1)
""",
    traps=(
        Trap(
            "torch.ones(4, 3).tile(2).shape",
            Text(
                "A single number is for the last dim: more columns. More rows: `tile(2, 1)`.",
                "只给一个数时，指的是最后一维：列变多。要行变多：`tile(2, 1)`。",
            ),
        ),
        Trap(
            "torch.tensor([1, 2, 3]).tile(2)",
            Text(
                "The whole is repeated, not each element. For 1, 1, 2, 2, 3, 3: "
                "`repeat_interleave(2)`.",
                "重复的是整体，不是每个元素。要 1, 1, 2, 2, 3, 3：`repeat_interleave(2)`。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.tile(input, dims)"),
        Same(
            "torch",
            "input.repeat(*dims)",
            "len(dims) >= input.ndim > 0",
            Text("a number for each dim", "每一维都给了数"),
        ),
    ),
    see=("repeat", "repeat_interleave", "expand", "cat"),
    sketch=Sketch("x.tile(2)", x=(2, 2)),
)


def tiled(shape, dims):
    """Return the shape of all copies."""
    size = max(len(shape), len(dims))
    old, times = (1,) * (size - len(shape)) + tuple(shape), (1,) * (size - len(dims)) + tuple(dims)
    return tuple(n * k for n, k in zip(old, times, strict=True))


@page.loop
def tile(input, dims):
    out = input.new_empty(tiled(input.shape, dims))
    new_dims = out.ndim - input.ndim
    for at in np.ndindex(*out.shape):
        old = at[new_dims:]
        source = [i % n for i, n in zip(old, input.shape, strict=True)]
        out[at] = input[tuple(source)]
    return out
