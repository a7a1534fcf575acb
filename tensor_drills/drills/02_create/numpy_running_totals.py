"""An array that is used again drags along every tensor that shares its memory."""

import numpy as np

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.from_numpy", "torch.tensor"),
    title=Text(en="Repair: keep every total", zh="改错：保留每一步"),
    statement=Text(
        en="Repair the function. It adds up the rows of `steps` in a NumPy array and should keep "
        "the total after each of them: row i of the result is the sum of rows 0 to i, in float32. "
        "As it stands, all rows come out as the last total. There is at least one row.",
        zh="请改正这个函数。它用一个 NumPy 数组累加 `steps` 的各行，并应当保留每加一行之后的总和："
        "结果的第 i 行是第 0 到第 i 行之和，float32。现在各行都成了最后的总和。至少有一行。",
    ),
    hints=(
        Text(
            en="How many arrays are there, and how many tensors are made from them?",
            zh="一共有几个数组？由它们得来的张量又有几个？",
        ),
        Text(
            en="`from_numpy` shares the memory of its array, and `+=` writes into that memory.",
            zh="`from_numpy` 与数组共享内存，而 `+=` 正是写进这块内存。",
        ),
        Text(
            en="Keep a copy of each total, or compute each in an array of its own.",
            zh="每个总和都留一份拷贝，或者每次都算到新的数组里。",
        ),
    ),
)


@drill.reference
def numpy_running_totals(steps: list[list[float]]) -> Float[Tensor, "t n"]:
    """out[i, j] = steps[0][j] + ... + steps[i][j]"""
    t, n = len(steps), len(steps[0])
    out = torch.zeros(t, n)
    for i in range(t):
        for j in range(n):
            for k in range(i + 1):
                out[i, j] += steps[k][j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one step", "一步"), 1, 1),
        (("two steps", "两步"), 2, 1),
        (("three steps", "三步"), 3, 2),
        (("four short steps", "四步，每步一个数"), 4, 1),
    ]
    for name, t, n in draw.then_random(named, range(2, 6), range(1, 5)):
        yield Case(name, steps=draw.signed(t, n).tolist())


@drill.misconception(
    en="`from_numpy` copies nothing: all tensors in the list share the memory of one array, and "
    "each `+=` changes them all. Keep a copy, for instance with `torch.tensor`.",
    zh="`from_numpy` 什么也不拷贝：列表里的张量全都共用同一个数组的内存，每次 `+=`，它们都跟着变。"
    "请保留拷贝，例如用 `torch.tensor`。",
    stub=True,
)
def shared_one_array(steps):
    import numpy as np

    total = np.zeros(len(steps[0]), dtype=np.float32)
    history = []
    for step in steps:
        total += step
        history.append(torch.from_numpy(total))
    return torch.stack(history)


@drill.misconception(
    en="Without a dtype `np.zeros` makes doubles, and the tensors made from it are float64. The "
    "totals are right, their dtype is not.",
    zh="不写 dtype 时 `np.zeros` 是双精度，由它得到的张量就是 float64。总和是对的，dtype 不对。",
)
def left_doubles(steps):
    total = np.zeros(len(steps[0]))
    history = []
    for step in steps:
        total += step
        history.append(torch.tensor(total))
    return torch.stack(history)


@drill.misconception(
    en="Each total was kept before its step was added: the first row is 0, and the last step is "
    "missing.",
    zh="先保留、后相加了：第一行是 0，最后一步没有算进去。",
)
def kept_before_adding(steps):
    total = np.zeros(len(steps[0]), dtype=np.float32)
    history = []
    for step in steps:
        history.append(torch.tensor(total))
        total += step
    return torch.stack(history)


@drill.misconception(
    en="These are the steps themselves. Each row should hold the sum of all steps so far.",
    zh="这是各步本身。每一行应是到这一步为止的总和。",
)
def kept_the_steps(steps):
    return torch.tensor(steps)


@drill.alternative
def copied_the_array(steps):
    total = np.zeros(len(steps[0]), dtype=np.float32)
    history = []
    for step in steps:
        total += step
        history.append(torch.from_numpy(total.copy()))
    return torch.stack(history)


@drill.alternative
def new_array_each_time(steps):
    total = np.zeros(len(steps[0]), dtype=np.float32)
    history = []
    for step in steps:
        total = total + np.array(step, dtype=np.float32)
        history.append(torch.from_numpy(total))
    return torch.stack(history)


@drill.alternative
def cloned(steps):
    total = torch.zeros(len(steps[0]))
    history = []
    for step in steps:
        total += torch.tensor(step)
        history.append(total.clone())
    return torch.stack(history)


@drill.alternative
def cumsum(steps):
    return torch.tensor(steps).cumsum(0)


@drill.alternative
def filled_rows(steps):
    out = torch.empty(len(steps), len(steps[0]))
    total = np.zeros(len(steps[0]), dtype=np.float32)
    for i, step in enumerate(steps):
        total += step
        out[i] = torch.from_numpy(total)
    return out
