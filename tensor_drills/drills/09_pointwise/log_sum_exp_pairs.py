"""exp overflows long before its logarithm is large."""

from decimal import Decimal

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

INF = float("inf")

drill = Drill(
    level=4,
    ops=("torch.exp", "torch.log", "torch.log1p", "torch.maximum"),
    title=Text(en="Stable log-sum-exp", zh="稳定的 log-sum-exp"),
    statement=Text(
        en="`x` and `y` are logarithms. Return the logarithm of the sum of what they stand for, "
        "`log(exp(x) + exp(y))`, element by element. It must hold for values near 1000 and -1000 "
        "as well. Of a pair at most one is minus infinity, which stands for 0. `logaddexp` and "
        "`logsumexp` are ruled out.",
        zh="`x` 和 `y` 是对数。逐元素返回它们所代表的数之和的对数，即 `log(exp(x) + exp(y))`。"
        "数值在 1000 和 -1000 附近时也要正确。每一对中最多有一个是负无穷，它代表 0。不允许用 "
        "`logaddexp` 和 `logsumexp`。",
    ),
    hints=(
        Text(
            en="`exp(89.)` is infinite in float32. What is the largest exponent that may occur, if "
            "`exp` is never to exceed 1?",
            zh="float32 里 `exp(89.)` 就是无穷大。要让 `exp` 的结果不超过 1，指数最大能是多少？",
        ),
        Text(
            en="Let m be the larger of the two. exp(x) + exp(y) = exp(m) * (exp(x - m) + "
            "exp(y - m)). Take the logarithm of that.",
            zh="设 m 是两者中较大的。exp(x) + exp(y) = exp(m) * (exp(x - m) + exp(y - m))。"
            "对它取对数。",
        ),
        Text(
            en="`torch.maximum` gives m for all pairs at once.",
            zh="`torch.maximum` 一次就能求出所有各对的 m。",
        ),
    ),
    ruled_out=("logaddexp", "logsumexp"),
)


@drill.reference
def log_sum_exp_pairs(x: Float[Tensor, " n"], y: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = log(exp(x[i]) + exp(y[i])), in numbers that are large enough"""
    out = torch.empty_like(x)
    for i in range(len(x)):
        total = Decimal(x[i].item()).exp() + Decimal(y[i].item()).exp()
        out[i] = float(total.ln())
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("zeros", "零"), [0.0], [0.0]),
        (("small numbers", "小的数"), [1.0, -2.0], [3.0, -1.0]),
        (("near 1000", "1000 附近"), [1000.0, 999.0], [1000.0, 1001.0]),
        (("near -1000", "-1000 附近"), [-1000.0, -1002.0], [-1000.0, -1001.0]),
        (("far apart", "相差很远"), [1000.0, -500.0], [-1000.0, 500.0]),
        (("one much smaller", "一个小得多"), [0.0, -10.5], [-8.0, 0.0]),
        (("minus infinity", "负无穷"), [-INF, 2.0, -INF], [-3.0, -INF, -2000.0]),
        (("nothing", "空"), [], []),
        (("hundreds", "几百"), [100.0, 200.0, -120.0], [101.0, 200.5, -119.0]),
    ]
    for name, first, second in draw.then_random(named, [None], [0, 90, -110, 1000, -2000]):
        if first is None:
            x, y = draw.signed(4) / 2 + second, draw.signed(4) / 4 + second
        else:
            x, y = torch.tensor(first), torch.tensor(second)
        yield Case(name, x=x, y=y)


@drill.misconception(
    en="`exp(1000.)` is infinite, and `exp(-1000.)` is 0: what comes back is inf and -inf. The "
    "exponents have to be made small before `exp`, not after it.",
    zh="`exp(1000.)` 是无穷大，`exp(-1000.)` 是 0：结果成了 inf 和 -inf。"
    "要在 `exp` 之前把指数变小，而不是之后。",
)
def took_exp_at_once(x, y):
    return torch.log(torch.exp(x) + torch.exp(y))


@drill.misconception(
    en="float64 only puts it off: its `exp` overflows beyond 709, and is 0 below -746.",
    zh="float64 只是推迟了问题：它的 `exp` 超过 709 就溢出，低于 -746 就是 0。",
)
def went_to_float64(x, y):
    return torch.log(x.double().exp() + y.double().exp()).float()


@drill.misconception(
    en="The larger of the two is right only where they are far apart: of two zeros it is log(2).",
    zh="只有两者相差很远时，结果才等于较大的那个：两个零时应是 log(2)。",
)
def took_the_larger(x, y):
    return torch.maximum(x, y)


@drill.misconception(
    en="The maximum was taken away before `exp`, and not added again after `log`.",
    zh="`exp` 之前减去了最大值，`log` 之后却没有加回来。",
)
def never_added_the_maximum(x, y):
    m = torch.maximum(x, y)
    return torch.log(torch.exp(x - m) + torch.exp(y - m))


@drill.misconception(
    en="One maximum for the whole tensor keeps `exp` from overflowing, but a pair far below it "
    "becomes log(0). Each pair needs its own.",
    zh="整个张量共用一个最大值，`exp` 是不会溢出了，可是远低于它的那些对却成了 log(0)。"
    "每一对要用自己的最大值。",
)
def took_one_maximum_for_all(x, y):
    if len(x) == 0:
        return x + y
    m = torch.maximum(x, y).max()
    return m + torch.log(torch.exp(x - m) + torch.exp(y - m))


@drill.misconception(
    en="Clamped exponents do not overflow, but near 1000 they are other numbers: the result sticks "
    "at the bound.",
    zh="限制指数之后不会溢出了，但 1000 附近的数也被改掉了：结果停在界限上。",
)
def clamped_the_exponents(x, y):
    return torch.log(torch.exp(x.clamp(-80, 80)) + torch.exp(y.clamp(-80, 80)))


@drill.alternative
def softplus_of_the_distance(x, y):
    return torch.maximum(x, y) + torch.nn.functional.softplus(-(x - y).abs())


@drill.alternative
def log1p_of_the_smaller(x, y):
    return torch.maximum(x, y) + torch.log1p(torch.exp(-(x - y).abs()))


@drill.alternative
def stacked(x, y):
    both = torch.stack([x, y])
    m = both.amax(dim=0)
    return m + (both - m).exp().sum(dim=0).log()


@drill.alternative
def larger_less_a_log_sigmoid(x, y):
    return torch.maximum(x, y) - torch.nn.functional.logsigmoid((x - y).abs())
