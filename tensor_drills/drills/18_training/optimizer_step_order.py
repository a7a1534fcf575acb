"""Cleared after backward and before the step, the gradient never reaches the weight."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.optim.SGD", "torch.Tensor.backward", "torch.nn.functional.mse_loss"),
    title=Text(en="Repair: nothing is learned", zh="改错：什么也没学到"),
    statement=Text(
        en="Repair the training loop. There is one weight per column of `x`, and x @ weight is to "
        "predict `y`, with the smallest mean squared error. Nothing raises, but the weight that "
        "comes back is still all zeros. It passes when every weight is within 0.01 of the best.",
        zh="请改正这个训练循环。`x` 每列一个权重，用 x @ weight 预测 `y`，使均方误差最小。"
        "现在不报错，但返回的权重仍全是 0。每个权重与最优值相差不超过 0.01，即为通过。",
    ),
    hints=(
        Text(
            en="Print `weight.grad` just before `step`. What does the step have to go by?",
            zh="在 `step` 之前打印 `weight.grad`。这一步更新有什么可依据？",
        ),
        Text(
            en="`backward` fills `.grad`, `step` reads it, `zero_grad` removes it. Which of them "
            "may stand between the other two?",
            zh="`backward` 填写 `.grad`，`step` 读取它，`zero_grad` 清除它。"
            "谁可以夹在另外两个中间？",
        ),
    ),
)


@drill.reference
def optimizer_step_order(x: Float[Tensor, "n d"], y: Float[Tensor, " n"]) -> Float[Tensor, " d"]:
    """the weight for which the mean over i of (x[i] @ weight - y[i]) ** 2 is smallest"""
    return torch.linalg.lstsq(x.double(), y.double()[:, None]).solution[:, 0].to(x.dtype)


@drill.bound(
    en="largest distance of a weight from the best",
    zh="权重与最优值的最大差距",
    at_most=0.01,
)
def farthest(result, x, y):
    return (result - optimizer_step_order(x, y)).abs().max()


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one weight", "一个权重"), 4, 1),
        (("two weights", "两个权重"), 6, 2),
        (("three weights", "三个权重"), 8, 3),
    ]
    for name, n, d in draw.then_random(named, [6, 7, 9], [1, 2, 3], further=3):
        x = draw.signed(n, d) / (2 * n * d)
        for j in range(d):
            x[j::d, j] += 1  # no column is like another
        yield Case(name, x=x, y=draw.signed(n) / (n * d))


@drill.misconception(
    en="`zero_grad` stands between `backward` and `step`: the gradient is gone before the step "
    "can use it, so the weight never moves.",
    zh="`zero_grad` 夹在 `backward` 和 `step` 之间：梯度在被用到之前就清掉了，权重一步也没动。",
    stub=True,
)
def cleared_before_the_step(x, y):
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.3)
    for _ in range(200):
        loss = torch.nn.functional.mse_loss(x @ weight, y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
    return weight.detach()


@drill.misconception(
    en="Now nothing clears the gradient: `backward` adds to what is there, and each step goes "
    "along the sum of all gradients so far.",
    zh="现在梯度从不清除：`backward` 在已有的值上累加，每一步走的都是迄今所有梯度之和。",
    never_clears=True,
)
def removed_the_clearing(x, y):
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.3)
    for _ in range(200):
        torch.nn.functional.mse_loss(x @ weight, y).backward()
        optimizer.step()
    return weight.detach()


@drill.misconception(
    en="Loss and gradient were computed once, before the loop: all steps go along the gradient of "
    "the first. Both belong inside the loop.",
    zh="损失和梯度只在循环之前算了一次：之后每一步走的都是最初的梯度。两者都要放进循环里。",
)
def computed_the_gradient_once(x, y):
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.3)
    torch.nn.functional.mse_loss(x @ weight, y).backward()
    for _ in range(200):
        optimizer.step()
    return weight.detach()


@drill.alternative
def cleared_after_the_step(x, y):
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.3)
    for _ in range(200):
        torch.nn.functional.mse_loss(x @ weight, y).backward()
        optimizer.step()
        optimizer.zero_grad()
    return weight.detach()


@drill.alternative
def by_hand(x, y):
    weight = x.new_zeros(x.shape[1])
    for _ in range(200):
        weight = weight - 0.3 * 2 * (x @ weight - y) @ x / len(x)
    return weight
