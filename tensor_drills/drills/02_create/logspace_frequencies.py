"""logspace takes exponents, not the ends themselves."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.logspace", "torch.linspace"),
    title=Text(en="Evenly spaced in ratio", zh="等比排列的频率"),
    statement=Text(
        en="Return `n` float32 frequencies from `low` to `high`, both included, such that each is "
        "the same multiple of the one before. `low` and `high` are positive, `n` is at least 1; "
        "with `n` = 1 the result is `low` alone.",
        zh="返回从 `low` 到 `high`（两端都包括）的 `n` 个 float32 频率，每个与前一个之比都相同。"
        "`low` 和 `high` 为正数，`n` 至少为 1；`n` 为 1 时，结果只有 `low`。",
    ),
    hints=(
        Text(
            en="Equal ratios are equal steps of the logarithm.",
            zh="比值相等，就是对数的步长相等。",
        ),
        Text(
            en="`logspace(a, b, n)` runs from 10 ** a to 10 ** b. Which a gives `low`?",
            zh="`logspace(a, b, n)` 从 10 ** a 到 10 ** b。a 取多少才得到 `low`？",
        ),
    ),
)


@drill.reference
def logspace_frequencies(low: float, high: float, n: int) -> Float[Tensor, " n"]:
    """out[i] = low * (high / low) ** (i / (n - 1)); out[0] = low"""
    out = torch.empty(n)
    for i in range(n):
        out[i] = low if i == 0 else low * (high / low) ** (i / (n - 1))
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("1, 10, 100", "1、10、100 三个"), 1.0, 100.0, 3),
        (("the ends", "只有两端"), 2.0, 32.0, 2),
        (("one frequency", "一个频率"), 4.0, 64.0, 1),
        (("octaves", "倍频"), 2.0, 32.0, 5),
        (("below one", "小于一"), 0.5, 8.0, 4),
    ]
    lows, highs = (0.5, 1.0, 2.0, 3.0, 5.0), (20.0, 32.0, 50.0, 100.0)
    for name, low, high, n in draw.then_random(named, lows, highs, range(3, 9)):
        yield Case(name, low=low, high=high, n=n)


@drill.misconception(
    en="`logspace` takes exponents: from 1.0 to 100.0 it runs from 10 to 10 ** 100, which no "
    "float32 holds. Give it logarithms of the ends.",
    zh="`logspace` 接收的是指数：从 1.0 到 100.0 就是从 10 到 10 的 100 次方，float32 装不下。"
    "应当给它两端的对数。",
)
def gave_logspace_the_ends(low, high, n):
    return torch.logspace(low, high, n)


@drill.misconception(
    en="`math.log` is the natural logarithm, and `logspace` raises 10 to it. Both need one base: "
    "`math.log10`, or `base=math.e`.",
    zh="`math.log` 是自然对数，而 `logspace` 是以 10 为底求幂。底数要一致：用 `math.log10`，"
    "或写上 `base=math.e`。",
)
def mixed_two_bases(low, high, n):
    return torch.logspace(math.log(low), math.log(high), n)


@drill.misconception(
    en="`linspace` makes equal differences. Here the ratios should be equal.",
    zh="`linspace` 得到的是等差。题目要的是等比。",
)
def spaced_by_difference(low, high, n):
    return torch.linspace(low, high, n)


@drill.misconception(
    en="These are the logarithms of the frequencies. 10 still has to be raised to them.",
    zh="这是频率的对数，还得再求幂。",
)
def left_the_logarithms(low, high, n):
    return torch.linspace(math.log10(low), math.log10(high), n)


@drill.misconception(
    en="With one frequency there are n - 1 = 0 steps, and 0 / 0 is NaN. Then the result is `low`.",
    zh="只有一个频率时，步数 n - 1 为 0，0 / 0 得 NaN。这时结果就是 `low`。",
)
def divided_by_no_steps(low, high, n):
    return low * (high / low) ** (torch.arange(n) / (n - 1))


@drill.alternative
def exp_of_linspace(low, high, n):
    return torch.linspace(math.log(low), math.log(high), n).exp()


@drill.alternative
def powers_of_the_ratio(low, high, n):
    return low * (high / low) ** torch.linspace(0, 1, n)


@drill.alternative
def base_two(low, high, n):
    return torch.logspace(math.log2(low), math.log2(high), n, base=2)


@drill.alternative
def counted(low, high, n):
    return low * (high / low) ** (torch.arange(n) / max(n - 1, 1))
