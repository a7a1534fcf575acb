"""torch.tensor copies; torch.from_numpy and torch.as_tensor share the array's memory."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.from_numpy", "torch.as_tensor", "torch.tensor"),
    title=Text(en="Repair: a refilled buffer", zh="改错：反复填充的缓冲区"),
    statement=Text(
        en="Repair the function. It should return the sum of each of the `readings` as float32. "
        "It fills one NumPy buffer again and again, and expects the tensor to follow. As it stands "
        "all sums are 0.",
        zh="请改正这个函数。它应当以 float32 返回 `readings` 中每次读数的总和。"
        "函数反复填充同一个 NumPy 缓冲区，并指望张量跟着变。现在所有的和都是 0。",
    ),
    hints=(
        Text(
            en="Do not take the comment's word for it: print `frame` after the buffer has been "
            "filled.",
            zh="别轻信注释：填充缓冲区之后打印一下 `frame`。",
        ),
        Text(
            en="`torch.tensor` always copies. Other functions make a tensor over the memory of an "
            "array.",
            zh="`torch.tensor` 总是拷贝。另有函数可以直接在数组的内存上建立张量。",
        ),
        Text(
            en="Look at `torch.from_numpy`. Whatever shares memory must be read before the next "
            "filling.",
            zh="看看 `torch.from_numpy`。共享内存的张量，要赶在下一次填充之前读取。",
        ),
    ),
)


@drill.reference
def from_numpy_refilled_buffer(readings: list[list[float]]) -> Float[Tensor, " n"]:
    """out[i] = readings[i][0] + readings[i][1] + ..."""
    out = torch.empty(len(readings))
    for i, reading in enumerate(readings):
        total = 0.0
        for value in reading:
            total += value
        out[i] = total
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one reading of one value", "一次读数，一个值"), 1, 1),
        (("two readings", "两次读数"), 2, 1),
        (("as many readings as values", "读数次数等于值的个数"), 3, 3),
        (("many values", "值较多"), 2, 6),
    ]
    for name, n, m in draw.then_random(named, range(2, 6), range(1, 5)):
        yield Case(name, readings=draw.distinct(n, m).tolist())


@drill.misconception(
    en="`frame` never sees a reading: it keeps the zeros that the buffer held when it was made. "
    "`torch.tensor` copies the array; and whatever shares memory must be filled in place.",
    zh="`frame` 从未见到任何读数：它一直是创建时缓冲区里的那些 0。`torch.tensor` 会拷贝数组；而要"
    "共享内存，填充时也必须原地写入。",
    stub=True,
)
def copied_the_buffer_once(readings):
    import numpy as np

    buffer = np.zeros(len(readings[0]), dtype=np.float32)
    frame = torch.tensor(buffer)  # frame and buffer share their memory
    sums = []
    for reading in readings:
        buffer[:] = reading
        sums.append(frame.sum())
    return torch.stack(sums)


@drill.misconception(
    en="The copy is now made for each reading, but before the buffer is filled: each sum is that "
    "of the reading before.",
    zh="现在每次读数都拷贝一次，但拷贝发生在填充之前：每个和都是上一次读数的。",
)
def copied_before_filling(readings):
    import numpy as np

    buffer = np.zeros(len(readings[0]), dtype=np.float32)
    sums = []
    for reading in readings:
        frame = torch.tensor(buffer)
        buffer[:] = reading
        sums.append(frame.sum())
    return torch.stack(sums)


@drill.misconception(
    en="The tensor shares its memory now, and so do all that were kept: they are one buffer, and "
    "after the loop it holds the last reading. Sum, or copy, before it is filled again.",
    zh="现在张量确实共享内存了，保存下来的每一个也都共享：它们是同一个缓冲区，"
    "循环结束后里面只有最后一次读数。应当在再次填充之前求和或拷贝。",
)
def kept_the_shared_frames(readings):
    import numpy as np

    buffer = np.zeros(len(readings[0]), dtype=np.float32)
    frames = []
    for reading in readings:
        buffer[:] = reading
        frames.append(torch.from_numpy(buffer))
    return torch.stack(frames).sum(1)


@drill.misconception(
    en="The sums are right, but in float64: that is NumPy's dtype where none is named. The drill "
    "asks for float32.",
    zh="和是对的，但类型成了 float64：不写 dtype 时，NumPy 默认就是它。题目要求 float32。",
)
def left_the_dtype_to_numpy(readings):
    import numpy as np

    buffer = np.zeros(len(readings[0]))
    frame = torch.from_numpy(buffer)
    sums = []
    for reading in readings:
        buffer[:] = reading
        sums.append(frame.sum())
    return torch.stack(sums)


@drill.alternative
def as_tensor(readings):
    import numpy as np

    buffer = np.zeros(len(readings[0]), dtype=np.float32)
    frame = torch.as_tensor(buffer)
    out = torch.empty(len(readings))
    for i, reading in enumerate(readings):
        buffer[:] = reading
        out[i] = frame.sum()
    return out


@drill.alternative
def copy_after_filling(readings):
    import numpy as np

    buffer = np.zeros(len(readings[0]), dtype=np.float32)
    sums = []
    for reading in readings:
        buffer[:] = reading
        sums.append(torch.tensor(buffer).sum())
    return torch.stack(sums)


@drill.alternative
def without_numpy(readings):
    return torch.tensor(readings).sum(1)
