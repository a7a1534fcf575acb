"""A running loss that keeps the graph drags every earlier step into the next backward."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.Tensor.item", "torch.Tensor.detach", "torch.Tensor.backward"),
    title=Text(en="Repair: running loss", zh="改错：损失的滑动平均"),
    statement=Text(
        en="Repair the training loop and return the final `weight`. So that large losses and small "
        "ones count alike, each sample's loss is divided by a running average of the losses; that "
        "average counts as a plain number. As it stands the first step does not move the weight "
        "and the second raises.",
        zh="请改正这个训练循环，返回最终的 `weight`。为了让大小不同的损失分量相当，"
        "每个样本的损失都除以损失的滑动平均；这个平均只当作普通的数。"
        "现在第一步权重纹丝不动，第二步就报错。",
    ),
    hints=(
        Text(
            en="Print `running` after the first step. What does `grad_fn` say about it?",
            zh="第一步之后打印 `running`。其中的 `grad_fn` 说明了什么？",
        ),
        Text(
            en="loss / loss is 1 whatever the weight is. What is its gradient?",
            zh="loss / loss 无论权重是多少都等于 1。它的梯度是多少？",
        ),
        Text(
            en="torch proposes `retain_graph=True`. It would keep what ought not to be there: the "
            "graph of every loss so far. Give the average plain numbers.",
            zh="torch 建议 `retain_graph=True`。那样只会留住本不该有的东西："
            "此前所有损失的计算图。应当用普通的数去算平均。",
        ),
    ),
)


@drill.reference
def item_running_scale(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], weight: Float[Tensor, " d"], rate: float
) -> Float[Tensor, " d"]:
    """For each i: loss = (x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... - y[i]) ** 2
    running = loss for i = 0, else 0.9 * running + 0.1 * loss
    weight[j] = weight[j] - rate * (derivative of loss with respect to weight[j]) / running
    """
    n, d = x.shape
    now = weight.tolist()
    running = 0.0
    for i in range(n):
        residual = sum(x[i, j].item() * now[j] for j in range(d)) - y[i].item()
        loss = residual**2
        running = loss if i == 0 else 0.9 * running + 0.1 * loss
        now = [now[j] - rate * 2 * residual * x[i, j].item() / running for j in range(d)]
    return torch.tensor(now)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 1),
        (("two samples", "两个样本"), 2, 1),
        (("two features", "两个特征"), 2, 2),
        (("no samples", "零个样本"), 0, 2),
        (("four samples", "四个样本"), 4, 2),
    ]
    for name, n, d in draw.then_random(named, range(2, 6), range(1, 4)):
        # y is far from x @ weight, so that no loss is near 0.
        x, y, weight = draw.signed(n, d) / 8, 8 * draw.distinct(n) + 16, draw.signed(d) / 8
        yield Case(name, x=x, y=y, weight=weight, rate=2.0)


@drill.misconception(
    en="`running` is built from losses that carry their graph. So it has a gradient of its own, "
    "which cancels that of the first loss, and the second `backward` walks into the graph that the "
    "first has freed.",
    zh="`running` 是由带着计算图的损失算出来的。它因此有自己的梯度，恰好抵消第一个损失的梯度；"
    "而第二次 `backward` 又会走进第一次已经释放的计算图。",
    stub=True,
)
def averaged_the_graphs(x, y, weight, rate):
    weight = weight.clone().requires_grad_()
    running = None
    for i in range(len(x)):
        loss = (x[i] @ weight - y[i]) ** 2
        running = loss if running is None else 0.9 * running + 0.1 * loss
        weight.grad = None
        (loss / running).backward()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


@drill.misconception(
    en="`retain_graph=True` keeps the graphs of all earlier losses instead of leaving them out: "
    "the error is gone, the gradient through `running` is not, and memory grows with every step.",
    zh="`retain_graph=True` 不是去掉、而是留住了此前所有损失的计算图：错误没有了，"
    "经由 `running` 的梯度还在，占用的内存也一步步增加。",
)
def retained_the_graphs(x, y, weight, rate):
    weight = weight.clone().requires_grad_()
    running = None
    for i in range(len(x)):
        loss = (x[i] @ weight - y[i]) ** 2
        running = loss if running is None else 0.9 * running + 0.1 * loss
        weight.grad = None
        (loss / running).backward(retain_graph=True)
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


@drill.misconception(
    en="The average starts from 0 here, so at first it is only a tenth of the loss, and the first "
    "step is ten times too long. It starts from the first loss.",
    zh="这里平均从 0 开始，于是起初只有损失的十分之一，第一步长了十倍。它应当从第一个损失开始。",
)
def started_from_zero(x, y, weight, rate):
    weight = weight.clone().requires_grad_()
    running = 0.0
    for i in range(len(x)):
        loss = (x[i] @ weight - y[i]) ** 2
        running = 0.9 * running + 0.1 * loss.item()
        weight.grad = None
        (loss / running).backward()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


@drill.misconception(
    en="Each loss was divided by itself, as a plain number. The losses before it were not averaged "
    "in.",
    zh="每个损失都除以了它自己（当作普通的数）。此前各个损失的平均没有算进来。",
)
def divided_by_the_loss_alone(x, y, weight, rate):
    weight = weight.clone().requires_grad_()
    for i in range(len(x)):
        loss = (x[i] @ weight - y[i]) ** 2
        weight.grad = None
        (loss / loss.item()).backward()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


@drill.alternative
def detached(x, y, weight, rate):
    weight = weight.clone().requires_grad_()
    for i in range(len(x)):
        loss = (x[i] @ weight - y[i]) ** 2
        running = loss.detach() if i == 0 else 0.9 * running + 0.1 * loss.detach()
        (slope,) = torch.autograd.grad(loss / running, weight)
        weight = (weight - rate * slope).detach().requires_grad_()
    return weight.detach()


@drill.alternative
def scaled_the_step(x, y, weight, rate):
    weight = weight.clone().requires_grad_()
    running = None
    for sample, target in zip(x, y, strict=True):
        weight.grad = None
        loss = (sample @ weight - target).square()
        loss.backward()
        with torch.no_grad():
            running = loss if running is None else torch.lerp(running, loss, 0.1)
            weight -= rate / running * weight.grad
    return weight.detach()


@drill.alternative
def without_autograd(x, y, weight, rate):
    weight = weight.clone()
    running = None
    for i in range(len(x)):
        residual = x[i] @ weight - y[i]
        running = residual**2 if running is None else 0.9 * running + 0.1 * residual**2
        weight -= rate * 2 * residual * x[i] / running
    return weight
