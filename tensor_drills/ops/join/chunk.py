from tensor_drills.page import Page, Same, Sketch, Text, Trap, math, np, resized

page = Page(
    name="torch.chunk",
    signature="torch.chunk(input, chunks, dim=0)",
    method="input.chunk(chunks, dim)",
    line=Text(
        "Cuts a dim into at most so many pieces of equal size; the last may be smaller.",
        "把一个维度切成至多若干段，各段大小相等，最后一段可能较小。",
    ),
    words=Text("cut, parts, equal pieces, halves, gates", "切块 等分 分成几份 对半分"),
    shape=Text(
        "(n, c), k → (s, c), ..., the rest;  s = ⌈n/k⌉     # dim=0",
        "(n, c), k → (s, c), ..., 余下部分；s = ⌈n/k⌉     # dim=0",
    ),
    shape_rule="[resized(input.shape, dim, s) for s in sizes_of(input.shape[dim], chunks)]",
    formula="out[p][i][j] = input[p*s + i][j]     # dim=0",
    memory="view",
    dtype="same",
    gradient=Text("to `input`: each piece to its own place", "传给 `input`：每一段回到原来的位置"),
    gradient_to=("input",),
    example="""
x = torch.arange(7)
x.chunk(3)
low, high = torch.arange(8).view(2, 4).chunk(2, dim=1)
low
""",
    traps=(
        Trap(
            "torch.arange(6).chunk(4)",
            Text(
                "3 pieces, not 4: the size is 6/4 rounded up, and 2 + 2 + 2 is all there is. "
                "`tensor_split(4)` always gives 4.",
                "只有 3 段，不是 4 段：每段大小是 6/4 向上取整，2 + 2 + 2 就用完了。"
                "`tensor_split(4)` 总是给出 4 段。",
            ),
        ),
        Trap(
            "x = torch.zeros(2, 4, requires_grad=True) * 1\nleft, right = x.chunk(2, "
            "dim=1)\nleft.add_(1)",
            Text(
                "The pieces are views of one tensor: where gradients are tracked they may not be "
                "changed in place. Write `left + 1`.",
                "各段是同一张量的视图：跟踪梯度时不能原地修改。请写 `left + 1`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input.split(math.ceil(input.shape[dim] / chunks), dim)"),
        Same(
            "torch",
            "input.tensor_split(chunks, dim)",
            "input.shape[dim] % chunks == 0",
            Text("equal pieces", "能等分时"),
        ),
        Same(
            "NumPy",
            "np.split(input, chunks, axis=dim)",
            "input.shape[dim] % chunks == 0",
            Text("equal pieces", "能等分时"),
        ),
    ),
    see=("split", "tensor_split", "unbind", "unflatten"),
    sketch=Sketch("x.chunk(2, dim=1)[0]", x=(2, 4)),
    samples=("input=torch.arange(7), chunks=3",),
)


def sizes_of(n, chunks):
    """Return the sizes of the pieces of n."""
    size = math.ceil(n / chunks)
    return [min(size, n - start) for start in range(0, n, size)]


@page.loop
def chunk(input, chunks, dim=0):
    n = input.shape[dim]
    size = math.ceil(n / chunks)
    pieces = []
    for start in range(0, n, size):
        shape = resized(input.shape, dim, min(size, n - start))
        piece = input.new_empty(shape)
        for at in np.ndindex(*piece.shape):
            source = list(at)
            source[dim] += start
            piece[at] = input[tuple(source)]
        pieces.append(piece)
    return pieces
