"""The first descent: one variable, a few steps, and where they lead."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.backward", "torch.no_grad", "torch.stack"),
    title=Text(en="The path of a descent", zh="梯度下降的轨迹"),
    statement=Text(
        en="Minimise f(x) = x⁴ / 4 - x² by gradient descent from `start` with learning rate "
        "`rate`. Return all positions: `start` first, then x after each of the `steps` steps.",
        zh="从 `start` 出发，以学习率 `rate` 对 f(x) = x⁴ / 4 - x² 做梯度下降。"
        "返回经过的所有位置：先是 `start`，然后是 `steps` 步中每一步之后的 x。",
    ),
    hints=(
        Text(
            en="One step is x - rate * f'(x). Either autograd finds f', or you do, by hand.",
            zh="一步就是 x - rate * f'(x)。f' 可以交给 autograd，也可以手算。",
        ),
        Text(
            en="If x is updated in place, is a position that you stored before still what it was?",
            zh="如果 x 是原地更新的，之前存下来的位置还是原来的值吗？",
        ),
    ),
)


@drill.reference
def descent_path(start: Float[Tensor, ""], rate: float, steps: int) -> Float[Tensor, " steps+1"]:
    """out[0] = start;  out[k + 1] = out[k] - rate * (out[k] ** 3 - 2 * out[k])"""
    x = start.item()
    out = start.new_empty(steps + 1)
    out[0] = x
    for k in range(steps):
        x = x - rate * (x**3 - 2 * x)
        out[k + 1] = x
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one step", "一步"), 1.0, 0.25, 1),
        (("no step", "零步"), 1.0, 0.25, 0),
        (("two steps", "两步"), 2.0, 0.125, 2),
        (("three steps", "三步"), 2.0, 0.125, 3),
        (("five steps from the left", "从左边走五步"), -0.5, 0.2, 5),
        (("from the top of the hill", "从坡顶出发"), 0.0, 0.25, 3),
    ]
    starts = [-2.0, -1.5, -0.5, 0.25, 0.75, 1.0, 1.75]
    for name, start, rate, steps in draw.then_random(named, starts, [0.05, 0.1, 0.2], range(2, 8)):
        yield Case(name, start=torch.tensor(start), rate=rate, steps=steps)


def _slope(x):
    return x**3 - 2 * x


@drill.misconception(
    en="Every position is the last one: `detach` does not copy, so all entries of the list share "
    "the memory that the in-place step keeps changing. Store a `clone`.",
    zh="每个位置都成了最后的位置：`detach` 并不拷贝，列表里存的都是同一块内存，"
    "原地更新一步，它们全跟着变。应当存 `clone`。",
)
def stored_one_tensor_many_times(start, rate, steps):
    x = start.clone()
    path = [x.detach()]
    for _ in range(steps):
        x -= rate * _slope(x)
        path.append(x.detach())
    return torch.stack(path)


@drill.misconception(
    en="The gradients were never cleared: `backward` adds to `.grad`, so that each step also "
    "repeats those before it.",
    zh="梯度从未清零：`backward` 会累加到 `.grad`，于是每一步都把之前各步又走了一遍。",
)
def never_cleared_the_gradient(start, rate, steps):
    x = start.clone()
    path, grad = [x], 0
    for _ in range(steps):
        grad = grad + _slope(x)
        x = x - rate * grad
        path.append(x)
    return torch.stack(path)


@drill.misconception(
    en="The gradient points uphill. To go down, x moves against it.",
    zh="梯度指向上坡方向。要下降，x 就得沿相反方向移动。",
)
def went_uphill(start, rate, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] + rate * _slope(path[-1]))
    return torch.stack(path)


@drill.misconception(
    en="The path begins with `start`, before any step: it has `steps` + 1 positions.",
    zh="轨迹从 `start` 开始，那时还没走任何一步：一共有 `steps` + 1 个位置。",
)
def left_out_the_start(start, rate, steps):
    path, x = start.new_empty(steps), start
    for k in range(steps):
        path[k] = x = x - rate * _slope(x)
    return path


@drill.misconception(
    en="x was moved by the value of f. It is the derivative of f that says where to go and how "
    "far.",
    zh="x 的移动量用的是 f 的值。决定往哪走、走多远的是 f 的导数。",
)
def moved_by_the_value(start, rate, steps):
    path = [start]
    for _ in range(steps):
        x = path[-1]
        path.append(x - rate * (x**4 / 4 - x**2))
    return torch.stack(path)


@drill.alternative
def with_autograd(start, rate, steps):
    x = start.clone().requires_grad_()
    path = [x.detach().clone()]
    for _ in range(steps):
        x.grad = None
        (x**4 / 4 - x**2).backward()
        with torch.no_grad():
            x -= rate * x.grad
        path.append(x.detach().clone())
    return torch.stack(path)


@drill.alternative
def with_an_optimizer(start, rate, steps):
    x = start.clone().requires_grad_()
    optimizer = torch.optim.SGD([x], lr=rate)
    path = [x.item()]
    for _ in range(steps):
        optimizer.zero_grad()
        (x.pow(4) / 4 - x.square()).backward()
        optimizer.step()
        path.append(x.item())
    return torch.tensor(path, device=start.device)


@drill.alternative
def filled_in(start, rate, steps):
    path = start.repeat(steps + 1)
    for k in range(1, steps + 1):
        path[k] = path[k - 1] - rate * _slope(path[k - 1])
    return path
