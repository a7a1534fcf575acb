"""Descent on inputs up to 100: one rate cannot suit both the slope and the intercept."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.mean", "torch.std"),
    title=Text(en="Repair: exploding descent", zh="改错：发散的梯度下降"),
    statement=Text(
        en="Repair the function. The points lie near a line, y = 10x + 4 in the first case, and "
        "the values of `x` go up to 100. It starts from w = 7 and b = 6 and should learn the pair "
        "(w, b), but both come back as NaN. It passes when the mean squared error of your line is "
        "at most 1.1 times that of the best line there is.",
        zh="请改正这个函数。这些点落在一条直线附近，第一个用例是 y = 10x + 4，而 `x` 的值大到 100。"
        "它从 w = 7、b = 6 出发，应当学出 (w, b)，现在两者都成了 NaN。"
        "你的直线的均方误差不超过最优直线的 1.1 倍，即为通过。",
    ),
    hints=(
        Text(
            en="Print w and b in the first five steps. Do they come nearer, or does each step "
            "overshoot by more than the one before?",
            zh="打印头五步的 w 和 b。它们是越来越近，还是每一步都比上一步冲过头更多？",
        ),
        Text(
            en="The gradient for w is multiplied by x, that for b is not. A rate small enough for "
            "the one is far too small for the other: is b still near 6?",
            zh="w 的梯度里乘了 x，b 的梯度里没有。小到适合 w 的学习率，对 b 就太小了："
            "b 是不是还停在 6 附近？",
        ),
        Text(
            en="Train on (x - mean) / std. What are w and b of the line in terms of x itself, "
            "then?",
            zh="先在 (x - 均值) / 标准差 上训练。换算回 x 本身，w 和 b 各是多少？",
        ),
    ),
)


@drill.reference
def descent_large_inputs(
    x: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, ""], Float[Tensor, ""]]:
    """(w, b) near those for which the mean over i of (w * x[i] + b - y[i]) ** 2 is smallest"""
    n = len(x)
    mean_x, mean_y = sum(x) / n, sum(y) / n
    spread = sum((x[i] - mean_x) ** 2 for i in range(n))
    w = sum((x[i] - mean_x) * (y[i] - mean_y) for i in range(n)) / spread
    return w, mean_y - w * mean_x


@drill.bound(
    en="mean squared error, as a multiple of the best line's",
    zh="均方误差与最优直线的均方误差之比",
    at_most=1.1,
)
def error_ratio(result, x, y):
    def error(w, b):
        return (w * x.double() + b - y).square().mean()

    return error(*result) / error(*descent_large_inputs(x.double(), y.double()))


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("near 10x + 4", "10x + 4 附近"), 20, 10.0, 4.0),
        (("near another line", "另一条直线附近"), 25, -3.0, 20.0),
    ]
    lines = range(18, 26), [-8.0, -2.0, 3.0, 12.0], [-30.0, -10.0, 25.0, 40.0]
    for name, n, slope, intercept in draw.then_random(named, *lines, further=3):
        x = torch.arange(1.0, n + 1) * (100 / n)
        noise = draw.signed(n)
        yield Case(name, x=x, y=slope * x + intercept + noise / noise.abs().max())


@drill.misconception(
    en="Every step overshoots by more than the one before, until both are infinite and then NaN: "
    "with x up to 100 the loss is far too steep in w for this rate. Bring x to a size near 1.",
    zh="每一步都比上一步冲过头更多，直到变成无穷大，再变成 NaN：x 大到 100，损失沿 w 方向太陡，"
    "受不了这个学习率。把 x 缩放到 1 左右。",
    stub=True,
)
def stepped_too_far(x, y):
    w, b = x.new_tensor(7.0), x.new_tensor(6.0)
    rate = 0.0005
    for _ in range(1000):
        error = w * x + b - y
        w, b = w - rate * 2 * (error * x).mean(), b - rate * 2 * error.mean()
    return w, b


@drill.misconception(
    en="The smaller rate keeps w from exploding, and b hardly moves: it is still near 6. Scale x, "
    "then one rate suits both.",
    zh="学习率小了，w 不再发散，b 却几乎没动，仍在 6 附近。先缩放 x，同一个学习率才能两者兼顾。",
)
def only_lowered_the_rate(x, y):
    w, b = x.new_tensor(7.0), x.new_tensor(6.0)
    rate = 0.0001
    for _ in range(1000):
        error = w * x + b - y
        w, b = w - rate * 2 * (error * x).mean(), b - rate * 2 * error.mean()
    return w, b


def _standardized(x, y):
    z = (x - x.mean()) / x.std()
    w, b = x.new_tensor(7.0), x.new_tensor(6.0)
    for _ in range(200):
        error = w * z + b - y
        w, b = w - 0.2 * 2 * (error * z).mean(), b - 0.2 * 2 * error.mean()
    return w, b


@drill.misconception(
    en="The descent is right, but this line belongs to the scaled inputs. The drill asks for w "
    "and b for x itself: divide w by the scale.",
    zh="下降过程对了，但这条直线是对缩放后的输入说的。题目要的是对 x 本身的 w 和 b："
    "w 要除以缩放的倍数。",
)
def returned_the_scaled_line(x, y):
    return _standardized(x, y)


@drill.misconception(
    en="w was brought back to the scale of x, b was not: the mean that was taken from x has to go "
    "back into b.",
    zh="w 换算回来了，b 却没有：从 x 里减去的均值，要折算回 b。",
)
def left_the_mean_out_of_b(x, y):
    w, b = _standardized(x, y)
    return w / x.std(), b


@drill.alternative
def divided_by_100(x, y):
    z = x / 100
    w, b = x.new_tensor(700.0), x.new_tensor(6.0)
    for _ in range(1000):
        error = w * z + b - y
        w, b = w - 0.6 * 2 * (error * z).mean(), b - 0.6 * 2 * error.mean()
    return w / 100, b


@drill.alternative
def a_rate_for_each(x, y):
    w, b = x.new_tensor(7.0), x.new_tensor(6.0)
    for _ in range(2000):
        error = w * x + b - y
        w, b = w - 0.0001 * 2 * (error * x).mean(), b - 0.2 * 2 * error.mean()
    return w, b


@drill.alternative
def with_autograd(x, y):
    mean, scale = x.mean(), x.std()
    line = torch.tensor([7.0, 6.0], device=x.device, requires_grad=True)
    for _ in range(100):
        loss = (line[0] * (x - mean) / scale + line[1] - y).square().mean()
        (grad,) = torch.autograd.grad(loss, line)
        line = (line - 0.3 * grad).detach().requires_grad_()
    w = line[0].detach() / scale
    return w, line[1].detach() - w * mean
