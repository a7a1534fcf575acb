"""Minibatches: every row in every epoch, and targets in the shape of the predictions."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.nn.Linear", "torch.utils.data.DataLoader", "torch.optim.SGD", "torch.split"),
    title=Text(en="Fit a plane by minibatches", zh="用小批次拟合平面"),
    statement=Text(
        en="There are weights and a bias for which x[i] @ weight + bias is `y[i]` in every row. "
        "Learn the pair (weight, bias) by minibatch gradient descent, `size` rows a batch; the "
        "last batch of an epoch may be smaller. It passes when each number is within 0.05 of the "
        "true one.",
        zh="存在一组权重和偏置，使每一行都有 x[i] @ weight + bias 等于 `y[i]`。"
        "用小批次梯度下降学出 "
        "(weight, bias)，每批 `size` 行，一轮的最后一批可以少一些。每个数与真值相差不超过 0.05，"
        "即为通过。",
    ),
    hints=(
        Text(
            en="`x.split(size)` gives all batches of an epoch, also the smaller last one.",
            zh="`x.split(size)` 给出一轮的所有批次，包括较小的最后一批。",
        ),
        Text(
            en="An `nn.Linear(d, 1)` returns (n, 1). What does (n, 1) minus (n,) broadcast to?",
            zh="`nn.Linear(d, 1)` 返回的形状是 (n, 1)。(n, 1) 减去 (n,) 会广播成什么？",
        ),
        Text(
            en="The features lie between -2 and 2: a learning rate of some hundredths to a tenth, "
            "and a few hundred epochs.",
            zh="特征在 -2 到 2 之间：学习率取百分之几到十分之一，训练几百轮。",
        ),
    ),
)


@drill.reference
def minibatch_fit_plane(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], size: int
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    """(weight, bias) near those with x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... + bias = y[i]
    for every i
    """
    rows = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    solved = torch.linalg.lstsq(rows, y[:, None]).solution[:, 0]
    return solved[:-1], solved[-1]


@drill.bound(
    en="largest distance from the true numbers",
    zh="与真值的最大差距",
    at_most=0.05,
)
def farthest(result, x, y, size):
    weight, bias = result
    true_weight, true_bias = minibatch_fit_plane(x, y, size)
    return torch.cat([weight - true_weight, (bias - true_bias)[None]]).abs().max()


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("batches of equal size", "每批一样大"), 8, [3.0], -1.0, 4),
        (("a smaller last batch", "最后一批较小"), 10, [1.0, -2.0], 4.0, 4),
        (("a batch of one at the end", "最后一批只有一行"), 9, [-1.0, 2.0, 0.5], -3.0, 4),
    ]
    planes = [[-2.0, 3.0], [2.5, 1.0], [0.5, -1.5]]
    drawn = draw.then_random(named, [9, 10, 11], planes, [-2.0, 1.0, 3.0], [4], further=2)
    for name, n, slopes, shift, size in drawn:
        d = len(slopes)
        x = draw.signed(n, d) / (n * d)
        last = n - n % size
        if last < n:
            x[:last, -1] = 0.0  # only the last batch tells of the last feature
            x[last:, -1] = 1.5
        yield Case(name, x=x, y=x @ torch.tensor(slopes) + shift, size=size)


def _trained(x, y, size, *, epochs=120, learns_bias=True, broadcasts=False):
    weight, bias = x.new_zeros(x.shape[1]), x.new_zeros(())
    for _ in range(epochs):
        for rows, targets in zip(x.split(size), y.split(size), strict=True):
            error = rows @ weight + bias - targets
            if broadcasts:
                error = rows @ weight + bias - targets.mean()
            weight = weight - 0.1 * 2 * error @ rows / len(rows)
            bias = bias - 0.1 * 2 * error.mean() * learns_bias
    return weight, bias


@drill.misconception(
    en="Predictions (n, 1) minus targets (n,) is (n, n): every prediction is compared with every "
    "target, and so all of them learn the mean. Give both one shape.",
    zh="预测值 (n, 1) 减去目标 (n,) 得到 (n, n)：每个预测都与每个目标比较，结果学到的全是均值。"
    "要让两者形状相同。",
)
def compared_all_with_all(x, y, size):
    return _trained(x, y, size, broadcasts=True)


@drill.misconception(
    en="Rows beyond the last full batch were never used, and only they say anything about one "
    "of the features.",
    zh="凑不满一批的行从没用上，而恰恰只有它们含有其中一个特征的信息。",
)
def dropped_the_last_batch(x, y, size):
    kept = len(x) // size * size
    return _trained(x[:kept], y[:kept], size)


@drill.misconception(
    en="Every step used the same first rows: the start of the batch never moved on.",
    zh="每一步用的都是开头的那几行：批次的起点从没往后移。",
)
def used_the_first_batch_only(x, y, size):
    return _trained(x[:size], y[:size], size)


@drill.misconception(
    en="The bias has not learned: it is still where it began.",
    zh="偏置没有学习：还停在初始值。",
)
def left_the_bias_at_zero(x, y, size):
    return _trained(x, y, size, learns_bias=False)


@drill.misconception(
    en="The gradients were never cleared: `backward` adds to `.grad`, so every step also repeats "
    "all steps before it.",
    zh="梯度从未清零：`backward` 会累加到 `.grad`，于是每一步都把之前所有的步重走了一遍。",
    never_clears=True,
)
def never_cleared_the_gradients(x, y, size):
    weight = torch.zeros(x.shape[1], requires_grad=True)
    bias = torch.zeros((), requires_grad=True)
    optimizer = torch.optim.SGD([weight, bias], lr=0.1)
    for _ in range(50):
        for rows, targets in zip(x.split(size), y.split(size), strict=True):
            (rows @ weight + bias - targets).square().mean().backward()
            optimizer.step()
    return weight.detach(), bias.detach()


@drill.alternative
def shuffled_each_epoch(x, y, size):
    torch.manual_seed(0)
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    bias = torch.zeros((), device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([weight, bias], lr=0.2)
    for _ in range(250):
        for chosen in torch.randperm(len(x), device=x.device).split(size):
            optimizer.zero_grad()
            (x[chosen] @ weight + bias - y[chosen]).square().mean().backward()
            optimizer.step()
    return weight.detach(), bias.detach()


@drill.alternative
def gradients_by_hand(x, y, size):
    weight, bias = x.new_zeros(x.shape[1]), x.new_zeros(())
    for _ in range(400):
        for start in range(0, len(x), size):
            rows, targets = x[start : start + size], y[start : start + size]
            error = rows @ weight + bias - targets
            weight, bias = weight - 0.2 * error @ rows / len(rows), bias - 0.2 * error.mean()
    return weight, bias
