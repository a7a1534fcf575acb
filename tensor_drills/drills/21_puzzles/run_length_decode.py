"""Position p belongs to the first run that ends after p: a search among the running totals."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.cumsum", "torch.searchsorted", "torch.repeat_interleave"),
    title=Text(en="Run-length decoding", zh="游程解码"),
    statement=Text(
        en="Write `value[0]` `count[0]` times, then `value[1]` `count[1]` times, and so on. A "
        "count may be 0. `repeat_interleave` and Python loops are ruled out: let every position of "
        "the result find its run.",
        zh="先写 `count[0]` 个 `value[0]`，再写 `count[1]` 个 `value[1]`，依次类推。"
        "个数可以是 0。不允许用 `repeat_interleave` 和 Python 循环："
        "让结果的每个位置自己找到所属的那一段。",
    ),
    hints=(
        Text(
            en="Where does each run end? A running total tells.",
            zh="每一段在哪里结束？累加和会告诉你。",
        ),
        Text(
            en="Position p belongs to run k if exactly k runs have ended at or before p.",
            zh="如果恰好有 k 段在位置 p 或之前已经结束，p 就属于第 k 段。",
        ),
        Text(
            en="`searchsorted` counts ends below p, or ends up to and with p. Which of the two is "
            "wanted, and what does a count of 0 do?",
            zh="`searchsorted` 可以数“小于 p 的终点”，也可以数“不大于 p 的终点”。"
            "该用哪一种？个数为 0 时又会怎样？",
        ),
    ),
    no_loop=True,
    ruled_out=("repeat_interleave",),
)


@drill.reference
def run_length_decode(
    value: Float[Tensor, " n"], count: Int[Tensor, " n"]
) -> Float[Tensor, " total"]:
    """out = value[0], count[0] times; then value[1], count[1] times; ..."""
    out = value.new_empty(int(count.sum()))
    p = 0
    for k in range(len(value)):
        for _ in range(int(count[k])):
            out[p] = value[k]
            p += 1
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one run", "一段"), [2]),
        (("two runs", "两段"), [1, 2]),
        (("an empty run between", "中间有空段"), [1, 0, 2]),
        (("an empty run first", "开头是空段"), [0, 2, 1]),
        (("an empty run last", "末尾是空段"), [2, 1, 0]),
        (("two empty runs in a row", "连续两个空段"), [1, 0, 0, 1]),
        (("only empty runs", "全是空段"), [0, 0]),
        (("no runs", "零段"), []),
    ]
    for name, counts in draw.then_random(named, [None]):
        if counts is None:
            count = draw.index(draw.choice(range(2, 7)), below=4)
        else:
            count = torch.tensor(counts, dtype=torch.int64)
        yield Case(name, value=draw.signed(len(count)), count=count)


@drill.misconception(
    en="`searchsorted` counted the ends below p. A run that ends at p no longer holds position p, "
    "so an end equal to p counts too: `right=True`.",
    zh="`searchsorted` 只数了小于 p 的终点。在 p 处结束的那一段已经不含位置 p，"
    "所以等于 p 的终点也要数：`right=True`。",
)
def let_runs_begin_one_late(value, count):
    ends = count.cumsum(0)
    position = torch.arange(int(count.sum()), device=value.device)
    return value[torch.searchsorted(ends, position).clamp(max=len(value) - 1)]


@drill.misconception(
    en="A 1 was assigned at each run's start. An empty run starts where the next one does, and the "
    "second assignment adds nothing: marks on one place have to be added up.",
    zh="在每段的起点赋了 1。空段与下一段起点相同，第二次赋值不会再加 1：落在同一处的标记要累加。",
)
def marked_each_start_once(value, count):
    total = int(count.sum())
    marks = torch.zeros(total + 1, dtype=torch.int64, device=value.device)
    marks[count.cumsum(0)[:-1]] = 1
    return value[marks[:total].cumsum(0)]


@drill.misconception(
    en="Runs of at least one were assumed: a count of 0 was raised to 1. An empty run writes "
    "nothing.",
    zh="这里假定每段至少一个：个数 0 被提到了 1。空段什么也不写。",
)
def raised_zero_to_one(value, count):
    ends = count.clamp(min=1).cumsum(0)
    position = torch.arange(int(count.sum()), device=value.device)
    return value[torch.searchsorted(ends, position, right=True)]


@drill.misconception(
    en="This multiplies each value by its count: a sum of the run, not the run.",
    zh="这是把每个值乘以个数：得到的是这一段的和，不是这一段本身。",
)
def multiplied_by_the_count(value, count):
    return value * count


@drill.misconception(
    en="The runs came out one element a turn: reading the mask by columns takes one of each run, "
    "then the next of each. A run is to be written whole.",
    zh="各段轮流写出了一个元素：按列读掩码时，先从每段取一个，再各取下一个。"
    "应当写完一段再写下一段。",
)
def let_runs_take_turns(value, count):
    turns = torch.arange(int(count.sum()), device=value.device).unsqueeze(1)
    return value.expand(len(turns), -1)[turns < count]


@drill.alternative
def bucketize(value, count):
    position = torch.arange(int(count.sum()), device=value.device)
    return value[torch.bucketize(position, count.cumsum(0), right=True)]


@drill.alternative
def compare_with_every_end(value, count):
    position = torch.arange(int(count.sum()), device=value.device)
    return value[(position.unsqueeze(1) >= count.cumsum(0)).sum(1)]


@drill.alternative
def mask_of_a_table(value, count):
    turn = torch.arange(int(count.sum()), device=value.device)
    return value.unsqueeze(1).expand(-1, len(turn))[turn < count.unsqueeze(1)]


@drill.alternative
def marks_added_up(value, count):
    total = int(count.sum())
    marks = torch.bincount(count.cumsum(0), minlength=total + 1)
    return value[marks[:total].cumsum(0)]
