"""arange leaves its end out; which end to give depends on the step."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.arange",),
    title=Text(en="Up to and including", zh="把终点也算上"),
    statement=Text(
        en="Return the int64 numbers `first`, `first + step`, and so on, as far as they do not "
        "pass `last`; `last` itself is among them where a step lands on it. A negative `step` "
        "counts down. `step` is not 0, and there is always at least one number.",
        zh="返回 int64 的数列 `first`、`first + step`……直到不越过 `last` 为止；如果正好走到 "
        "`last`，就把它也算上。`step` 为负时往下数。`step` 不为 0，结果至少有一个数。",
    ),
    hints=(
        Text(
            en="`arange` stops before its end. What is the nearest end that still lets `last` in?",
            zh="`arange` 在到达终点之前停下。终点取什么值，才刚好能把 `last` 包括进来？",
        ),
        Text(
            en="Whole numbers lie 1 apart. On which side of `last` must the end lie when counting "
            "down?",
            zh="相邻整数相差 1。往下数时，终点该在 `last` 的哪一边？",
        ),
    ),
)


@drill.reference
def arange_inclusive(first: int, last: int, step: int) -> Int[Tensor, " n"]:
    """out[i] = first + i * step, for every i from 0 on that does not pass last"""
    numbers = []
    number = first
    while (number <= last) if step > 0 else (number >= last):
        numbers.append(number)
        number += step
    return torch.tensor(numbers, dtype=torch.int64)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), 3, 1, 1, 0),
        (("one by one", "逐个往上"), 1, 4, 1, 0),
        (("the last is stepped over", "越过终点"), 1, 2, 4, 1),
        (("down onto the last", "往下，正好到终点"), 5, 3, -2, 0),
        (("down past the last", "往下，越过终点"), 5, 3, -2, 1),
        (("long steps down", "大步往下"), 0, 3, -5, 4),
    ]
    steps = -4, -3, -2, 1, 2, 3, 5
    for name, first, n, step, beyond in draw.then_random(
        named, range(-9, 10), range(2, 7), steps, (0, 1)
    ):
        sign = 1 if step > 0 else -1
        last = first + step * (n - 1) + sign * min(beyond, abs(step) - 1)
        yield Case(name, first=first, last=last, step=step)


@drill.misconception(
    en="`arange` leaves its end out, as `range` does.",
    zh="与 `range` 一样，`arange` 不包括终点。",
)
def left_the_last_out(first, last, step):
    return torch.arange(first, last, step)


@drill.misconception(
    en="With `last + step` for the end, a number beyond `last` comes in wherever the steps do not "
    "land on `last`. The end may lie only just beyond it.",
    zh="终点取 `last + step`，只要步子没有正好落在 `last` 上，就会多出一个越过 `last` 的数。"
    "终点只能比它略远一点。",
)
def added_a_whole_step(first, last, step):
    return torch.arange(first, last + step, step)


@drill.misconception(
    en="`last + 1` lies beyond `last` only when counting up. Counting down, it is reached too "
    "soon.",
    zh="只有往上数时，`last + 1` 才在 `last` 之外。往下数时，它反而会提前到达。",
)
def added_one_in_both_directions(first, last, step):
    return torch.arange(first, last + 1, step)


@drill.misconception(
    en="The values are right, but `linspace` makes floats. Whole numbers come from `arange`.",
    zh="数值是对的，但 `linspace` 得到的是浮点数。要整数，用 `arange`。",
)
def made_floats(first, last, step):
    n = (last - first) // step + 1
    return torch.linspace(first, first + (n - 1) * step, n)


@drill.alternative
def end_by_the_sign(first, last, step):
    return torch.arange(first, last + (1 if step > 0 else -1), step)


@drill.alternative
def counted_first(first, last, step):
    return first + step * torch.arange((last - first) // step + 1)


@drill.alternative
def from_range(first, last, step):
    return torch.tensor(list(range(first, last + step // abs(step), step)))
