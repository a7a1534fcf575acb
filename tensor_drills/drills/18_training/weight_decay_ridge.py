"""The gradient of a squared penalty has a 2 in it, and the bias is not penalised."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.optim.SGD", "torch.Tensor.square", "torch.linalg.solve"),
    title=Text(en="Train with weight decay", zh="带权重衰减的训练"),
    statement=Text(
        en="Learn the pair (weight, bias) with the smallest loss: the mean squared error of "
        "x @ weight + bias against `y`, plus `penalty` times the sum of the squares of weight. The "
        "bias is not penalised. It passes when each number is within 0.01 of the best.",
        zh="学出使损失最小的 (weight, bias)。损失是 x @ weight + bias 对 `y` 的均方误差，"
        "加上 `penalty` 乘以 weight 各元素的平方和；偏置不受惩罚。每个数与最优值相差不超过 0.01，"
        "即为通过。",
    ),
    hints=(
        Text(
            en="Either the penalty is a part of the loss, or the optimizer adds its gradient: that "
            "is what `weight_decay` is for.",
            zh="要么把惩罚项写进损失，要么让优化器加上它的梯度：`weight_decay` 就是做这个的。",
        ),
        Text(
            en="`weight_decay=c` adds c * weight to the gradient. Of which penalty is that the "
            "gradient?",
            zh="`weight_decay=c` 给梯度加上 c * weight。这是哪一种惩罚项的梯度？",
        ),
        Text(
            en="An optimizer takes groups of parameters: "
            "[{'params': ..., 'weight_decay': ...}, {'params': ...}].",
            zh="优化器可以接收参数组：[{'params': ..., 'weight_decay': ...}, {'params': ...}]。",
        ),
    ),
)


@drill.reference
def weight_decay_ridge(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], penalty: float
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    """(weight, bias) near those for which this is smallest:
    mean over i of (x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... + bias - y[i]) ** 2
    + penalty * (weight[0] ** 2 + weight[1] ** 2 + ...)
    """
    return _solved(x, y, penalty)


def _solved(x, y, penalty, on_bias=0.0):
    """Where the gradient is 0: linear equations."""
    rows = torch.cat([x, torch.ones_like(x[:, :1])], dim=1).double()
    strengths = rows.new_full((rows.shape[1],), penalty)
    strengths[-1] = on_bias
    curvature = rows.T @ rows / len(rows) + torch.diag(strengths)
    solved = torch.linalg.solve(curvature, rows.T @ y.double() / len(rows)).to(x.dtype)
    return solved[:-1], solved[-1]


@drill.bound(
    en="largest distance from the best numbers",
    zh="与最优值的最大差距",
    at_most=0.01,
)
def farthest(result, x, y, penalty):
    pairs = zip(result, weight_decay_ridge(x, y, penalty), strict=True)
    return torch.cat([(one - best).reshape(-1) for one, best in pairs]).abs().max()


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one weight", "一个权重"), 4, 1, 0.5),
        (("two weights", "两个权重"), 6, 2, 0.25),
        (("a strong penalty", "惩罚较强"), 7, 3, 1.0),
    ]
    for name, n, d, penalty in draw.then_random(
        named, [6, 7, 9], [1, 2, 3], [0.25, 0.5, 0.75], further=2
    ):
        x = draw.signed(n, d) / (2 * n * d)
        for j in range(d):
            x[j::d, j] += 1
        yield Case(name, x=x, y=draw.signed(n) * 2 / (n * d) + 2, penalty=penalty)


@drill.misconception(
    en="The penalty came out half as strong: `weight_decay=c` adds c * weight to the gradient, and "
    "that is the gradient of c / 2 times the squares.",
    zh="惩罚只有一半：`weight_decay=c` 给梯度加上 c * weight，而这是 c / 2 乘以平方和的梯度。",
)
def passed_the_penalty_as_decay(x, y, penalty):
    return _solved(x, y, penalty / 2)


@drill.misconception(
    en="The bias was penalised as well and drawn towards 0. Put it into a group of its own, "
    "without decay.",
    zh="偏置也受了惩罚，被拉向 0。应当把它放进单独的参数组，不加衰减。",
)
def penalized_the_bias(x, y, penalty):
    return _solved(x, y, penalty, on_bias=penalty)


@drill.misconception(
    en="Both at once: half the penalty, and on the bias too. That is what "
    "`SGD([weight, bias], weight_decay=penalty)` minimises.",
    zh="两个问题都有：惩罚只有一半，而且偏置也受了惩罚。"
    "`SGD([weight, bias], weight_decay=penalty)` 最小化的正是这个。",
)
def passed_the_penalty_for_all(x, y, penalty):
    return _solved(x, y, penalty / 2, on_bias=penalty / 2)


@drill.misconception(
    en="This is the plain fit: no penalty has reached the weight.",
    zh="这是普通的拟合结果：惩罚没有作用到权重上。",
)
def left_the_penalty_out(x, y, penalty):
    return _solved(x, y, 0.0)


@drill.misconception(
    en="The squared errors were summed, not averaged. Against a sum the same penalty is n times "
    "weaker.",
    zh="误差平方取了总和而不是均值。相对于总和，同样的惩罚弱了 n 倍。",
)
def summed_the_squares(x, y, penalty):
    return _solved(x, y, penalty / len(x))


@drill.misconception(
    en="The gradients were never cleared: `backward` adds to `.grad`, so every step also repeats "
    "all steps before it.",
    zh="梯度从未清零：`backward` 会累加到 `.grad`，于是每一步都把之前所有的步重走了一遍。",
    never_clears=True,
)
def never_cleared_the_gradients(x, y, penalty):
    weight = torch.zeros(x.shape[1], requires_grad=True)
    bias = torch.zeros((), requires_grad=True)
    optimizer = torch.optim.SGD([weight, bias], lr=0.1)
    for _ in range(100):
        loss = (x @ weight + bias - y).square().mean() + penalty * weight.square().sum()
        loss.backward()
        optimizer.step()
    return weight.detach(), bias.detach()


@drill.alternative
def penalty_in_the_loss(x, y, penalty):
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    bias = torch.zeros((), device=x.device, requires_grad=True)
    for _ in range(300):
        loss = (x @ weight + bias - y).square().mean() + penalty * weight.square().sum()
        grads = torch.autograd.grad(loss, (weight, bias))
        with torch.no_grad():
            for parameter, grad in zip((weight, bias), grads, strict=True):
                parameter -= 0.2 * grad
    return weight.detach(), bias.detach()


@drill.alternative
def shrunk_at_each_step(x, y, penalty):
    weight, bias = x.new_zeros(x.shape[1]), x.new_zeros(())
    for _ in range(300):
        error = x @ weight + bias - y
        weight = weight * (1 - 0.4 * penalty) - 0.4 * error @ x / len(x)
        bias = bias - 0.4 * error.mean()
    return weight, bias


@drill.alternative
def more_rows(x, y, penalty):
    n, d = x.shape
    rows = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    extra = (n * penalty) ** 0.5 * torch.eye(d, d + 1, dtype=x.dtype, device=x.device)
    targets = torch.cat([y, y.new_zeros(d)])
    solved = torch.linalg.lstsq(torch.cat([rows, extra]), targets[:, None]).solution[:, 0]
    return solved[:-1], solved[-1]
