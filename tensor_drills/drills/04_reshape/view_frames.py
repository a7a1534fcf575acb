"""view with -1: one size is worked out, nothing is copied."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.view", "torch.reshape", "torch.Tensor.unfold"),
    title=Text(en="Cut a signal into frames", zh="把信号切成帧"),
    statement=Text(
        en="Cut `signal` into frames of `size` samples, one after another: one frame per row. The "
        "length of `signal` is a multiple of `size`. The result must be a view of `signal`, which "
        "need not be contiguous.",
        zh="把 `signal` 依次切成长度为 `size` 的帧，每帧占一行。`signal` 的长度是 `size` 的整数倍。"
        "结果必须是 `signal` 的视图；`signal` 不一定连续。",
    ),
    hints=(
        Text(
            en="One of the two new sizes is known, the other follows from it.",
            zh="新形状的两个大小里，一个是已知的，另一个由它决定。",
        ),
        Text(
            en="A size of -1 is worked out by torch. Rows are filled one after another, so a row "
            "has to be one frame.",
            zh="写成 -1 的大小由 torch 推算。数据是一行一行填进去的，所以一行必须正好是一帧。",
        ),
    ),
    view_of="signal",
)


@drill.reference
def view_frames(signal: Float[Tensor, " n"], size: int) -> Float[Tensor, "n//size size"]:
    """out[i, j] = signal[i * size + j]"""
    n = len(signal)
    out = signal.new_empty(n // size, size)
    for i in range(n // size):
        for j in range(size):
            out[i, j] = signal[i * size + j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one frame", "一帧"), 1, 2),
        (("two frames", "两帧"), 2, 2),
        (("frames of one sample", "每帧一个采样点"), 3, 1),
        (("three frames of two", "三帧，每帧两点"), 3, 2),
        (("not contiguous", "不连续的信号"), 2, 3),
    ]
    for name, frames, size in draw.then_random(named, range(2, 5), range(2, 5)):
        signal = draw.distinct(frames * size)
        is_strided = name[0] == "not contiguous"
        yield Case(name, signal=draw.strided(signal) if is_strided else signal, size=size)


@drill.misconception(
    en="`view(size, -1)` makes `size` rows. A row should be one frame, so `size` is the second "
    "size.",
    zh="`view(size, -1)` 得到的是 `size` 行。一行应当是一帧，所以 `size` 是第二个大小。",
)
def made_size_rows(signal, size):
    return signal.view(size, -1)


@drill.misconception(
    en="The transpose puts the sizes right, but not the values: the signal was cut into `size` "
    "rows before, and now runs down the columns.",
    zh="转置让大小对上了，数值却不对：信号先被切成了 `size` 行，转置后就沿着列往下走了。",
)
def transposed_size_rows(signal, size):
    return signal.view(size, -1).T


@drill.misconception(
    en="The values are right, but they were copied: `stack` and `cat` always make new memory. "
    "Frames that lie one after another are already there, under other sizes.",
    zh="数值都对，但这是一份拷贝：`stack` 和 `cat` 总会开辟新内存。"
    "一帧接一帧的数据本来就在那里，换个大小去看就行。",
)
def stacked_the_pieces(signal, size):
    return torch.stack([signal[i : i + size] for i in range(0, len(signal), size)])


@drill.misconception(
    en="`contiguous` copies a signal that has gaps in memory. `view` does not need it here: to cut "
    "one dim in two, any stride will do.",
    zh="信号在内存里有间隔时，`contiguous` 会拷贝。这里 `view` 并不需要它："
    "把一维切成两维，stride 是多少都可以。",
)
def made_it_contiguous_first(signal, size):
    return signal.contiguous().view(-1, size)


@drill.alternative
def reshape(signal, size):
    return signal.reshape(len(signal) // size, size)


@drill.alternative
def unflatten(signal, size):
    return signal.unflatten(0, (-1, size))


@drill.alternative
def unfold(signal, size):
    return signal.unfold(0, size, size)


@drill.alternative
def strides_by_hand(signal, size):
    (step,) = signal.stride()
    return signal.as_strided((len(signal) // size, size), (size * step, step))
