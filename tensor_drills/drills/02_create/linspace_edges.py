"""linspace counts points and includes both ends; n bins have n + 1 edges."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.linspace",),
    title=Text(en="The edges of equal bins", zh="等宽区间的边界"),
    statement=Text(
        en="A histogram cuts the range from `low` to `high` into `n` bins of equal width, `n` at "
        "least 1. Return the float32 edges of the bins from left to right, each once, `low` and "
        "`high` included.",
        zh="直方图把 `low` 到 `high` 的范围分成 `n` 个等宽的区间，`n` 至少为 1。"
        "从左到右返回各区间的边界（float32），每个边界只出现一次，包括 `low` 和 `high`。",
    ),
    hints=(
        Text(
            en="Draw three bins on paper and count the edges.",
            zh="在纸上画三个区间，数一数有几条边界。",
        ),
        Text(
            en="`linspace` is given the number of points, and both ends are among them.",
            zh="`linspace` 接收的是点的个数，两端都算在内。",
        ),
    ),
)


@drill.reference
def linspace_edges(low: float, high: float, n: int) -> Float[Tensor, "n+1"]:
    """out[i] = low + i * (high - low) / n"""
    out = torch.empty(n + 1)
    for i in range(n + 1):
        out[i] = low + i * (high - low) / n
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one bin", "一个区间"), 0.0, 1.0, 1),
        (("two bins", "两个区间"), 1.0, 4.0, 2),
        (("around zero", "零的两侧"), -1.0, 1.0, 4),
        (("ten bins", "十个区间"), 0.0, 1.0, 10),
    ]
    lows, widths = (-2.0, -0.5, 0.0, 3.0), (1.0, 2.5, 10.0)
    for name, low, width, n in draw.then_random(
        ((name, low, high - low, n) for name, low, high, n in named), lows, widths, range(3, 12)
    ):
        yield Case(name, low=low, high=low + width, n=n)


@drill.misconception(
    en="`linspace` counts points, not gaps: n points have n - 1 gaps between them, one bin too "
    "few.",
    zh="`linspace` 数的是点，不是间隔：n 个点之间只有 n - 1 个间隔，少了一个区间。",
)
def counted_bins_for_points(low, high, n):
    return torch.linspace(low, high, n)


@drill.misconception(
    en="The right edge of the last bin is missing: `high` is an edge, too.",
    zh="少了最后一个区间的右边界：`high` 也是边界。",
)
def left_the_end_out(low, high, n):
    return low + (high - low) / n * torch.arange(n)


@drill.misconception(
    en="These are the middles of the bins. The edges lie half a width to either side of them.",
    zh="这是各区间的中点。边界在中点两侧各半个宽度处。",
)
def took_the_middles(low, high, n):
    return low + (high - low) / n * (torch.arange(n) + 0.5)


@drill.alternative
def scaled_arange(low, high, n):
    return low + (high - low) * torch.arange(n + 1) / n


@drill.alternative
def histogram_edges(low, high, n):
    return torch.histogram(torch.empty(0), bins=n, range=(low, high)).bin_edges


@drill.alternative
def lerp(low, high, n):
    return torch.lerp(torch.tensor(low), torch.tensor(high), torch.arange(n + 1) / n)
