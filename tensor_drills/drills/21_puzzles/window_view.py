"""Overlapping windows cost no memory: two dims of one tensor may walk over the same elements."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.as_strided", "torch.Tensor.unfold"),
    title=Text(en="Sliding windows as a view", zh="滑动窗口视图"),
    statement=Text(
        en="Return the windows of `series`, one a row: the first `width` elements, then the "
        "`width` elements that begin `step` further on, and so on, as long as a whole window is "
        "left. Nothing is copied: the result is a view of `series`, which need not be contiguous.",
        zh="返回 `series` 的各个窗口，每行一个：先是最前面的 `width` 个元素，"
        "然后是往后移 `step` 个位置开始的 `width` 个元素，依次类推，直到剩下的不够一个窗口。"
        "不拷贝数据：结果是 `series` 的视图，而 `series` 不一定连续。",
    ),
    hints=(
        Text(
            en="How many windows are there? Try 5 elements, width 3, step 2.",
            zh="一共有几个窗口？拿 5 个元素、宽 3、步长 2 试一试。",
        ),
        Text(
            en="In the result, how many elements of `series` further on is the next column, and "
            "how many the next row? A stride counts places in memory.",
            zh="在结果里，右边一列是 `series` 往后几个元素？下面一行又是几个？"
            "而 stride 数的是内存里的位置。",
        ),
        Text(
            en="`as_strided` takes the strides that you give it; `unfold` works them out.",
            zh="`as_strided` 要你自己给出 stride；`unfold` 会替你算好。",
        ),
    ),
    view_of="series",
)


@drill.reference
def window_view(
    series: Float[Tensor, " n"], width: int, step: int
) -> Float[Tensor, "windows width"]:
    """out[i, j] = series[i * step + j]"""
    windows = (len(series) - width) // step + 1
    out = series.new_empty(windows, width)
    for i in range(windows):
        for j in range(width):
            out[i, j] = series[i * step + j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two windows", "两个窗口"), 3, 2, 1, False),
        (("every second start", "起点隔一个取一个"), 5, 3, 2, False),
        (("one window", "一个窗口"), 3, 3, 2, False),
        (("not contiguous", "不连续"), 4, 2, 1, True),
        (("elements left over", "末尾有剩余"), 6, 3, 2, False),
        (("gaps between windows", "窗口之间有空隙"), 8, 2, 3, True),
    ]
    choices = (range(5, 12), range(1, 5), range(1, 5), [True, False])
    for name, n, width, step, is_strided in draw.then_random(named, *choices):
        series = draw.distinct(n)
        yield Case(
            name, series=draw.strided(series) if is_strided else series, width=width, step=step
        )


@drill.misconception(
    en="The stride 1 holds only for a contiguous series. Where the elements lie further apart in "
    "memory, strides count in units of `series.stride(0)`.",
    zh="stride 为 1 只对连续的序列成立。元素在内存里隔得更远时，"
    "stride 要以 `series.stride(0)` 为单位。",
)
def took_the_memory_for_contiguous(series, width, step):
    windows = (len(series) - width) // step + 1
    return series.as_strided((windows, width), (step, 1))


@drill.misconception(
    en="The windows begin at every element. They are to begin `step` apart.",
    zh="窗口从每个元素处都开始了一次。起点之间应当相隔 `step`。",
)
def began_at_every_element(series, width, step):
    return series.unfold(0, width, 1)


@drill.misconception(
    en="The values are right, but indexing with a tensor copies them: overlapping elements then "
    "lie in memory several times. A view has strides that overlap instead.",
    zh="数值对了，但用张量做索引会拷贝：重叠的元素在内存里存了好几份。"
    "视图则是靠 stride 让各行重叠。",
)
def copied_by_an_index(series, width, step):
    starts = torch.arange(0, len(series) - width + 1, step, device=series.device)
    return series[starts.unsqueeze(1) + torch.arange(width, device=series.device)]


@drill.misconception(
    en="The windows lie end to end: each begins where the one before ends. They are to begin "
    "`step` apart, whatever their width.",
    zh="窗口首尾相接，一个结束处才是下一个的开始。不论多宽，起点之间都应相隔 `step`。",
)
def laid_windows_end_to_end(series, width, step):
    return series.unfold(0, width, width)


@drill.misconception(
    en="The last window is missing. Of n elements, a window may begin at any of the first "
    "n - width + 1.",
    zh="少了最后一个窗口。n 个元素中，窗口可以从前 n - width + 1 个元素的任何一个开始。",
)
def left_out_the_last_window(series, width, step):
    windows = (len(series) - width) // step
    unit = series.stride(0)
    return series.as_strided((windows, width), (step * unit, unit))


@drill.alternative
def as_strided(series, width, step):
    windows = (len(series) - width) // step + 1
    unit = series.stride(0)
    return series.as_strided((windows, width), (step * unit, unit))


@drill.alternative
def every_window_then_some(series, width, step):
    return series.unfold(0, width, 1)[::step]


@drill.alternative
def unfold_the_starts_last(series, width, step):
    starts = len(series) - width + 1
    return series.unfold(0, starts, 1).T[::step]
