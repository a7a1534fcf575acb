from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

PLAIN = Text("no size is -1", "各大小都不是 -1")

page = Page(
    name="torch.Tensor.expand",
    signature="input.expand(*sizes)",
    line=Text(
        "Repeats dims of size 1 without copying: every repetition is the same memory.",
        "把大小为 1 的维度重复多次而不拷贝：每一份都是同一块内存。",
    ),
    words=Text(
        "broadcast, broadcast a row to a matrix, stretch, repeat without memory",
        "广播 扩展 拉伸 不占内存的重复",
    ),
    shape="(n, 1) → (n, m)",
    shape_rule="expanded(input.shape, sizes)",
    shape_note=Text(
        "-1 keeps a size; new dims may come in front.", "-1 表示保持原大小；前面可以增加新的维度。"
    ),
    formula="out[i][j] = input[i][0]",
    memory="view",
    dtype="same",
    gradient=Text("to `input`: summed over the repetitions", "传给 `input`：对重复出来的各份求和"),
    gradient_to=("input",),
    gradient_code="grad.sum_to_size(input.shape)",
    example="""
column = torch.tensor([[1], [2]])
column.expand(2, 3)
column.expand(-1, 3).stride()
""",
    traps=(
        Trap(
            "torch.ones(2, 3).expand(4, 3)",
            Text(
                "Only a dim of size 1 can be expanded. `repeat(2, 1)` would copy the rows.",
                "只有大小为 1 的维度才能扩展。`repeat(2, 1)` 会拷贝各行。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.zeros(1, 3).expand(2, 3)\nx[0] = 7\nx",
            Text(
                "Both rows are one memory: writing one writes both. `clone()` first.",
                "两行是同一块内存：写一行，两行都变。请先 `clone()`。",
            ),
        ),
        Trap(
            "torch.zeros(1, 3).expand(2, 3).add_(1)",
            Text(
                "Here torch sees that it would write one place twice, and refuses.",
                "这里 torch 发现同一处会被写两次，因此拒绝。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "torch.broadcast_to(input, sizes)", "are_plain(sizes)", PLAIN),
        Same("NumPy", "np.broadcast_to(input, sizes)", "are_plain(sizes)", PLAIN),
    ),
    see=("expand_as", "repeat", "broadcast_to", "unsqueeze"),
    sketch=Sketch("x.expand(2, 3)", x=(2, 1)),
    samples=("input=torch.rand(2, 1), sizes=(2, 3)",),
)


def are_plain(sizes):
    """Say whether the sizes are given one by one, and all of them."""
    return all(isinstance(size, int) and size >= 0 for size in sizes)


def expanded(shape, sizes):
    """Return the sizes asked for, with -1 filled in."""
    sizes = sizes[0] if len(sizes) == 1 and not isinstance(sizes[0], int) else sizes
    old = (1,) * (len(sizes) - len(shape)) + tuple(shape)
    return tuple(was if size == -1 else size for was, size in zip(old, sizes, strict=True))


@page.loop
def expand(input, *sizes):
    out = input.new_empty(expanded(input.shape, sizes))
    for at in np.ndindex(*out.shape):
        last = at[out.ndim - input.ndim :]
        source = [i % n for i, n in zip(last, input.shape, strict=True)]
        out[at] = input[tuple(source)]
    return out
