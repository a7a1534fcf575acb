"""The parity of row plus column: neither rows nor columns alone, nor the flat position."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.arange", "torch.logical_xor"),
    title=Text(en="A checkerboard mask", zh="棋盘掩码"),
    statement=Text(
        en="Return a mask of `h` rows and `w` columns with the pattern of a checkerboard. A field "
        "has `size` by `size` elements; the field at the upper left is True. Fields at the right "
        "and lower edge may be cut. No Python loop.",
        zh="返回一个 `h` 行 `w` 列、棋盘图案的掩码。每一格是 `size`×`size` 个元素；左上角那一格为 "
        "True。右边和下边的格子可能不完整。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="In which row of fields does element (i, j) lie, and in which column of fields?",
            zh="元素 (i, j) 位于第几行格子、第几列格子？",
        ),
        Text(
            en="A field is True where those two are both even or both odd.",
            zh="这两个数同为偶数或同为奇数时，格子为 True。",
        ),
        Text(
            en="A column of row numbers and a row of column numbers broadcast to the whole mask.",
            zh="一列行号和一行列号，会广播成整张掩码。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def checkerboard_mask(h: int, w: int, size: int) -> Bool[Tensor, "h w"]:
    """out[i, j] = (i // size + j // size) is even"""
    out = torch.empty(h, w, dtype=torch.bool)
    for i in range(h):
        for j in range(w):
            out[i, j] = (i // size + j // size) % 2 == 0
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one element", "一个元素"), 1, 1, 1),
        (("two by two", "二乘二"), 2, 2, 1),
        (("two by three", "二乘三"), 2, 3, 1),
        (("fields of two", "边长为二的格子"), 4, 4, 2),
        (("fields that are cut", "不完整的格子"), 3, 5, 2),
        (("no rows", "零行"), 0, 3, 1),
        (("one large field", "一个大格子"), 2, 3, 4),
        (("fields of three", "边长为三的格子"), 7, 6, 3),
    ]
    for name, h, w, size in draw.then_random(named, range(1, 9), range(1, 9), range(1, 4)):
        yield Case(name, h=h, w=w, size=size)


@drill.misconception(
    en="Counting through the flat mask runs on from one row into the next, so how a row begins "
    "depends on `w`. Each row and each column has its own field number.",
    zh="按展平后的位置去数，会从一行的末尾接着数到下一行，每行从什么值开始就取决于 `w` 了。"
    "应当分别看行和列各在第几格。",
)
def counted_through_the_rows(h, w, size):
    return (torch.arange(h * w) // size % 2 == 0).view(h, w)


@drill.misconception(
    en="Row and column were added before dividing by `size`: that makes diagonal stripes. Find "
    "the field of each first.",
    zh="先把行号和列号相加，再除以 `size`，得到的是斜条纹。应当先分别求出各在第几格。",
)
def added_before_dividing(h, w, size):
    return (torch.arange(h)[:, None] + torch.arange(w)) // size % 2 == 0


@drill.misconception(
    en="The pattern is inverted: the field at the upper left is to be True.",
    zh="图案反了：左上角那一格应为 True。",
)
def began_with_false(h, w, size):
    return (torch.arange(h)[:, None] // size + torch.arange(w) // size) % 2 == 1


@drill.misconception(
    en="`&` leaves only the fields whose row and column are both even. Where both are odd the "
    "field is True as well.",
    zh="用 `&` 只留下了行、列都是偶数的格子。都是奇数的格子也应为 True。",
)
def took_only_even_with_even(h, w, size):
    return (torch.arange(h)[:, None] // size % 2 == 0) & (torch.arange(w) // size % 2 == 0)


@drill.misconception(
    en="Each field is a single element here: `size` was not used.",
    zh="这里每一格只有一个元素：没有用到 `size`。",
)
def made_fields_of_one(h, w, size):
    return (torch.arange(h)[:, None] + torch.arange(w)) % 2 == 0


@drill.misconception(
    en="The pattern is right, but these are numbers. A mask holds True and False.",
    zh="图案对了，但这些是数字。掩码里应是 True 和 False。",
)
def returned_numbers(h, w, size):
    return 1 - (torch.arange(h)[:, None] // size + torch.arange(w) // size) % 2


@drill.alternative
def equal_parities(h, w, size):
    rows, columns = torch.arange(h) // size % 2, torch.arange(w) // size % 2
    return rows.unsqueeze(1).eq(columns)


@drill.alternative
def xor_of_masks(h, w, size):
    rows = (torch.arange(h) // size % 2).bool()
    columns = (torch.arange(w) // size % 2).bool()
    return ~(rows[:, None] ^ columns)


@drill.alternative
def repeated_tiles(h, w, size):
    tile = torch.eye(2, dtype=torch.bool)
    tile = tile.repeat_interleave(size, 0).repeat_interleave(size, 1)
    return tile.repeat(h // (2 * size) + 1, w // (2 * size) + 1)[:h, :w]


@drill.alternative
def two_strided_writes(h, w, size):
    fields = torch.zeros(-(-h // size), -(-w // size), dtype=torch.bool)
    fields[::2, ::2] = True
    fields[1::2, 1::2] = True
    return fields.repeat_interleave(size, 0)[:h].repeat_interleave(size, 1)[:, :w]
