"""The last step of a padded sequence stands at length - 1, a different place in each row."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.gather", "torch.Tensor.expand"),
    title=Text(en="Last step of each sequence", zh="每个序列的最后一步"),
    statement=Text(
        en="`states` holds b sequences that were padded to the same length; only the first "
        "`lengths[i]` steps of sequence i are real (at least one). Return the state at the last "
        "real step of each sequence. No Python loop.",
        zh="`states` 里有 b 个序列，都补齐到了同样的长度；第 i 个序列只有前 `lengths[i]` 步是真实的"
        "（至少一步）。返回每个序列最后一个真实步的状态。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="At which position does a sequence of length 1 end?",
            zh="长度为 1 的序列，最后一步在哪个位置？",
        ),
        Text(
            en="A pair of index tensors picks one step per sequence, with all its features.",
            zh="用一对索引张量，可以为每个序列取一步，连同它的全部特征。",
        ),
        Text(
            en="With `gather` the index needs three dims, and its last one as large as the "
            "features: `expand`.",
            zh="用 `gather` 时 index 要有三维，最后一维要和特征数一样大：用 `expand`。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def gather_last_steps(
    states: Float[Tensor, "b t d"], lengths: Int[Tensor, " b"]
) -> Float[Tensor, "b d"]:
    """out[i] = states[i, lengths[i] - 1]"""
    b, _, d = states.shape
    out = states.new_empty(b, d)
    for i in range(b):
        out[i] = states[i, lengths[i] - 1]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one short sequence", "一个短序列"), 1, 2, 1, [1]),
        (("short and full", "一短一满"), 2, 2, 2, [1, 2]),
        (("all full", "全都是满的"), 2, 3, 1, [3, 3]),
        (("all sizes equal", "各维大小相等"), 3, 3, 3, [2, 3, 1]),
        (("three different sizes", "三个大小各不相同"), 2, 5, 3, [4, 2]),
    ]
    sizes = range(1, 5)
    for name, b, t, d, lengths in draw.then_random(named, sizes, range(2, 6), sizes, [None]):
        ends = draw.index(b, below=t) + 1 if lengths is None else torch.tensor(lengths)
        yield Case(name, states=draw.signed(b, t, d), lengths=ends)


@drill.misconception(
    en="`[:, -1]` takes the last position, and for a short sequence that is padding. The length "
    "says where it ends.",
    zh="`[:, -1]` 取的是最后一个位置，对短序列来说那是填充。序列在哪里结束，要看长度。",
)
def took_the_padding(states, lengths):
    return states[:, -1]


@drill.misconception(
    en="Positions count from 0: a sequence of length L ends at L - 1. At L there is padding, or "
    "nothing at all.",
    zh="位置从 0 数起：长度为 L 的序列结束于 L - 1。位置 L 上是填充，或者已经越界。",
)
def took_one_step_too_late(states, lengths):
    return states[torch.arange(len(states)), lengths]


@drill.misconception(
    en="An index of shape (b, 1, 1) gathers one feature only. It has to be expanded over all "
    "features.",
    zh="形状为 (b, 1, 1) 的 index 只收集一个特征。要先把它扩展到所有特征。",
)
def gathered_one_feature(states, lengths):
    return states.gather(1, (lengths - 1).view(-1, 1, 1)).squeeze(1)


@drill.misconception(
    en="`states[:, lengths - 1]` takes all those steps from every sequence: one dim too many. The "
    "first index has to name the sequences.",
    zh="`states[:, lengths - 1]` 会从每个序列里都取出所有这些步，多出一维。"
    "第一个索引也要指明是哪个序列。",
)
def took_all_steps_of_every_sequence(states, lengths):
    return states[:, lengths - 1]


@drill.alternative
def gather_expanded(states, lengths):
    index = (lengths - 1).view(-1, 1, 1).expand(-1, 1, states.shape[2])
    return states.gather(1, index).squeeze(1)


@drill.alternative
def take_along_dim(states, lengths):
    return torch.take_along_dim(states, (lengths - 1)[:, None, None], dim=1)[:, 0]


@drill.alternative
def mask_of_last_steps(states, lengths):
    steps = torch.arange(states.shape[1], device=states.device)
    return states[steps == (lengths - 1)[:, None]]
