from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.nn.functional.pad",
    signature="torch.nn.functional.pad(input, pad, mode='constant', value=None)",
    line=Text(
        "Adds elements before and after, from the last dim backwards; negative: cuts off.",
        "在前后补元素，从最后一维往前数；负数则裁掉。",
    ),
    words=Text("border, margin, zero padding, reflect, circular, crop", "填充 补零 补边 边缘 裁剪"),
    shape="(n, c), (a, b) → (n, a+c+b);  (n, c), (a, b, s, t) → (s+n+t, a+c+b)",
    shape_rule="padded(input.shape, pad)",
    shape_note=Text(
        "`pad` holds pairs (before, after): the first pair is for the last dim.",
        "`pad` 由（前，后）成对组成：第一对管最后一维。",
    ),
    formula=Text(
        "out[i][j] = input[i-s][j-a] inside, value outside     # 'constant'",
        "out[i][j] = 内部取 input[i-s][j-a]，外部取 value     # 'constant'",
    ),
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`; with 'reflect', 'replicate', 'circular' added up over the copies",
        "传给 `input`；'reflect'、'replicate'、'circular' 时对各份求和",
    ),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1, 2, 3]])
F.pad(x, (1, 2))
F.pad(x, (0, 0, 1, 0), value=9)
F.pad(x.float(), (2, 1), mode="reflect")
""",
    traps=(
        Trap(
            "F.pad(torch.ones(2, 3), (1, 0)).shape",
            Text(
                "The first pair is for columns. A row on top: `(0, 0, 1, 0)`. NumPy begins "
                "with dim 0.",
                "第一对管的是列。要在上面加一行：`(0, 0, 1, 0)`。NumPy 则从第 0 维开始。",
            ),
        ),
        Trap(
            "F.pad(torch.ones(5), (1, 1), mode='reflect')",
            Text(
                "Other modes than constant want a dim for channels: pad `x[None]`, then `[0]`.",
                "除 constant 外的方式需要有通道维：先写 `x[None]` 再补，最后取 `[0]`。",
            ),
            raises="NotImplementedError",
        ),
        Trap(
            "F.pad(torch.arange(3.)[None], (3, 0), mode='reflect')",
            Text(
                "Only 2 of 3 elements can be reflected: the border itself is not repeated.",
                "3 个元素里只有 2 个能反射过去：边缘那个本身不重复。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.pad(input, (pad[2:], pad[:2]), constant_values=value or 0)",
            "mode == 'constant' and min(pad) >= 0 and input.ndim == 2 and len(pad) == 4",
            Text("2 dims, two pairs, 'constant'", "2 维，两对，'constant'"),
        ),
        Same(
            "torch",
            "torch.cat([input.new_zeros(pad[0]), input, input.new_zeros(pad[1])])",
            "input.ndim == 1 and min(pad) >= 0 and not value",
            Text("1 dim, zeros", "1 维，补零"),
        ),
    ),
    see=("cat", "narrow", "pad_sequence", "roll"),
    sketch=Sketch("F.pad(x, (1, 1))", x=(2, 2)),
    samples=(
        "input=torch.tensor([1, 2, 3]), pad=(1, 2)",
        "input=torch.arange(6.).view(2, 3), pad=(1, 2, 1, 0)",
    ),
)


def pairs(ndim, pad):
    """Return what comes before and after each dim, from the first dim."""
    of_last = [(pad[i], pad[i + 1]) for i in range(0, len(pad), 2)]
    return [(0, 0)] * (ndim - len(of_last)) + of_last[::-1]


def padded(shape, pad):
    """Return the shape with what is added."""
    added = pairs(len(shape), pad)
    return tuple(before + n + after for n, (before, after) in zip(shape, added, strict=True))


@page.loop
def pad(input, pad, value=None):
    out = input.new_full(padded(input.shape, pad), value or 0)
    before = [pair[0] for pair in pairs(input.ndim, pad)]
    for at in np.ndindex(*input.shape):
        to = [i + b for i, b in zip(at, before, strict=True)]
        if all(0 <= i < n for i, n in zip(to, out.shape, strict=True)):
            out[tuple(to)] = input[at]
    return out
