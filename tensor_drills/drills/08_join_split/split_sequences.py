"""split takes lengths, tensor_split takes positions, chunk takes a number of pieces."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.split", "torch.tensor_split", "torch.chunk"),
    title=Text(en="Cut packed sequences apart", zh="拆开首尾相接的序列"),
    statement=Text(
        en="Several sequences were joined along their time dim into one tensor, `packed`; "
        "sequence s has `lengths[s]` steps. Return the sequences, in order, as a tuple or a list.",
        zh="若干序列沿时间维首尾相接，成了一个张量 `packed`；第 s 个序列有 `lengths[s]` 步。"
        "按顺序返回这些序列，用元组或列表都可以。",
    ),
    hints=(
        Text(
            en="`split`, `chunk` and `tensor_split` differ in what their second argument counts.",
            zh="`split`、`chunk`、`tensor_split` 的区别在于第二个参数数的是什么。",
        ),
        Text(
            en="One of them takes a list of lengths that add up to the size of the dim.",
            zh="其中一个接受由长度组成的列表，各长度之和等于这一维的大小。",
        ),
    ),
)


@drill.reference
def split_sequences(
    packed: Float[Tensor, "t d"], lengths: list[int]
) -> tuple[Float[Tensor, "_ d"], ...]:
    """out[s][i] = packed[lengths[0] + ... + lengths[s - 1] + i] for i < lengths[s]"""
    out, start = [], 0
    for length in lengths:
        out.append(packed[start : start + length])
        start += length
    return tuple(out)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sequence", "一个序列"), 1, [2]),
        (("equal lengths", "长度相同"), 1, [2, 2]),
        (("one, then two", "先一步，后两步"), 1, [1, 2]),
        (("an empty sequence", "有空序列"), 2, [2, 0, 1]),
        (("three lengths", "三种长度"), 2, [3, 1, 2]),
    ]
    random_lengths = [[1, 3], [4, 2, 1], [2, 2, 3], [1, 1, 5, 2], [3, 0, 2, 1], [5, 4]]
    for name, d, lengths in draw.then_random(named, range(1, 4), random_lengths):
        yield Case(name, packed=draw.distinct(sum(lengths), d), lengths=list(lengths))


@drill.misconception(
    en="`tensor_split` takes the positions at which to cut, not lengths. The lengths would have to "
    "be summed up first.",
    zh="`tensor_split` 要的是在哪些位置切，不是长度。得先把长度累加起来。",
)
def gave_lengths_as_positions(packed, lengths):
    return packed.tensor_split(lengths)


@drill.misconception(
    en="`chunk` cuts into that many pieces of equal length. The lengths differ here.",
    zh="`chunk` 是切成若干段相等的长度。这里的长度各不相同。",
)
def cut_into_equal_chunks(packed, lengths):
    return packed.chunk(len(lengths))


@drill.misconception(
    en="With a single number `split` makes all pieces that long. It takes the whole list as well.",
    zh="只给一个数时，`split` 会让每一段都一样长。它也可以直接接受整个列表。",
)
def split_by_the_first_length(packed, lengths):
    return packed.split(lengths[0])


@drill.alternative
def slices(packed, lengths):
    return [packed[sum(lengths[:s]) :][:length] for s, length in enumerate(lengths)]


@drill.alternative
def positions_from_a_running_sum(packed, lengths):
    return packed.tensor_split(torch.tensor(lengths).cumsum(0)[:-1].tolist())


@drill.alternative
def split_with_sizes(packed, lengths):
    return torch.split_with_sizes(packed, lengths)
