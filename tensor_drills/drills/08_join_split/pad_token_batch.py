"""Sequences of different lengths make a batch once the shorter ones are filled up."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.utils.rnn.pad_sequence", "torch.nn.functional.pad", "torch.stack"),
    title=Text(en="Pad sequences into a batch", zh="把序列补齐成批次"),
    statement=Text(
        en="`sequences` is a list of at least one vector of token numbers. Return one tensor with "
        "a row for each: its tokens first, then `padding` up to the length of the longest. The "
        "dtype stays int64.",
        zh="`sequences` 是一个列表，里面至少有一个由 token 编号组成的向量。返回一个张量，"
        "每个序列占一行：先是它的 token，后面用 `padding` 补到最长序列的长度。dtype 仍为 int64。",
    ),
    hints=(
        Text(
            en="`stack` wants equal lengths. What would each sequence have to be joined with?",
            zh="`stack` 要求长度相同。每个序列需要接上什么？",
        ),
        Text(
            en="`torch.nn.utils.rnn.pad_sequence` does it, if told where the batch goes and what "
            "to fill in.",
            zh="`torch.nn.utils.rnn.pad_sequence` 可以做到，但要告诉它批次放在哪一维、用什么填。",
        ),
    ),
)


@drill.reference
def pad_token_batch(sequences: list[Int[Tensor, " _"]], padding: int) -> Int[Tensor, "b t"]:
    """out[i, s] = sequences[i][s] if s < len(sequences[i]) else padding"""
    longest = max(len(sequence) for sequence in sequences)
    out = sequences[0].new_empty(len(sequences), longest)
    for i, sequence in enumerate(sequences):
        for s in range(longest):
            out[i, s] = sequence[s] if s < len(sequence) else padding
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sequence", "一个序列"), [2], 0),
        (("two and one", "两个和一个"), [2, 1], 0),
        (("one and two", "一个和两个"), [1, 2], 0),
        (("equal lengths", "长度相同"), [2, 2], 0),
        (("padding with -1", "用 -1 填充"), [3, 1], -1),
        (("an empty sequence", "有空序列"), [2, 0, 1], 0),
        (("three lengths", "三种长度"), [1, 4, 2], -100),
    ]
    lengths = [[3, 2], [1, 3, 2], [4, 1], [2, 3, 3, 1], [5, 4, 1]]
    for name, sizes, padding in draw.then_random(named, lengths, [0, -1, 50, -100]):
        sequences = [draw.distinct(size, dtype=torch.int64) for size in sizes]
        yield Case(name, sequences=sequences, padding=padding)


@drill.misconception(
    en="`pad_sequence` puts the time first unless told otherwise: one sequence per column. Here "
    "every sequence is a row.",
    zh="`pad_sequence` 默认把时间放在第一维：每列一个序列。这里每个序列应占一行。",
)
def left_the_time_first(sequences, padding):
    return torch.nn.utils.rnn.pad_sequence(sequences, padding_value=padding)


@drill.misconception(
    en="`pad_sequence` fills with 0 unless told otherwise, whatever `padding` is.",
    zh="`pad_sequence` 默认用 0 填充，没有用到 `padding`。",
)
def filled_with_zero(sequences, padding):
    return torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True)


@drill.misconception(
    en="The padding stands before the tokens. It has to come after them.",
    zh="填充放在了 token 前面。题目要求放在后面。",
)
def padded_in_front(sequences, padding):
    longest = max(map(len, sequences))
    rows = [torch.cat([s.new_full((longest - len(s),), padding), s]) for s in sequences]
    return torch.stack(rows)


@drill.misconception(
    en="Everything was cut to the shortest sequence: tokens are lost. It is the shorter ones that "
    "have to grow.",
    zh="这样把所有序列都截到最短的长度，丢了 token。应当让较短的序列变长。",
)
def cut_to_the_shortest(sequences, padding):
    shortest = min(map(len, sequences))
    return torch.stack([s[:shortest] for s in sequences])


@drill.misconception(
    en="`torch.zeros` is float32 unless told otherwise. Token numbers have to stay int64: floats "
    "cannot index an embedding.",
    zh="`torch.zeros` 默认是 float32。token 编号必须保持 int64：浮点数不能用来索引 embedding。",
)
def made_floats(sequences, padding):
    out = torch.zeros(len(sequences), max(map(len, sequences))) + padding
    for row, s in zip(out, sequences, strict=True):
        row[: len(s)] = s
    return out


@drill.alternative
def write_into_a_full_tensor(sequences, padding):
    out = sequences[0].new_full((len(sequences), max(map(len, sequences))), padding)
    for i, s in enumerate(sequences):
        out[i, : len(s)] = s
    return out


@drill.alternative
def pad_each_and_stack(sequences, padding):
    longest = max(map(len, sequences))
    pad = torch.nn.functional.pad
    return torch.stack([pad(s, (0, longest - len(s)), value=padding) for s in sequences])


@drill.alternative
def mask_of_the_lengths(sequences, padding):
    packed = torch.cat(sequences)
    lengths = torch.tensor([len(s) for s in sequences], device=packed.device)
    steps = torch.arange(int(lengths.max()), device=packed.device)
    out = torch.full((len(lengths), len(steps)), padding, device=packed.device)
    return out.masked_scatter(steps < lengths[:, None], packed)
