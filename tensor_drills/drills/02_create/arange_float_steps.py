"""With float steps, rounding decides whether arange yields one element more."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.arange", "torch.linspace"),
    title=Text(en="Float steps, exact count", zh="浮点步长，个数不差"),
    statement=Text(
        en="Return exactly `n` float32 numbers: `start`, `start + step`, `start + 2 * step`, and "
        "so on. `n` may be 0 or 1.",
        zh="返回恰好 `n` 个 float32 数：`start`、`start + step`、`start + 2 * step`，依此类推。"
        "`n` 可能是 0 或 1。",
    ),
    hints=(
        Text(
            en="How many elements does `torch.arange(1, 1.3, 0.1)` have? Compare `(1.3 - 1) / 0.1` "
            "in Python.",
            zh="`torch.arange(1, 1.3, 0.1)` 有几个元素？再看看 Python 里的 `(1.3 - 1) / 0.1`。",
        ),
        Text(
            en="Count in whole numbers, which are exact, and scale afterwards.",
            zh="先用整数计数，整数是精确的；之后再缩放。",
        ),
        Text(
            en="`linspace` takes the number of points, and its end belongs to them: where does "
            "the last one lie?",
            zh="`linspace` 接收点数，并且包括终点：最后一个点在哪里？",
        ),
    ),
)


@drill.reference
def arange_float_steps(start: float, step: float, n: int) -> Float[Tensor, " n"]:
    """out[i] = start + i * step, for i from 0 to n - 1"""
    out = torch.zeros(n)
    for i in range(n):
        out[i] = start + i * step
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one point", "一个点"), 1.0, 0.1, 1),
        (("three points", "三个点"), 1.0, 0.1, 3),
        (("no points", "零个点"), 2.0, 0.5, 0),
        (("down", "往下"), 1.0, -0.25, 4),
        (("eight points", "八个点"), 2.0, 0.3, 8),
    ]
    starts, steps = (0.0, 0.5, 1.0, -0.3, 2.0), (0.1, 0.2, 0.3, -0.1, 0.25)
    for name, start, step, n in draw.then_random(named, starts, steps, range(2, 12)):
        yield Case(name, start=start, step=step, n=n)


@drill.misconception(
    en="`arange` computes its length from floats: (1.1 - 1.0) / 0.1 comes out a little above 1, "
    "is rounded up, and an element too many appears.",
    zh="`arange` 的长度是用浮点数算出来的：(1.1 - 1.0) / 0.1 比 1 略大一点，"
    "向上取整后就多出一个元素。",
)
def let_arange_find_the_length(start, step, n):
    return torch.arange(start, start + n * step, step)


@drill.misconception(
    en="`linspace` includes its end, so its n points have n - 1 gaps between them. With "
    "`start + n * step` for the end the gaps are too wide.",
    zh="`linspace` 包括终点，n 个点之间只有 n - 1 个间隔。终点取 `start + n * step`，"
    "间隔就偏大了。",
)
def put_the_end_a_step_too_far(start, step, n):
    return torch.linspace(start, start + n * step, n)


@drill.misconception(
    en="The first number is `start` itself. A running sum that begins with a step is one step "
    "ahead.",
    zh="第一个数就是 `start` 本身。从一步开始累加，会整体超前一步。",
)
def began_one_step_on(start, step, n):
    return start + torch.full((n,), step).cumsum(0)


@drill.alternative
def linspace_to_the_last(start, step, n):
    return torch.linspace(start, start + (n - 1) * step, n)


@drill.alternative
def cut_off(start, step, n):
    return torch.arange(start, start + (n + 1) * step, step)[:n]


@drill.alternative
def from_a_list(start, step, n):
    return torch.tensor([start + step * i for i in range(n)])


@drill.alternative
def end_between_two_points(start, step, n):
    return torch.arange(start, start + (n - 0.5) * step, step) if n else torch.empty(0)
