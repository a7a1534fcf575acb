"""Spans that begin elsewhere in each sequence: one table of positions does for the whole batch."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.gather", "torch.arange", "torch.where"),
    title=Text(en="A span of each sequence", zh="每个序列取一段"),
    statement=Text(
        en="For each sequence of `states`, return the `width` steps that begin at step `start[i]`. "
        "A span may run past the end of its sequence; there it holds 0. No Python loop.",
        zh="从 `states` 的每个序列中取出一段：从第 `start[i]` 步起的 `width` 步。"
        "这一段可以超出序列末尾，超出的部分为 0。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Make a table of positions first: row i holds the steps of span i.",
            zh="先造一张位置表：第 i 行是第 i 段的各个步。",
        ),
        Text(
            en="A column of starts plus a row 0, 1, 2, ... broadcasts to that table. To index by "
            "it, the batch needs an index of shape (b, 1).",
            zh="一列起点加上一行 0, 1, 2, ... 广播开来就是这张表。"
            "用它做索引时，批次维还需要一个形状为 (b, 1) 的索引。",
        ),
        Text(
            en="Positions past the end cannot be looked up. Lengthen `states` with zeros, or clamp "
            "the positions and write the zeros afterwards.",
            zh="超出末尾的位置没有值可查。可以先用 0 把 `states` 补长，"
            "或者先限制位置、之后再填 0。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def gather_spans(
    states: Float[Tensor, "b t d"], start: Int[Tensor, " b"], width: int
) -> Float[Tensor, "b width d"]:
    """out[i, s] = states[i, start[i] + s] if start[i] + s < t else 0"""
    b, t, d = states.shape
    out = states.new_zeros(b, width, d)
    for i in range(b):
        for s in range(width):
            if start[i] + s < t:
                out[i, s] = states[i, start[i] + s]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sequence", "一个序列"), 1, 3, 1, 2, [1]),
        (("past the end", "超出末尾"), 1, 3, 1, 2, [2]),
        (("two starts", "两个起点"), 2, 3, 1, 2, [2, 0]),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2, [1, 0]),
        (("wider than the sequences", "比序列还长"), 2, 2, 1, 4, [0, 1]),
        (("four different sizes", "四个大小各不相同"), 3, 5, 2, 4, [3, 1, 0]),
    ]
    sizes = range(1, 4)
    choices = (sizes, range(2, 6), sizes, sizes, [None])
    for name, b, t, d, width, starts in draw.then_random(named, *choices):
        start = draw.index(b, below=t) if starts is None else torch.tensor(starts)
        yield Case(name, states=draw.signed(b, t, d), start=start, width=width)


@drill.misconception(
    en="`clamp` keeps the positions legal, but repeats the last step where nothing is left. Those "
    "places are to hold 0.",
    zh="`clamp` 让位置不越界，但末尾之后重复的是最后一步。那些位置应当是 0。",
)
def repeated_the_last_step(states, start, width):
    position = start.unsqueeze(1) + torch.arange(width, device=start.device)
    rows = torch.arange(len(states), device=start.device).unsqueeze(1)
    return states[rows, position.clamp(max=states.shape[1] - 1)]


@drill.misconception(
    en="With `%` a span that runs past the end goes on at the beginning of its sequence. Those "
    "places are to hold 0.",
    zh="用 `%` 取余后，超出末尾的部分又从序列开头取起。那些位置应当是 0。",
)
def went_on_at_the_beginning(states, start, width):
    position = start.unsqueeze(1) + torch.arange(width, device=start.device)
    rows = torch.arange(len(states), device=start.device).unsqueeze(1)
    return states[rows, position % states.shape[1]]


@drill.misconception(
    en="`states[:, position]` takes every span from every sequence: four dims. The first index "
    "has to name the sequence that each span belongs to.",
    zh="`states[:, position]` 会从每个序列里把每一段都取一遍，得到四维。"
    "第一个索引要指明每一段属于哪个序列。",
)
def took_every_span_from_every_sequence(states, start, width):
    padded = torch.nn.functional.pad(states, (0, 0, 0, width))
    position = start.unsqueeze(1) + torch.arange(width, device=start.device)
    return padded[:, position]


@drill.misconception(
    en="All sequences were cut at the start of the first one. A slice has one start for the whole "
    "batch; `start` has one for each sequence.",
    zh="所有序列都按第一个序列的起点来切了。切片对整个批次只有一个起点；`start` 给每个序列各一个。",
)
def cut_all_at_the_first_start(states, start, width):
    padded = torch.nn.functional.pad(states, (0, 0, 0, width))
    return padded[:, int(start[0]) : int(start[0]) + width]


@drill.alternative
def gather_and_mask(states, start, width):
    _, t, d = states.shape
    position = start.unsqueeze(1) + torch.arange(width, device=start.device)
    index = position.clamp(max=t - 1).unsqueeze(2).expand(-1, -1, d)
    return states.gather(1, index).masked_fill((position >= t).unsqueeze(2), 0)


@drill.alternative
def windows_of_the_padded(states, start, width):
    windows = torch.nn.functional.pad(states, (0, 0, 0, width)).unfold(1, width, 1)
    return windows[torch.arange(len(states), device=start.device), start].mT


@drill.alternative
def matrix_that_selects(states, start, width):
    position = start.unsqueeze(1) + torch.arange(width, device=start.device)
    steps = torch.arange(states.shape[1], device=start.device)
    return (position.unsqueeze(2) == steps).to(states.dtype) @ states
