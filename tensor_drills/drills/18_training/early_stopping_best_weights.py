"""A second name for the best weights is no copy: training goes on under both names."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.clone", "torch.Tensor.detach", "torch.nn.Module.state_dict"),
    title=Text(en="Repair: the best weights", zh="改错：保留最佳权重"),
    statement=Text(
        en="Repair the function. It takes `steps` steps of gradient descent on the training rows "
        "`x` and `y`, and measures the weight on the validation rows `x_val` and `y_val`, "
        "before the first step too. It should return the weight with the lowest validation error, "
        "the earliest among equals. What comes back is always the last.",
        zh="请改正这个函数。它在训练数据 `x`、`y` 上做 `steps` 步梯度下降，并在验证数据 `x_val`、"
        "`y_val` 上评估，第一步之前也评估一次。它应当返回评估过的权重中验证误差最低的那个，"
        "相等时取最早的。现在返回的总是最后一步的权重。",
    ),
    hints=(
        Text(
            en="Print `best` in every step. Does it change only where a better one is found?",
            zh="每一步都打印 `best`。它是不是只在找到更好的权重时才变？",
        ),
        Text(
            en="`best = weight` makes a second name, not a second tensor. And `-=` writes into the "
            "memory of both.",
            zh="`best = weight` 只是多了一个名字，并没有多出一个张量。而 `-=` "
            "会写进两者共用的内存。",
        ),
        Text(
            en="The last step's weight is to be measured as well: with 3 steps there are 4 "
            "weights.",
            zh="最后一步之后的权重也要评估：走 3 步就有 4 个权重。",
        ),
    ),
)


@drill.reference
def early_stopping_best_weights(
    x: Float[Tensor, "n d"],
    y: Float[Tensor, " n"],
    x_val: Float[Tensor, "m d"],
    y_val: Float[Tensor, " m"],
    rate: float,
    steps: int,
) -> Float[Tensor, " d"]:
    """weight[0] = zeros;  weight[k + 1] = weight[k] - rate * (gradient of error(x, y, weight[k]))
    error(x, y, w) = mean over i of (x[i] @ w - y[i]) ** 2
    out = the weight[k], k = 0 ... steps, for which error(x_val, y_val, weight[k]) is smallest
    """
    return _best_of(x, y, x_val, y_val, rate, steps)


def _best_of(x, y, x_val, y_val, rate, steps):
    now = [0.0] * x.shape[1]
    best, lowest = now, _error(x_val, y_val, now)
    for _ in range(steps):
        now = _stepped(x, y, now, rate)
        if _error(x_val, y_val, now) < lowest:
            best, lowest = now, _error(x_val, y_val, now)
    return x.new_tensor(best)


def _residuals(x, y, weight):
    rows = zip(x.tolist(), y.tolist(), strict=True)
    return [sum(a * b for a, b in zip(row, weight, strict=True)) - value for row, value in rows]


def _error(x, y, weight):
    return sum(r * r for r in _residuals(x, y, weight)) / len(x)


def _stepped(x, y, weight, rate):
    residuals = _residuals(x, y, weight)
    slopes = [
        2 * sum(r * value for r, value in zip(residuals, column, strict=True)) / len(x)
        for column in x.T.tolist()
    ]
    return [w - rate * slope for w, slope in zip(weight, slopes, strict=True)]


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("best in the middle", "中间最好"), [[1.0]], [4.0], [[1.0]], [1.5], 0.25, 3),
        (("best at the end", "最后最好"), [[1.0]], [4.0], [[1.0]], [4.0], 0.25, 2),
        (("best before the first step", "起点最好"), [[1.0]], [4.0], [[1.0]], [-1.0], 0.25, 2),
        (("two are equally good", "两个一样好"), [[1.0]], [4.0], [[1.0]], [2.5], 0.25, 3),
        (("no steps", "零步"), [[1.0]], [4.0], [[1.0]], [4.0], 0.25, 0),
        (
            ("two weights", "两个权重"),
            [[1.0, 0.5], [0.0, 1.0], [1.0, -1.0]],
            [2.0, -1.0, 3.0],
            [[1.0, 1.0], [2.0, 0.0]],
            [0.25, 2.0],
            0.125,
            8,
        ),
        (
            ("a rate that is too large", "学习率过大"),
            [[2.0], [1.0]],
            [4.0, 1.0],
            [[1.0]],
            [4.0],
            0.45,
            4,
        ),
        (
            ("worse at first, then better", "先变差，后变好"),
            [[2.0], [1.0]],
            [4.0, 1.0],
            [[1.0]],
            [5.0],
            0.45,
            4,
        ),
    ]
    unknown, rates = [None], [0.0625, 0.125, 0.25]
    choices = unknown, unknown, unknown, unknown, rates, range(2, 9)
    for name, x, y, x_val, y_val, rate, steps in draw.then_random(named, *choices):
        if x is None:
            n, m, d = (draw.choice(range(1, 5)) for _ in range(3))
            x, y = draw.signed(n, d) / (n * d), draw.signed(n) / (n * d)
            x_val, y_val = draw.signed(m, d) / (n * d + m * d), draw.signed(m) / (4 * n * d)
        x, y, x_val, y_val = (torch.as_tensor(value) for value in (x, y, x_val, y_val))
        yield Case(name, x=x, y=y, x_val=x_val, y_val=y_val, rate=rate, steps=steps)


@drill.misconception(
    en="`best = weight` copies nothing: it is a second name for the tensor that `-=` goes on "
    "changing. Keep a `clone`; for a module that is a deep copy of its `state_dict()`.",
    zh="`best = weight` 并没有拷贝：它只是同一个张量的另一个名字，`-=` 还在继续改它。"
    "应当保存 `clone`；对模块来说，就是把 `state_dict()` 深拷贝一份。",
    stub=True,
)
def kept_a_second_name(x, y, x_val, y_val, rate, steps):
    weight = torch.zeros_like(x[0])
    best, lowest = weight, (x_val @ weight - y_val).square().mean()
    for _ in range(steps):
        weight -= rate * 2 / len(x) * x.T @ (x @ weight - y)
        error = (x_val @ weight - y_val).square().mean()
        if error < lowest:
            best, lowest = weight, error
    return best


@drill.misconception(
    en="The lowest error was never moved on: every weight that beats the start replaces the best, "
    "even where it is worse than one found before.",
    zh="最低误差一直没有更新：凡是比起点好的权重都会顶替最佳权重，哪怕它比先前找到的差。",
)
def never_lowered_the_bar(x, y, x_val, y_val, rate, steps):
    weight = torch.zeros_like(x[0])
    best, lowest = weight.clone(), (x_val @ weight - y_val).square().mean()
    for _ in range(steps):
        weight -= rate * 2 / len(x) * x.T @ (x @ weight - y)
        if (x_val @ weight - y_val).square().mean() < lowest:
            best = weight.clone()
    return best


@drill.misconception(
    en="The weight was chosen by its error on the training rows. That one usually falls until the "
    "end, and says nothing about rows that were never seen.",
    zh="选的是训练数据上误差最低的权重。训练误差通常一直下降，却说明不了没见过的数据上如何。",
)
def chose_by_the_training_error(x, y, x_val, y_val, rate, steps):
    return _best_of(x, y, x, y, rate, steps)


@drill.misconception(
    en="Each weight was measured before its step only, so the one after the last step was "
    "never measured.",
    zh="每次都在更新之前评估，于是最后一步之后的权重从没评估过。",
)
def never_measured_the_last(x, y, x_val, y_val, rate, steps):
    return _best_of(x, y, x_val, y_val, rate, max(steps - 1, 0))


@drill.alternative
def a_new_tensor_each_step(x, y, x_val, y_val, rate, steps):
    weight = x.new_zeros(x.shape[1])
    best, lowest = weight, (x_val @ weight - y_val).square().mean()
    for _ in range(steps):
        weight = weight - rate * 2 / len(x) * x.T @ (x @ weight - y)
        error = (x_val @ weight - y_val).square().mean()
        if error < lowest:
            best, lowest = weight, error
    return best


@drill.alternative
def all_weights_stacked(x, y, x_val, y_val, rate, steps):
    weights = [torch.zeros_like(x[0])]
    for _ in range(steps):
        leaf = weights[-1].clone().requires_grad_()
        torch.nn.functional.mse_loss(x @ leaf, y).backward()
        weights.append((leaf - rate * leaf.grad).detach())
    stacked = torch.stack(weights)
    errors = (stacked @ x_val.T - y_val).square().mean(dim=1)
    return stacked[errors.argmin()]


@drill.alternative
def written_over_a_copy(x, y, x_val, y_val, rate, steps):
    weight = torch.zeros_like(x[0])
    best = torch.zeros_like(weight)
    lowest = (x_val @ weight - y_val).square().mean().item()
    for _ in range(steps):
        weight -= rate * 2 / len(x) * (x @ weight - y) @ x
        error = (x_val @ weight - y_val).square().mean().item()
        if error < lowest:
            lowest = error
            best.copy_(weight)
    return best
