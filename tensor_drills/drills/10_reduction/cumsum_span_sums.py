"""One cumsum answers every question about the sum of a span."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.cumsum", "torch.nn.functional.pad"),
    title=Text(en="Sums of many spans", zh="一次求许多区间的和"),
    statement=Text(
        en="Return the sum of `x[start[k]:end[k]]` for every k, `end` excluded as in a slice. "
        "Spans may overlap, or be empty: their sum is 0. `0 <= start[k] <= end[k] <= n`. No "
        "Python loop.",
        zh="对每个 k，返回 `x[start[k]:end[k]]` 的和，与切片一样不含 `end`。区间可以重叠，也可以"
        "为空（和为 0）。`0 <= start[k] <= end[k] <= n`。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The sum of a span is what has been summed up to its end, less what had been "
            "before its start.",
            zh="区间的和，等于累加到终点的和，减去起点之前的和。",
        ),
        Text(
            en="`cumsum` includes the element itself: `x.cumsum(0)[i]` sums i + 1 elements. What "
            "is the sum of the first 0?",
            zh="`cumsum` 包含当前元素：`x.cumsum(0)[i]` 是前 i + 1 个元素的和。前 0 个元素的和呢？",
        ),
        Text(
            en="Put a 0 before the running sums: then place i holds the sum of the first i "
            "elements, for i from 0 to n.",
            zh="在累加和前面补一个 0：这样位置 i 就是前 i 个元素的和，i 从 0 到 n。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def cumsum_span_sums(
    x: Float[Tensor, " n"], start: Int[Tensor, " m"], end: Int[Tensor, " m"]
) -> Float[Tensor, " m"]:
    """out[k] = x[start[k]] + x[start[k] + 1] + ... + x[end[k] - 1]"""
    out = x.new_zeros(len(start))
    for k in range(len(start)):
        for i in range(int(start[k]), int(end[k])):
            out[k] += x[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("the middle element", "中间的元素"), 3, [1], [2]),
        (("the first two of three", "三个中的前两个"), 3, [0], [2]),
        (("everything", "整段"), 2, [0], [2]),
        (("empty spans", "空区间"), 3, [0, 1, 3], [0, 1, 3]),
        (("no spans", "零个区间"), 3, [], []),
        (("overlapping spans", "重叠的区间"), 4, [0, 1, 1, 0], [3, 3, 2, 4]),
    ]
    sizes = range(2, 9)
    for name, n, first, last in draw.then_random(named, sizes, [None], [None]):
        if first is None:
            places = draw.index(draw.choice(range(1, 6)), 2, below=n + 1)
            start, end = places.amin(dim=1), places.amax(dim=1)
        else:
            start, end = (torch.tensor(p, dtype=torch.int64) for p in (first, last))
        yield Case(name, x=draw.signed(n), start=start, end=end)


@drill.misconception(
    en="`cumsum(0)[i]` already includes element i: these spans begin and end one element late, "
    "and the last `end`, n, is out of range.",
    zh="`cumsum(0)[i]` 已经包含了第 i 个元素：这样每个区间都往后错了一位，而 `end` 等于 n 时会越"
    "界。",
)
def shifted_the_spans_by_one(x, start, end):
    sums = x.cumsum(0)
    return sums[end] - sums[start]


@drill.misconception(
    en="For `start` = 0 this reads place -1, and that is the last running sum: the total is "
    "taken away. Nothing stands before the first element.",
    zh="`start` 为 0 时读的是位置 -1，也就是最后一个累加和：结果减掉了总和。第一个元素之前什么也"
    "没有。",
)
def wrapped_around_at_zero(x, start, end):
    sums = x.cumsum(0)
    return sums[end - 1] - sums[start - 1]


@drill.misconception(
    en="What is taken away includes the element at `start`: the first element of every span is "
    "missing.",
    zh="减掉的部分包含了 `start` 处的元素：每个区间都少了第一个元素。",
)
def lost_the_first_element(x, start, end):
    sums = x.cumsum(0)
    return sums[end - 1] - sums[start]


@drill.misconception(
    en="The element at `end` was added as well. A slice ends before it.",
    zh="`end` 处的元素也加进去了。切片到它之前就结束了。",
)
def included_the_end(x, start, end):
    sums = torch.nn.functional.pad(x.cumsum(0), (1, 0))
    return sums[end + 1] - sums[start]


@drill.alternative
def zero_in_front(x, start, end):
    sums = torch.cat([x.new_zeros(1), x.cumsum(0)])
    return sums[end] - sums[start]


@drill.alternative
def nothing_before_the_first(x, start, end):
    sums = x.cumsum(0)
    before_end = torch.where(end > 0, sums[end - 1], 0.0)
    before_start = torch.where(start > 0, sums[start - 1], 0.0)
    return before_end - before_start


@drill.alternative
def mask_of_spans(x, start, end):
    place = torch.arange(len(x), device=x.device)
    inside = (place >= start[:, None]) & (place < end[:, None])
    return (inside * x).sum(dim=1)
