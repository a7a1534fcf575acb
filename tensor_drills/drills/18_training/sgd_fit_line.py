"""The first training loop: y = 10x + 4 and some noise, learned one sample at a time."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.backward", "torch.no_grad", "torch.optim.SGD"),
    title=Text(en="Fit a line by SGD", zh="用 SGD 拟合直线"),
    statement=Text(
        en="The points lie near a line with a little noise: y = 10x + 4 in the first case, later "
        "another. Start from w = 7 and b = 6 and learn both from the data by stochastic gradient "
        "descent on the squared error. Return the pair (w, b), each a tensor without dims. It "
        "passes when the mean squared error of your line is at most 1.1 times that of the best "
        "line there is.",
        zh="这些点落在一条直线附近，带一点噪声：第一个用例是 y = 10x + 4，"
        "之后是别的直线。从 w = 7、b = 6 出发，用随机梯度下降最小化平方误差，"
        "从数据中学出两者。返回 (w, b)，都是零维张量。"
        "你的直线的均方误差不超过最优直线的 1.1 倍，即为通过。",
    ),
    hints=(
        Text(
            en="One step: predict, square the error, find its gradient for w and b, and move both "
            "a little against it.",
            zh="每一步：预测，求误差的平方，求它对 w 和 b 的梯度，再让两者沿反方向移动一小步。",
        ),
        Text(
            en="`backward` adds to `.grad`. What has to happen before the next step?",
            zh="`backward` 会把梯度累加到 `.grad` 上。下一步之前要做什么？",
        ),
        Text(
            en="The data are few: go over them many times, with a learning rate of a few "
            "hundredths.",
            zh="数据不多：要反复训练很多遍，学习率取百分之几。",
        ),
    ),
)


@drill.reference
def sgd_fit_line(
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
        return (w * x + b - y).square().mean()

    return error(*result) / error(*sgd_fit_line(x, y))


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("near 10x + 4", "10x + 4 附近"), 10, 10.0, 4.0),
        (("near another line", "另一条直线附近"), 20, -3.0, 1.0),
    ]
    lines = [10, 15], [-6.0, -1.0, 2.0, 8.0], [-3.0, -1.0, 2.0, 5.0]
    for name, n, slope, intercept in draw.then_random(named, *lines, further=2):
        x = draw.signed(n) / n  # between -1 and 1, none twice
        noise = draw.signed(n) / (4 * n)
        yield Case(name, x=x, y=slope * x + intercept + noise)


def _trained(x, y, *, rate=0.02, epochs=100, clears=True, learns_b=True):
    w = torch.tensor(7.0, requires_grad=True)
    b = torch.tensor(6.0, requires_grad=learns_b)
    for _ in range(epochs):
        for i in range(len(x)):
            (w * x[i] + b - y[i]).square().backward()
            with torch.no_grad():
                for p in (w, b):
                    if p.grad is not None:
                        p -= rate * p.grad
                        if clears:
                            p.grad.zero_()
    return w.detach(), b.detach()


@drill.misconception(
    en="The gradients were never cleared: `backward` adds to `.grad`, so every step also repeats "
    "all steps before it.",
    zh="梯度从未清零：`backward` 会累加到 `.grad`，于是每一步都把之前所有的步重走了一遍。",
    never_clears=True,
)
def never_cleared_the_gradients(x, y):
    return _trained(x, y, clears=False)


@drill.misconception(
    en="Only w has learned; b is still 6. Both need a gradient, and both need to be moved.",
    zh="只有 w 在学习，b 还是 6。两者都要有梯度，也都要更新。",
)
def learned_only_the_slope(x, y):
    return _trained(x, y, learns_b=False)


@drill.misconception(
    en="One pass over so few points is not enough: w and b are still on their way. Train for more "
    "epochs.",
    zh="点这么少，只训练一遍是不够的：w 和 b 还在半路上。请多训练几轮（epoch）。",
)
def stopped_after_one_epoch(x, y):
    return _trained(x, y, epochs=1)


@drill.alternative
def full_batch_descent(x, y):
    w, b = torch.tensor(7.0), torch.tensor(6.0)
    for _ in range(500):
        error = w * x + b - y
        w, b = w - 0.2 * (error * x).mean(), b - 0.2 * error.mean()
    return w, b


@drill.alternative
def manual_gradients(x, y):
    w, b = 7.0, 6.0
    for _ in range(100):
        for xi, yi in zip(x.tolist(), y.tolist(), strict=True):
            error = w * xi + b - yi
            w, b = w - 0.02 * 2 * error * xi, b - 0.02 * 2 * error
    return torch.tensor(w), torch.tensor(b)
