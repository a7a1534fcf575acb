"""The values cannot tell padding from data: the lengths can."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.nn.utils.rnn.pad_sequence", "torch.arange", "torch.lt"),
    title=Text(en="Pad, and say where", zh="补齐并记下位置"),
    statement=Text(
        en="`sequences` is a list of at least one series of measurements, of different lengths. "
        "Return a pair: the batch of shape (b, t) with each series in a row, filled up with 0 at "
        "its end; and a bool mask of the same shape, True where the value was measured. A measured "
        "value may be 0.",
        zh="`sequences` 是一个列表，里面至少有一个测量序列，各序列长度不同。返回两个张量：形状为 "
        "(b, t) 的批次，每个序列占一行，末尾用 0 补齐；以及形状相同的 bool 掩码，是测量值的地方为 "
        "True。测量值本身也可能是 0。",
    ),
    hints=(
        Text(
            en="A 0 in the batch may be either. What do you know of a series before it is padded?",
            zh="批次里的 0 两种可能都有。在补齐之前，你知道每个序列的什么？",
        ),
        Text(
            en="In row i, position s was measured if s is less than the length of series i.",
            zh="第 i 行里，位置 s 小于第 i 个序列的长度，就是测量值。",
        ),
        Text(
            en="Compare `torch.arange(t)` with a column of the lengths: broadcasting makes (b, t).",
            zh="把 `torch.arange(t)` 与由长度组成的一列作比较：广播后得到 (b, t)。",
        ),
    ),
)


@drill.reference
def pad_with_mask(
    sequences: list[Float[Tensor, " _"]],
) -> tuple[Float[Tensor, "b t"], Bool[Tensor, "b t"]]:
    """mask[i, s] = s < len(sequences[i]);  batch[i, s] = sequences[i][s] if mask[i, s] else 0"""
    longest = max(len(sequence) for sequence in sequences)
    batch = sequences[0].new_zeros(len(sequences), longest)
    mask = torch.zeros(len(sequences), longest, dtype=torch.bool)
    for i, sequence in enumerate(sequences):
        for s in range(len(sequence)):
            batch[i, s] = sequence[s]
            mask[i, s] = True
    return batch, mask


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one series", "一个序列"), [1], False),
        (("two and one", "两个和一个"), [2, 1], False),
        (("one and two", "一个和两个"), [1, 2], False),
        (("a measured 0", "测得的 0"), [1, 2], True),
        (("equal lengths", "长度相同"), [2, 2], False),
        (("an empty series", "有空序列"), [2, 0], False),
        (("three lengths", "三种长度"), [1, 4, 2], True),
    ]
    lengths = [[3, 2], [1, 3, 2], [4, 1], [2, 3, 3, 1], [5, 4, 1]]
    for name, sizes, has_zero in draw.then_random(named, lengths, [False, True]):
        sequences = [draw.signed(size) for size in sizes]
        if has_zero:
            sequences[-1][-1] = 0
        yield Case(name, sequences=sequences)


@drill.misconception(
    en="The mask asks the values: a measured 0 passes for padding. Only the lengths know.",
    zh="掩码是看数值得来的：测得的 0 会被当成填充。只有长度才知道。",
)
def took_zeros_for_padding(sequences):
    batch = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True)
    return batch, batch != 0


@drill.misconception(
    en="The mask is the wrong way round: it is True at the padding. Some layers want that one "
    "(`key_padding_mask`); here True means measured.",
    zh="掩码反了：它在填充处为 True。有些层要的是那一种（`key_padding_mask`）；"
    "这里 True 表示测量值。",
)
def marked_the_padding(sequences):
    batch = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True)
    lengths = torch.tensor([len(s) for s in sequences])
    return batch, torch.arange(batch.shape[1]) >= lengths[:, None]


@drill.misconception(
    en="`<=` lets one position too many in: a series of length 2 has positions 0 and 1.",
    zh="`<=` 多算了一个位置：长度为 2 的序列只有位置 0 和 1。",
)
def counted_one_too_many(sequences):
    batch = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True)
    lengths = torch.tensor([len(s) for s in sequences])
    return batch, torch.arange(batch.shape[1]) <= lengths[:, None]


@drill.misconception(
    en="The mask holds the numbers 1 and 0. A mask that is to index, or to be negated with `~`, "
    "must be of dtype bool.",
    zh="掩码里是数 1 和 0。要用来索引，或者用 `~` 取反，掩码的 dtype 必须是 bool。",
)
def made_a_mask_of_numbers(sequences):
    pad = torch.nn.utils.rnn.pad_sequence
    ones = [torch.ones_like(s) for s in sequences]
    return pad(sequences, batch_first=True), pad(ones, batch_first=True)


@drill.alternative
def pad_a_mask_of_ones(sequences):
    pad = torch.nn.utils.rnn.pad_sequence
    ones = [torch.ones_like(s, dtype=torch.bool) for s in sequences]
    return pad(sequences, batch_first=True), pad(ones, batch_first=True)


@drill.alternative
def pad_with_nan(sequences):
    batch = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True, padding_value=float("nan"))
    mask = ~batch.isnan()
    return batch.nan_to_num(), mask


@drill.alternative
def fill_row_by_row(sequences):
    batch = sequences[0].new_zeros(len(sequences), max(map(len, sequences)))
    mask = torch.zeros_like(batch, dtype=torch.bool)
    for i, s in enumerate(sequences):
        batch[i, : len(s)], mask[i, : len(s)] = s, True
    return [batch, mask]
