"""The end of arange is left out: the last start that fits has to be in front of it."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.arange", "torch.Tensor.unfold"),
    title=Text(en="Repair: all windows", zh="改错：所有的窗口"),
    statement=Text(
        en="Repair the function. It should return every window of `size` values of `x` that fits: "
        "the first begins at 0, each next one `step` further on. As it stands a window that ends "
        "exactly with `x` is missing; where it would be the only one, the result is empty.",
        zh="请改正这个函数。它应当返回 `x` 中所有放得下的、长度为 `size` 的窗口："
        "第一个从 0 开始，之后每个往后移 `step`。"
        "现在恰好在 `x` 末尾结束的窗口会漏掉；如果本来只有这一个窗口，结果就是空的。",
    ),
    hints=(
        Text(
            en="Five values, windows of two, `step` 1: write down all starts. Which is the last?",
            zh="五个值、窗口长度为二、`step` 为 1：写出所有起点。最后一个是几？",
        ),
        Text(
            en="Does `torch.arange(0, 3)` hold the 3?",
            zh="`torch.arange(0, 3)` 里有 3 吗？",
        ),
    ),
)


@drill.reference
def arange_window_starts(x: Float[Tensor, " n"], size: int, step: int) -> Float[Tensor, "m size"]:
    """out[i, j] = x[i * step + j], for each i with i * step + size <= n"""
    rows = []
    start = 0
    while start + size <= len(x):
        rows.append([x[start + j].item() for j in range(size)])
        start += step
    return torch.tensor(rows)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one left over", "余下一个"), 3, 2, 2),
        (("exactly one window", "恰好一个窗口"), 2, 2, 1),
        (("overlapping windows", "相互重叠的窗口"), 4, 2, 1),
        (("windows side by side", "首尾相接的窗口"), 4, 2, 2),
        (("gaps between windows", "窗口之间有空隙"), 8, 2, 3),
        (("windows of one value", "长度为一的窗口"), 3, 1, 1),
        (("a window that does not fit", "有一个窗口放不下"), 6, 3, 2),
    ]
    for name, n, size, step in draw.then_random(named, range(5, 12), range(1, 5), range(1, 4)):
        yield Case(name, x=draw.signed(n), size=size, step=step)


@drill.misconception(
    en="`arange` leaves its end out. `len(x) - size` is the last start that fits, so it must be in "
    "front of the end.",
    zh="`arange` 不包含终点。`len(x) - size` 是放得下的最后一个起点，所以它必须排在终点之前。",
    stub=True,
)
def ended_before_the_last_start(x, size, step):
    starts = torch.arange(0, len(x) - size, step, device=x.device)
    return x[starts[:, None] + torch.arange(size, device=x.device)]


@drill.misconception(
    en="Not every place of `x` is a start: from the last ones a window runs past the end, and "
    "indexing raises.",
    zh="并非 `x` 的每个位置都能作起点：从末尾几个出发，窗口会越过终点，索引就会报错。",
)
def started_everywhere(x, size, step):
    starts = torch.arange(0, len(x), step, device=x.device)
    return x[starts[:, None] + torch.arange(size, device=x.device)]


@drill.misconception(
    en="`(len(x) - size) // step` is the number of steps from the first window to the last. There "
    "is one more window than there are steps.",
    zh="`(len(x) - size) // step` 是从第一个窗口到最后一个窗口的步数。窗口比步数多一个。",
)
def counted_the_steps(x, size, step):
    starts = torch.arange((len(x) - size) // step, device=x.device) * step
    return x[starts[:, None] + torch.arange(size, device=x.device)]


@drill.misconception(
    en="The windows move by `size` here, so they never overlap and leave no gap, whatever `step` "
    "says.",
    zh="这里窗口每次移动 `size`，于是无论 `step` 是多少，窗口都既不重叠也没有空隙。",
)
def moved_by_the_size(x, size, step):
    starts = torch.arange(0, len(x) - size + 1, size, device=x.device)
    return x[starts[:, None] + torch.arange(size, device=x.device)]


@drill.alternative
def unfold(x, size, step):
    return x.unfold(0, size, step)


@drill.alternative
def stacked_slices(x, size, step):
    return torch.stack([x[i : i + size] for i in range(0, len(x) - size + 1, step)])


@drill.alternative
def counted_windows(x, size, step):
    count = (len(x) - size) // step + 1
    return x[step * torch.arange(count, device=x.device)[:, None] + torch.arange(size).to(x.device)]


@drill.alternative
def strided(x, size, step):
    count = (len(x) - size) // step + 1
    return x.as_strided((count, size), (step * x.stride(0), x.stride(0)))
