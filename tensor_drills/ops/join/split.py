from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized

page = Page(
    name="torch.Tensor.split",
    signature="input.split(split_size, dim=0)",
    aliases=("torch.split",),
    line=Text(
        "Cuts a dim into pieces of a given size, or of several sizes given as a list.",
        "把一个维度切成给定大小的几段；也可以用列表给出各段的大小。",
    ),
    words=Text("cut, pieces, batches, sections", "切分 拆分 分段 分批"),
    shape=Text(
        "(n, c), k → (k, c), (k, c), ..., the rest     # dim=0",
        "(n, c), k → (k, c), (k, c), ..., 余下部分     # dim=0",
    ),
    shape_rule="[resized(input.shape, dim, s) for s in sizes_of(input, split_size, dim)]",
    shape_note=Text(
        "A list, [a, b], gives (a, c) and (b, c): the sizes must add up to n.",
        "给列表 [a, b] 时得到 (a, c) 和 (b, c)：各大小之和须等于 n。",
    ),
    formula="out[p][i][j] = input[p*k + i][j]     # dim=0",
    memory="view",
    dtype="same",
    gradient=Text("to `input`: each piece to its own place", "传给 `input`：每一段回到原来的位置"),
    gradient_to=("input",),
    example="""
x = torch.arange(7)
x.split(3)
x.split([1, 4, 2])
""",
    traps=(
        Trap(
            "[len(piece) for piece in torch.arange(10).split(3)]",
            Text(
                "3 is the size of a piece, not the number of pieces, and the last is smaller. "
                "3 pieces: `chunk(3)` or `tensor_split(3)`.",
                "3 是每段的大小，不是段数；最后一段较小。要 3 段：`chunk(3)` 或 "
                "`tensor_split(3)`。",
            ),
        ),
        Trap(
            "torch.arange(7).split([2, 3])",
            Text(
                "The sizes must add up to 7, the last one too: `[2, 3, 2]`. NumPy's `split` takes "
                "positions; here that is `tensor_split`.",
                "各大小之和须为 7，最后一段也要写：`[2, 3, 2]`。NumPy 的 `split` 给的是切点，"
                "对应这里的 `tensor_split`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.zeros(4)\nfirst, second = x.split(2)\nfirst += 7\nx",
            Text(
                "The pieces are views: writing into one writes into `x`. `clone()` first.",
                "各段都是视图：写入其中一段就是写入 `x`。请先 `clone()`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "torch.split(input, split_size, dim)"),
        Same(
            "NumPy",
            "np.split(input, np.cumsum(split_size)[:-1], axis=dim)",
            "not isinstance(split_size, int)",
            Text("a list of sizes", "大小的列表"),
        ),
    ),
    see=("chunk", "tensor_split", "unbind", "cat", "narrow"),
    sketch=Sketch("x.split([1, 2], dim=1)[1]", x=(2, 3)),
)


def sizes_of(input, split_size, dim):
    """Return the sizes of the pieces."""
    if not isinstance(split_size, int):
        return list(split_size)
    n = input.shape[dim]
    return [min(split_size, n - start) for start in range(0, n, split_size)]


@page.loop
def split(input, split_size, dim=0):
    pieces, start = [], 0
    for size in sizes_of(input, split_size, dim):
        piece = input.new_empty(resized(input.shape, dim, size))
        for at in np.ndindex(*piece.shape):
            source = list(at)
            source[dim] += start
            piece[at] = input[tuple(source)]
        pieces.append(piece)
        start += size
    return pieces
