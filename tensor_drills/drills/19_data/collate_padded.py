"""Sequences of unequal length become one batch: padded, and with their lengths kept."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.utils.rnn.pad_sequence", "torch.utils.data.DataLoader", "torch.stack"),
    title=Text(en="A collate_fn that pads", zh="会补齐的 collate_fn"),
    statement=Text(
        en="A DataLoader calls its collate_fn with the `samples` of a batch: a list of pairs "
        "(sequence, label), a float tensor (t, d) of any length t and a Python int. Return the "
        "triple: all sequences as one tensor, zeros behind the shorter ones; their lengths; the "
        "labels. The last two are int64 vectors.",
        zh="DataLoader 会把一批 `samples` 传给 collate_fn：它是 (序列, 标签) 的列表，序列是形状为 "
        "(t, d) 的浮点张量，长度 t 不一，标签是 Python 整数。返回三项：所有序列合成的一个张量，"
        "短的在末尾补零；各序列的长度；标签。后两项是 int64 向量。",
    ),
    hints=(
        Text(
            en="`torch.stack` wants equal shapes. How long does the batch have to be?",
            zh="`torch.stack` 要求形状相同。这一批应当有多长？",
        ),
        Text(
            en="`pad_sequence` does the padding. What stands first in its result by default, the "
            "batch or the time?",
            zh="`pad_sequence` 可以补齐。默认情况下，它的结果中批次和时间哪个在前？",
        ),
    ),
)


@drill.reference
def collate_padded(
    samples: list[tuple[Float[Tensor, "t d"], int]],
) -> tuple[Float[Tensor, "b longest d"], Int[Tensor, " b"], Int[Tensor, " b"]]:
    """out[i, s] = sequence[i][s] if s < length[i] else zeros;  length[i] = len(sequence[i])"""
    longest = max(len(sequence) for sequence, _ in samples)
    d = samples[0][0].shape[1]
    out = torch.zeros(len(samples), longest, d)
    lengths = torch.empty(len(samples), dtype=torch.int64)
    labels = torch.empty(len(samples), dtype=torch.int64)
    for i, (sequence, label) in enumerate(samples):
        lengths[i], labels[i] = len(sequence), label
        for s in range(len(sequence)):
            out[i, s] = sequence[s]
    return out, lengths, labels


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), [2], 1),
        (("lengths 1 and 2", "长度 1 和 2"), [1, 2], 1),
        (("equal lengths", "长度相同"), [2, 2], 2),
        (("the longest first", "最长的在前"), [3, 1, 2], 2),
        (("an empty sequence", "空序列"), [0, 2], 2),
        (("as many samples as steps", "样本数等于步数"), [1, 3, 2], 3),
    ]
    many = [[2, 1, 4], [1, 3], [4, 4, 1, 2]]
    for name, lengths, d in draw.then_random(named, many, range(1, 4)):
        samples = [(draw.signed(t, d), draw.choice(range(2, 9))) for t in lengths]
        yield Case(name, samples=samples)
    zeros = [(torch.tensor([[1.0], [0.0]]), 3), (torch.tensor([[2.0]]), 5)]
    yield Case(("data that end in a zero", "数据以零结尾"), samples=zeros)


def _parts(samples):
    lengths = torch.tensor([len(sequence) for sequence, _ in samples])
    labels = torch.tensor([label for _, label in samples])
    return [sequence for sequence, _ in samples], lengths, labels


@drill.misconception(
    en="`pad_sequence` puts the time first unless it is told `batch_first=True`: the batch came "
    "out as (longest, b, d).",
    zh="`pad_sequence` 默认把时间放在最前，除非写 `batch_first=True`：结果成了 (longest, b, d)。",
)
def put_the_time_first(samples):
    sequences, lengths, labels = _parts(samples)
    return torch.nn.utils.rnn.pad_sequence(sequences), lengths, labels


@drill.misconception(
    en="All sequences were cut to the shortest, and what stood behind that is lost. Fill the "
    "shorter ones up instead.",
    zh="所有序列都截成了最短的长度，后面的内容丢了。应当把短的补长。",
)
def cut_to_the_shortest(samples):
    sequences, lengths, labels = _parts(samples)
    shortest = min(len(sequence) for sequence in sequences)
    return torch.stack([sequence[:shortest] for sequence in sequences]), lengths, labels


@drill.misconception(
    en="The zeros stand before the sequences. Each is to begin at step 0, with the zeros "
    "behind it.",
    zh="零补在了序列前面。题目要求每个序列都从第 0 步开始，零补在后面。",
)
def padded_in_front(samples):
    sequences, lengths, labels = _parts(samples)
    longest = int(lengths.max())
    pad = torch.nn.functional.pad
    padded = [pad(sequence, (0, 0, longest - len(sequence), 0)) for sequence in sequences]
    return torch.stack(padded), lengths, labels


@drill.misconception(
    en="The lengths are those of the padded batch, all the same. What counts is how long each "
    "sequence was before: nothing else tells the zeros from data.",
    zh="给出的是补齐之后的长度，全都一样。要的是每个序列原来的长度：只有它能区分补的零和数据。",
)
def measured_after_padding(samples):
    sequences, lengths, labels = _parts(samples)
    padded = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True)
    return padded, torch.full_like(lengths, padded.shape[1]), labels


@drill.misconception(
    en="The lengths were counted in the padded batch, where a step of zeros is taken for padding. "
    "It may be data: take each length before padding.",
    zh="长度是在补齐之后数出来的，全零的一步都当成了补的零。可它也许就是数据："
    "应当在补齐之前取长度。",
)
def counted_the_steps_that_are_not_zero(samples):
    sequences, _, labels = _parts(samples)
    padded = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True)
    return padded, (padded != 0).any(dim=2).sum(dim=1), labels


@drill.misconception(
    en="The samples were sorted by length, but the labels stayed in the old order: they no longer "
    "belong together.",
    zh="样本按长度排了序，标签却还是原来的顺序：两者对不上了。",
)
def sorted_only_the_sequences(samples):
    sequences, lengths, labels = _parts(samples)
    order = lengths.argsort(descending=True, stable=True)
    padded = torch.nn.utils.rnn.pad_sequence([sequences[i] for i in order], batch_first=True)
    return padded, lengths[order], labels


@drill.alternative
def with_pad_sequence(samples):
    sequences, lengths, labels = _parts(samples)
    return torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True), lengths, labels


@drill.alternative
def written_into_zeros(samples):
    sequences, labels = zip(*samples, strict=True)
    lengths = torch.as_tensor([s.shape[0] for s in sequences])
    batch = sequences[0].new_zeros(len(samples), int(lengths.max()), sequences[0].shape[1])
    for row, sequence in zip(batch, sequences, strict=True):
        row[: len(sequence)] = sequence
    return batch, lengths, torch.LongTensor(labels)


@drill.alternative
def as_a_list(samples):
    sequences, lengths, labels = _parts(samples)
    longest = int(lengths.max())
    rows = [torch.cat([s, s.new_zeros(longest - len(s), s.shape[1])]) for s in sequences]
    return [torch.stack(rows), lengths, labels]
