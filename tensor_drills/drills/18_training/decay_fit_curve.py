"""A curve that is no line: gradient descent fits it; a logarithm of noisy values does not."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.exp", "torch.optim.Adam", "torch.Tensor.backward"),
    title=Text(en="Fit a decay by descent", zh="用梯度下降拟合衰减"),
    statement=Text(
        en="The values `y`, measured at the times `t`, lie near a * exp(-k * t) with a little "
        "noise; late ones may be negative. Find a and k, both positive, for which the mean squared "
        "error is small, and return the pair (a, k), each a tensor without dims. It passes when "
        "the error is at most 1.05 times the smallest that there is.",
        zh="在时刻 `t` 测得的 `y` 落在 a * exp(-k * t) 附近，带一点噪声，靠后的值可能为负。"
        "请找出使均方误差很小的正数 a 和 k，返回 (a, k)，都是零维张量。"
        "误差不超过最小可能值的 1.05 倍，即为通过。",
    ),
    hints=(
        Text(
            en="A logarithm would make it a line. What does it do to a value of -0.01, and to the "
            "weight of the small values?",
            zh="取对数可以把它变成直线。但对数会怎样处理 -0.01 这样的值？小的值又会占多大分量？",
        ),
        Text(
            en="Take the squared error as it stands, and let autograd find its gradient for a and "
            "k.",
            zh="直接用平方误差，让 autograd 求它对 a 和 k 的梯度。",
        ),
        Text(
            en="Start near a = 1 and k = 1. Plain steps may be slow; `torch.optim.Adam` with a "
            "rate of 0.05 needs a few hundred.",
            zh="从 a = 1、k = 1 附近出发。普通的梯度下降可能很慢；"
            "用 `torch.optim.Adam`，学习率 0.05，几百步就够了。",
        ),
    ),
)


@drill.reference
def decay_fit_curve(
    t: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, ""], Float[Tensor, ""]]:
    """(a, k) near those with the smallest mean over i of (a * exp(-k * t[i]) - y[i]) ** 2"""
    times, values = t.tolist(), y.tolist()
    best = (math.inf, 0.0, 0.0)
    for step in range(1, 1200):  # each rate up to 4; for each, the best a
        k = step / 300
        curve = [math.exp(-k * time) for time in times]
        a = sum(c * v for c, v in zip(curve, values, strict=True)) / sum(c * c for c in curve)
        error = sum((a * c - v) ** 2 for c, v in zip(curve, values, strict=True))
        best = min(best, (error, a, k))
    return torch.tensor(best[1]), torch.tensor(best[2])


@drill.bound(
    en="mean squared error, as a multiple of the smallest",
    zh="均方误差与最小可能值之比",
    at_most=1.05,
)
def error_ratio(result, t, y):
    def error(a, k):
        return (a * torch.exp(-k * t) - y).double().square().mean()

    is_decay = all(float(value) > 0 for value in result)
    return error(*result) / error(*decay_fit_curve(t, y)) if is_decay else math.inf


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a slow decay", "缓慢衰减"), 8, 2.0, 0.5),
        (("a quick decay", "快速衰减"), 16, 3.0, 2.0),
        (("another size", "另一个幅度"), 24, 0.5, 1.0),
    ]
    sizes, rates = [0.75, 1.0, 1.5, 2.5], [0.6, 0.8, 1.2, 1.6]
    for name, n, a, k in draw.then_random(named, range(10, 25), sizes, rates, further=2):
        t = torch.linspace(0, 3, n)
        noise = draw.signed(n) / n * a / 12
        yield Case(name, t=t, y=a * torch.exp(-k * t) + noise)


def _descended(t, y, *, steps=800, rate=0.2, clears=True):
    a = torch.tensor(1.0, requires_grad=True)
    k = torch.tensor(1.0, requires_grad=True)
    for _ in range(steps):
        (a * torch.exp(-k * t) - y).square().mean().backward()
        with torch.no_grad():
            for p in (a, k):
                p -= rate * p.grad
                if clears:
                    p.grad.zero_()
    return a.detach(), k.detach()


@drill.misconception(
    en="A line was fitted to the logarithms of `y`. A logarithm magnifies the noise of the small "
    "values, and negative ones have none at all.",
    zh="这是对 `y` 的对数拟合直线。取对数会放大小值里的噪声，而负值根本没有对数。",
)
def fitted_the_logarithms(t, y):
    log_y = y.clamp(min=1e-3).log()
    centred = t - t.mean()
    slope = (centred * log_y).sum() / centred.square().sum()
    return (log_y.mean() - slope * t.mean()).exp(), -slope


@drill.misconception(
    en="The descent was stopped on its way: the error still falls with every step. Take more "
    "steps, or larger ones.",
    zh="下降半途就停了：误差还在逐步变小。请多走几步，或加大步长。",
)
def stopped_on_the_way(t, y):
    return _descended(t, y, steps=10)


@drill.misconception(
    en="The gradients were never cleared, so each step repeats all earlier ones: a and k rush past "
    "the best values instead of settling there.",
    zh="梯度从未清零，每一步都重复了之前所有的步：a 和 k 冲过最优值，停不下来。",
    never_clears=True,
)
def never_cleared_the_gradients(t, y):
    return _descended(t, y, clears=False, steps=100, rate=0.05)


@drill.alternative
def plain_descent(t, y):
    return _descended(t, y)


@drill.alternative
def searched_the_rates(t, y):
    k = torch.linspace(0.001, 4, 4000)[:, None]
    curve = torch.exp(-k * t)
    a = (curve * y).sum(1, keepdim=True) / curve.square().sum(1, keepdim=True)
    best = (a * curve - y).square().sum(1).argmin()
    return a[best, 0], k[best, 0]


@drill.alternative
def gauss_newton(t, y):
    a, k = torch.tensor(1.0), torch.tensor(1.0)
    for _ in range(50):
        curve = torch.exp(-k * t)
        slopes = torch.stack([curve, -a * t * curve], 1)
        step = torch.linalg.lstsq(slopes, (y - a * curve)[:, None]).solution[:, 0]
        a, k = a + 0.5 * step[0], (k + 0.5 * step[1]).clamp(min=0.01)
    return a, k
