"""n points have n - 1 gaps between them; one point has none."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.arange", "torch.linspace"),
    title=Text(en="linspace by hand", zh="手工实现 linspace"),
    statement=Text(
        en="Return `steps` evenly spaced float32 values from `start` to `stop`, both included. "
        "If `steps` is 1, return `start` alone; if it is 0, an empty tensor. Build it from "
        "`arange` "
        "and arithmetic. Ruled out: `linspace`, `logspace`. No Python loop.",
        zh="返回从 `start` 到 `stop`（两端都包含）的 `steps` 个等距值，dtype 为 float32。"
        "`steps` 为 1 时只返回 `start`，为 0 时返回空张量。请用 `arange` 和算术运算来构造。不能用 "
        "`linspace`、`logspace`。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="How many gaps lie between 5 points?",
            zh="5 个点之间有几个间隔？",
        ),
        Text(
            en="Scale an `arange` so that its last element is 1, then stretch and shift it.",
            zh="把 `arange` 缩放到最后一个元素为 1，再拉伸、平移。",
        ),
        Text(
            en="One point has no gap: what is divided by what then?",
            zh="一个点没有间隔：这时是什么除以什么？",
        ),
    ),
    no_loop=True,
    ruled_out=("linspace", "logspace"),
)


@drill.reference
def linspace_by_arange(start: float, stop: float, steps: int) -> Float[Tensor, " steps"]:
    """out[0] = start;  out[i] = start + i / (steps - 1) * (stop - start)"""
    out = torch.empty(steps)
    for i in range(steps):
        out[i] = start if i == 0 else start + i / (steps - 1) * (stop - start)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("both ends", "只有两端"), 0.0, 1.0, 2),
        (("five points", "五个点"), 0.0, 1.0, 5),
        (("one point", "一个点"), 2.0, 5.0, 1),
        (("downwards", "递减"), 2.0, -4.0, 4),
        (("no points", "零个点"), 1.0, 2.0, 0),
        (("no way to go", "起点即终点"), 3.0, 3.0, 3),
    ]
    starts, stops = (-3.0, -0.5, 0.0, 1.5), (-2.0, 2.0, 4.5, 10.0)
    for name, start, stop, steps in draw.then_random(named, starts, stops, range(1, 8)):
        yield Case(name, start=start, stop=stop, steps=steps)


@drill.misconception(
    en="Divided by the number of points, the last value stops one gap short of `stop`. Count the "
    "gaps, not the points.",
    zh="除以点的个数，最后一个值离 `stop` 还差一个间隔。要数的是间隔，不是点。",
)
def counted_points_for_gaps(start, stop, steps):
    return start + torch.arange(steps) * (stop - start) / steps


@drill.misconception(
    en="With one step this is 0 / 0, which is NaN: one point has no gap to divide by.",
    zh="只有一个点时，这里成了 0 / 0，得到 NaN：一个点没有间隔可除。",
)
def divided_by_no_gaps(start, stop, steps):
    return start + torch.arange(steps) / (steps - 1) * (stop - start)


@drill.misconception(
    en="`arange` leaves its end out, so `stop` is missing: one value too few.",
    zh="`arange` 不包含终点，所以少了 `stop`，个数也少一个。",
)
def left_out_the_end(start, stop, steps):
    return torch.arange(start, stop, (stop - start) / (steps - 1))


@drill.alternative
def mix_of_the_ends(start, stop, steps):
    t = torch.arange(steps) / (steps - 1 if steps > 1 else 1)
    return start * (1 - t) + stop * t


@drill.alternative
def first_value_chosen(start, stop, steps):
    i = torch.arange(steps)
    return torch.where(i == 0, start, start + i / (steps - 1) * (stop - start))


@drill.alternative
def one_step_apart(start, stop, steps):
    if steps == 1:
        return torch.tensor([start])
    return (
        torch.arange(steps, dtype=torch.float64).mul((stop - start) / (steps - 1)).float() + start
    )
