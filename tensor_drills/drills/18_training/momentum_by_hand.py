"""Momentum in torch's form: the velocity sums gradients, it does not average them."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.optim.SGD", "torch.Tensor.mul", "torch.stack"),
    title=Text(en="Momentum as SGD has it", zh="SGD 的动量更新"),
    statement=Text(
        en="`gradients[k]` is the gradient of `weight` at step k, given beforehand. Return the "
        "weight after each step, one row a step, as torch.optim.SGD moves it with learning rate "
        "`rate` and momentum `momentum` (its other options left as they are).",
        zh="`gradients[k]` 是第 k 步时 `weight` 的梯度，已事先给出。返回每一步之后的权重，"
        "每步一行，结果要与 torch.optim.SGD 在学习率 `rate`、动量 `momentum`（其余选项取默认值）"
        "下的更新一致。",
    ),
    hints=(
        Text(
            en="A velocity is kept beside the weight. It begins at 0 and remembers a part of "
            "itself at every step.",
            zh="除权重之外还要保存一个速度。它从 0 开始，每一步保留自己的一部分。",
        ),
        Text(
            en="velocity = momentum * velocity + gradient. Does the page of `torch.optim.SGD` "
            "show a factor of 1 - momentum as well? See what `dampening` is by default.",
            zh="velocity = momentum * velocity + gradient。`torch.optim.SGD` 的文档里还有"
            "1 - momentum 这个因子吗？看看 `dampening` 的默认值。",
        ),
    ),
)


@drill.reference
def momentum_by_hand(
    weight: Float[Tensor, " d"], gradients: Float[Tensor, "steps d"], rate: float, momentum: float
) -> Float[Tensor, "steps d"]:
    """velocity[-1, j] = 0;  velocity[k, j] = momentum * velocity[k - 1, j] + gradients[k, j]
    out[k, j] = out[k - 1, j] - rate * velocity[k, j], where out[-1] is weight
    """
    steps, d = gradients.shape
    out = torch.empty_like(gradients)
    for j in range(d):
        now, velocity = weight[j].item(), 0.0
        for k in range(steps):
            velocity = momentum * velocity + gradients[k, j].item()
            now = now - rate * velocity
            out[k, j] = now
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one step", "一步"), 1, 1, 0.5, 0.5),
        (("two steps", "两步"), 2, 1, 0.5, 0.5),
        (("three steps, two weights", "三步，两个权重"), 3, 2, 0.25, 0.5),
        (("no momentum", "动量为零"), 2, 2, 0.5, 0.0),
        (("no steps", "零步"), 0, 2, 0.5, 0.5),
        (("much momentum", "动量很大"), 4, 2, 0.125, 0.875),
    ]
    for name, steps, d, rate, momentum in draw.then_random(
        named, range(2, 6), range(1, 4), [0.125, 0.5], [0.25, 0.5, 0.75]
    ):
        yield Case(
            name,
            weight=draw.signed(d),
            gradients=draw.signed(steps, d),
            rate=rate,
            momentum=momentum,
        )


@drill.misconception(
    en="This velocity is an average: the gradient was weighted by 1 - momentum. torch's SGD adds "
    "the whole gradient (`dampening` is 0), so its steps are longer.",
    zh="这样的速度是平均值：梯度乘了 1 - momentum。torch 的 SGD 加上的是整个梯度"
    "（`dampening` 为 0），步子更大。",
)
def averaged_the_gradients(weight, gradients, rate, momentum):
    out, velocity = torch.empty_like(gradients), torch.zeros_like(weight)
    for k, gradient in enumerate(gradients):
        velocity = momentum * velocity + (1 - momentum) * gradient
        out[k] = weight = weight - rate * velocity
    return out


@drill.misconception(
    en="The weight looks ahead: that is Nesterov's form, which SGD takes with `nesterov=True`. The "
    "plain form moves by the velocity alone.",
    zh="这里的权重“往前看”了一步：那是 Nesterov 形式，SGD 要设 `nesterov=True` 才这样。"
    "普通形式只按速度移动。",
)
def looked_ahead(weight, gradients, rate, momentum):
    out, velocity = torch.empty_like(gradients), torch.zeros_like(weight)
    for k, gradient in enumerate(gradients):
        velocity = momentum * velocity + gradient
        out[k] = weight = weight - rate * (gradient + momentum * velocity)
    return out


@drill.misconception(
    en="Only the gradient of the step before was remembered. The velocity holds all of them, each "
    "multiplied by `momentum` once for every step since.",
    zh="只记住了上一步的梯度。速度里包含之前所有的梯度，每过一步就再乘一次 `momentum`。",
)
def remembered_one_step(weight, gradients, rate, momentum):
    out, before = torch.empty_like(gradients), torch.zeros_like(weight)
    for k, gradient in enumerate(gradients):
        out[k] = weight = weight - rate * (gradient + momentum * before)
        before = gradient
    return out


@drill.misconception(
    en="The new gradient was damped too: `momentum` multiplies the old velocity only.",
    zh="新的梯度也被乘了 `momentum`：它只该乘在旧的速度上。",
)
def damped_the_new_gradient(weight, gradients, rate, momentum):
    out, velocity = torch.empty_like(gradients), torch.zeros_like(weight)
    for k, gradient in enumerate(gradients):
        velocity = momentum * (velocity + gradient)
        out[k] = weight = weight - rate * velocity
    return out


@drill.alternative
def with_the_optimizer(weight, gradients, rate, momentum):
    weight = weight.clone().requires_grad_()
    optimizer = torch.optim.SGD([weight], lr=rate, momentum=momentum)
    out = torch.empty_like(gradients)
    for k, gradient in enumerate(gradients):
        weight.grad = gradient.clone()
        optimizer.step()
        out[k] = weight.detach()
    return out


@drill.alternative
def rate_inside_the_velocity(weight, gradients, rate, momentum):
    out, velocity = torch.empty_like(gradients), torch.zeros_like(weight)
    weight = weight.clone()
    for k in range(len(gradients)):
        velocity = velocity * momentum - rate * gradients[k]
        weight += velocity
        out[k] = weight
    return out


@drill.alternative
def powers_in_a_matrix(weight, gradients, rate, momentum):
    steps = torch.arange(len(gradients), device=weight.device)
    age = steps[:, None] - steps
    powers = torch.where(age >= 0, momentum ** age.clamp(min=0).to(weight.dtype), 0.0)
    return weight - rate * (powers @ gradients).cumsum(dim=0)
