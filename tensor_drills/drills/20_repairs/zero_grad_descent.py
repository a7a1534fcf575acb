"""backward adds to grad; what is not cleared is stepped along again and again."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.backward", "torch.no_grad", "torch.optim.SGD"),
    title=Text(en="Repair: gradient descent", zh="改错：梯度下降"),
    statement=Text(
        en="Repair the loop. It should return `weight` after `steps` steps of gradient descent on "
        "the mean squared error of x @ weight against `y`, at learning rate `rate`. The first "
        "step is right; from the second on the steps are too long, and the weight swings to and "
        "fro instead of coming to rest.",
        zh="请改正这个循环。它应当以学习率 `rate` 对 x @ weight 与 `y` 的均方误差做 `steps` "
        "步梯度下降，"
        "返回最终的 `weight`。第一步是对的；从第二步起步子过大，权重来回摆动，停不下来。",
    ),
    hints=(
        Text(
            en="Print `weight.grad` after each `backward`, and compare it with the gradient that "
            "you work out by hand.",
            zh="每次 `backward` 之后打印 `weight.grad`，与手算的梯度比较。",
        ),
        Text(
            en="`backward` does not set `grad`: it adds to what is there.",
            zh="`backward` 并不是给 `grad` 赋值，而是加到已有的值上。",
        ),
        Text(
            en="The old gradient has to be gone before the next `backward`, and not before it has "
            "been used.",
            zh="旧的梯度要在下一次 `backward` 之前清掉，但必须在用过之后。",
        ),
    ),
)


@drill.reference
def zero_grad_descent(
    x: Float[Tensor, "n d"],
    y: Float[Tensor, " n"],
    weight: Float[Tensor, " d"],
    rate: float,
    steps: int,
) -> Float[Tensor, " d"]:
    """Each step: weight[j] = weight[j] - rate * (derivative of loss with respect to weight[j]),
    loss = (residual[0] ** 2 + residual[1] ** 2 + ...) / n
    residual[i] = x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... - y[i]
    """
    n, d = x.shape
    now = weight.tolist()
    for _ in range(steps):
        slope = [0.0] * d
        for i in range(n):
            residual = sum(x[i, j].item() * now[j] for j in range(d)) - y[i].item()
            for j in range(d):
                slope[j] += 2 * residual * x[i, j].item() / n
        now = [now[j] - rate * slope[j] for j in range(d)]
    return torch.tensor(now)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one step", "一步"), 1, 1, 1, 2.0),
        (("two steps", "两步"), 1, 1, 2, 2.0),
        (("no steps", "零步"), 2, 2, 0, 0.5),
        (("two features", "两个特征"), 2, 2, 2, 0.5),
        (("four samples, five steps", "四个样本、五步"), 4, 2, 5, 0.25),
    ]
    sizes = range(2, 5)
    # Rates at which descent converges, so that no rounding grows.
    for name, n, d, steps, rate in draw.then_random(
        named, sizes, range(1, 4), range(2, 6), [0.0625, 0.125]
    ):
        x, y, weight = draw.signed(n, d) / 8, draw.signed(n) / 8, draw.signed(d) / 8
        yield Case(name, x=x, y=y, weight=weight, rate=rate, steps=steps)


@drill.misconception(
    en="`grad` was never cleared: each `backward` adds to it, so every step goes along the sum of "
    "all gradients so far.",
    zh="`grad` 从未清零：每次 `backward` 都往上累加，于是每一步走的都是此前所有梯度之和。",
    stub=True,
)
def let_the_gradients_add_up(x, y, weight, rate, steps):
    weight = weight.clone().requires_grad_()
    for _ in range(steps):
        loss = ((x @ weight - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


@drill.misconception(
    en="The gradient is cleared between `backward` and the step, so each step has length 0 "
    "and the weight never moves.",
    zh="梯度在 `backward` 之后、更新之前就被清掉了，于是每一步的长度都是 0，权重从未移动。",
)
def cleared_before_the_step(x, y, weight, rate, steps):
    weight = weight.clone().requires_grad_()
    for _ in range(steps):
        loss = ((x @ weight - y) ** 2).mean()
        loss.backward()
        weight.grad.zero_()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


@drill.misconception(
    en="The loss is computed once, before the loop. Its graph is gone after the first `backward`; "
    "each step needs a loss of the weight as it is then.",
    zh="损失只在循环之前算了一次。第一次 `backward` 之后它的计算图就释放了；"
    "每一步都要用当时的权重重新计算损失。",
)
def computed_the_loss_once(x, y, weight, rate, steps):
    weight = weight.clone().requires_grad_()
    loss = ((x @ weight - y) ** 2).mean()
    for _ in range(steps):
        weight.grad = None
        loss.backward()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


@drill.misconception(
    en="`retain_graph=True` silences the error, but the loss stays that of the first weight: each "
    "step repeats the first one.",
    zh="`retain_graph=True` 只是让错误消失，损失仍是最初那个权重的：每一步都在重复第一步。",
)
def kept_the_first_graph(x, y, weight, rate, steps):
    weight = weight.clone().requires_grad_()
    loss = ((x @ weight - y) ** 2).mean()
    for _ in range(steps):
        weight.grad = None
        loss.backward(retain_graph=True)
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


@drill.alternative
def an_optimizer(x, y, weight, rate, steps):
    weight = weight.clone().requires_grad_()
    optimizer = torch.optim.SGD([weight], lr=rate)
    for _ in range(steps):
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(x @ weight, y).backward()
        optimizer.step()
    return weight.detach()


@drill.alternative
def autograd_grad(x, y, weight, rate, steps):
    for _ in range(steps):
        weight = weight.detach().requires_grad_()
        loss = ((x @ weight - y) ** 2).mean()
        weight = weight - rate * torch.autograd.grad(loss, weight)[0]
    return weight.detach()


@drill.alternative
def cleared_after_the_step(x, y, weight, rate, steps):
    weight = weight.clone().requires_grad_()
    for _ in range(steps):
        (x @ weight - y).square().mean().backward()
        weight.data -= rate * weight.grad
        weight.grad.zero_()
    return weight.detach()
