from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized

page = Page(
    name="torch.tensor_split",
    signature="torch.tensor_split(input, indices_or_sections, dim=0)",
    method="input.tensor_split(indices_or_sections, dim)",
    line=Text(
        "Cuts a dim into exactly so many pieces, or before each of the given positions.",
        "把一个维度恰好切成若干段；或者在给定的各个位置之前切开。",
    ),
    words=Text("cut at positions, exact number of parts, array_split", "按位置切分 恰好几份 切点"),
    shape=Text(
        "(n, c), [a, b] → (a, c), (b-a, c), (n-b, c)     # dim=0\n"
        "(n, c), k → k pieces; the first n % k are one larger",
        "(n, c), [a, b] → (a, c), (b-a, c), (n-b, c)     # dim=0\n"
        "(n, c), k → k 段；前 n % k 段多一个",
    ),
    shape_rule="[resized(input.shape, dim, stop - start)"
    " for start, stop in bounds(input.shape[dim], indices_or_sections)]",
    formula="out[p][i][j] = input[start[p] + i][j]     # dim=0",
    memory="view",
    dtype="same",
    gradient=Text("to `input`: each piece to its own place", "传给 `input`：每一段回到原来的位置"),
    gradient_to=("input",),
    example="""
x = torch.arange(7)
x.tensor_split(3)
x.tensor_split([2, 5])
""",
    traps=(
        Trap(
            "torch.arange(7).tensor_split((2, 3, 2))",
            Text(
                "A list holds positions, not sizes: 2 to 3, and 3 to 2 is empty. Sizes: "
                "`split([2, 3, 2])`.",
                "列表里是切点，不是大小：2 到 3 是一段，3 到 2 是空的。给大小用 `split([2, 3, "
                "2])`。",
            ),
        ),
        Trap(
            "torch.arange(3).tensor_split(5)[-1].max()",
            Text(
                "With more pieces than elements some are empty, and have no maximum.",
                "段数多于元素个数时，有些段是空的，也就没有最大值。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("NumPy", "np.array_split(input, indices_or_sections, axis=dim)"),
        Same(
            "torch",
            "input.chunk(indices_or_sections, dim)",
            "isinstance(indices_or_sections, int) and input.shape[dim] % indices_or_sections == 0",
            Text("a number that divides the size", "段数能整除大小时"),
        ),
    ),
    see=("split", "chunk", "unbind", "cat"),
    sketch=Sketch("x.tensor_split([1], dim=1)[1]", x=(2, 3)),
    samples=(
        "input=torch.arange(7), indices_or_sections=3",
        "input=torch.arange(12.).view(2, 6), indices_or_sections=3, dim=1",
    ),
)


def bounds(n, indices_or_sections):
    """Return where each piece starts and stops."""
    if np.ndim(indices_or_sections) == 0:
        k = int(indices_or_sections)
        cuts = [p * (n // k) + min(p, n % k) for p in range(1, k)]
    else:
        cuts = [min(int(cut), n) for cut in indices_or_sections]
    starts, stops = [0, *cuts], [*cuts, n]
    return [(a, max(a, b)) for a, b in zip(starts, stops, strict=True)]


@page.loop
def tensor_split(input, indices_or_sections, dim=0):
    pieces = []
    for start, stop in bounds(input.shape[dim], indices_or_sections):
        piece = input.new_empty(resized(input.shape, dim, stop - start))
        for at in np.ndindex(*piece.shape):
            source = list(at)
            source[dim] += start
            piece[at] = input[tuple(source)]
        pieces.append(piece)
    return pieces
