"""Reversing padded sequences: the padding must not come to the front."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.gather", "torch.where", "torch.arange", "torch.flip"),
    title=Text(en="Reverse padded sequences", zh="反转带填充的序列"),
    statement=Text(
        en="Each row of `x` is a sequence of `lengths[i]` real values, followed by padding. "
        "Reverse the real values of each row; the padding stays as it is. Tools: "
        "`arange`, comparison, `where`, indexing, `gather`. Ruled out: `flip` and its kin. No "
        "Python loop.",
        zh="`x` 的每一行是一个序列：先是 `lengths[i]` 个真实值，后面是填充。"
        "把每一行的真实值反转，填充原样留在原处。可用 `arange`、比较、`where`、索引和 `gather`；"
        "不能用 `flip` 及同类函数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Take a row of 4 real values and 2 of padding. Which column does column 0 of the "
            "result come from? And column 3? And column 5?",
            zh="设一行有 4 个真实值和 2 个填充。结果的第 0 列来自哪一列？第 3 列呢？第 5 列呢？",
        ),
        Text(
            en="Build a (b, t) matrix of source columns: one rule for real steps, another for "
            "padding.",
            zh="构造一个 (b, t) 的来源列号矩阵：真实的步一种规则，填充另一种规则。",
        ),
        Text(
            en="`gather` along dim 1 reads one column for each cell.",
            zh="沿 dim 1 的 `gather` 为每个格子各读一列。",
        ),
    ),
    no_loop=True,
    ruled_out=("flip", "fliplr", "flipud", "rot90"),
)


@drill.reference
def flip_prefixes_by_indexing(
    x: Float[Tensor, "b t"], lengths: Int[Tensor, " b"]
) -> Float[Tensor, "b t"]:
    """out[i, j] = x[i, lengths[i] - 1 - j] if j < lengths[i] else x[i, j]"""
    b, t = x.shape
    out = torch.empty_like(x)
    for i in range(b):
        length = int(lengths[i])
        for j in range(t):
            out[i, j] = x[i, length - 1 - j] if j < length else x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two of three", "三个里的两个"), 1, 3, [2]),
        (("one of two", "两个里的一个"), 1, 2, [1]),
        (("full", "没有填充"), 1, 3, [3]),
        (("two of four", "四个里的两个"), 1, 4, [2]),
        (("nothing real", "没有真实值"), 2, 3, [0, 2]),
        (("square", "方阵"), 3, 3, [2, 3, 1]),
        (("no sequences", "零个序列"), 0, 3, []),
        (("two of six steps", "两个六步的序列"), 2, 6, [3, 5]),
    ]
    for name, b, t, lengths in draw.then_random(named, range(1, 5), range(2, 8), [None]):
        ends = draw.index(b, below=t + 1) if lengths is None else torch.tensor(lengths).long()
        yield Case(name, x=draw.distinct(b, t), lengths=ends)


@drill.misconception(
    en="The whole row was reversed, so that the padding now stands in front. Each row turns around "
    "its own length.",
    zh="整行都反转了，填充跑到了前面。每一行应当按自己的长度反转。",
)
def reversed_whole_rows(x, lengths):
    t = x.shape[1]
    return x[:, t - 1 - torch.arange(t)]


@drill.misconception(
    en="Past the real values, length - 1 - j is negative, and a negative index counts from the "
    "end of the row: the padding was reversed as well.",
    zh="过了真实值之后，length - 1 - j 成了负数，而负的索引从行尾数起：填充也被反转了。",
)
def reversed_the_padding_too(x, lengths):
    source = lengths[:, None] - 1 - torch.arange(x.shape[1])
    return x[torch.arange(len(x))[:, None], source]


@drill.misconception(
    en="Column 0 read column length, where the padding begins. The last real value stands at "
    "length - 1.",
    zh="第 0 列读了第 length 列，那里已经是填充。最后一个真实值在 length - 1。",
)
def counted_from_the_length(x, lengths):
    j = torch.arange(x.shape[1])
    ends = lengths[:, None]
    return x.gather(1, torch.where(j < ends, ends - j, j))


@drill.misconception(
    en="The padding became 0. It was to stay as it is.",
    zh="填充变成了 0。题目要求它保持原样。",
)
def cleared_the_padding(x, lengths):
    j = torch.arange(x.shape[1])
    ends = lengths[:, None]
    is_real = j < ends
    return torch.where(is_real, x.gather(1, torch.where(is_real, ends - 1 - j, 0)), 0)


@drill.alternative
def pairs_of_indices(x, lengths):
    j = torch.arange(x.shape[1], device=x.device)
    i = torch.arange(len(x), device=x.device)[:, None]
    ends = lengths[:, None]
    return x[i, torch.where(j < ends, ends - 1 - j, j)]


@drill.alternative
def chosen_after_reading(x, lengths):
    j = torch.arange(x.shape[1], device=x.device).expand_as(x)
    last = lengths.unsqueeze(1) - 1
    return torch.where(j > last, x, x.gather(1, (last - j).clamp(min=0)))


@drill.alternative
def written_to_the_places(x, lengths):
    j = torch.arange(x.shape[1], device=x.device).expand_as(x)
    ends = lengths[:, None]
    return torch.empty_like(x).scatter(1, torch.where(j < ends, ends - 1 - j, j), x)


@drill.alternative
def sorted_by_a_key(x, lengths):
    j = torch.arange(x.shape[1], device=x.device)
    return x.gather(1, torch.where(j < lengths[:, None], -j, j + 1).argsort(dim=1))
