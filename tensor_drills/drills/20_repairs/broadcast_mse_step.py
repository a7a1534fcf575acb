"""(n,) minus (n, 1) is (n, n): nothing raises, and the training learns the mean."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.sub", "torch.mean", "torch.Tensor.backward"),
    title=Text(en="Repair: a regression step", zh="改错：回归的一步"),
    statement=Text(
        en="Repair the function. It should return `weight` after one step of gradient descent, at "
        "learning rate `rate`, on the mean squared error of x @ weight. The targets `y` come from "
        "a table, as a column. Nothing raises, but over many steps all predictions drift towards "
        "the mean of `y`.",
        zh="请改正这个函数。它应当以学习率 `rate` 对 x @ weight 的均方误差做一步梯度下降，"
        "返回更新后的 `weight`。目标 `y` 取自一张表，是一列。"
        "现在不报错，但训练许多步之后，所有预测都趋向 `y` 的平均值。",
    ),
    hints=(
        Text(
            en="Print the shape of the difference. How many pairs of prediction and target should "
            "there be?",
            zh="打印一下差的形状。预测与目标应当组成多少对？",
        ),
        Text(
            en="The prediction is (n,) and `y` is (n, 1). Broadcasting lines shapes up from the "
            "last dim.",
            zh="预测是 (n,)，`y` 是 (n, 1)。广播从最后一维开始对齐。",
        ),
        Text(
            en="Bring both to one shape before subtracting, either (n,) or (n, 1).",
            zh="相减之前先统一形状：都用 (n,)，或都用 (n, 1)。",
        ),
    ),
)


@drill.reference
def broadcast_mse_step(
    x: Float[Tensor, "n d"], y: Float[Tensor, "n 1"], weight: Float[Tensor, " d"], rate: float
) -> Float[Tensor, " d"]:
    """residual[i] = x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... - y[i, 0]
    loss = (residual[0] ** 2 + residual[1] ** 2 + ...) / n
    out[j] = weight[j] - rate * (derivative of loss with respect to weight[j])
    """
    n, d = x.shape
    slope = torch.zeros(d, dtype=torch.float64)
    for i in range(n):
        residual = -y[i, 0].item()
        for j in range(d):
            residual += x[i, j].item() * weight[j].item()
        for j in range(d):
            slope[j] += 2 * residual * x[i, j].item() / n
    out = torch.empty_like(weight)
    for j in range(d):
        out[j] = weight[j].item() - rate * slope[j].item()
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 1),
        (("two samples", "两个样本"), 2, 1),
        (("two samples, two features", "两个样本、两个特征"), 2, 2),
        (("more features than samples", "特征多于样本"), 2, 3),
        (("four samples", "四个样本"), 4, 2),
    ]
    for name, n, d in draw.then_random(named, range(2, 6), range(1, 4)):
        x, y, weight = draw.signed(n, d) / 4, draw.signed(n, 1) / 4, draw.signed(d) / 4
        yield Case(name, x=x, y=y, weight=weight, rate=0.125)


@drill.misconception(
    en="(n,) minus (n, 1) is (n, n): each prediction was compared with all targets, and the best "
    "answer to all of them at once is their mean. Both need one shape.",
    zh="(n,) 减 (n, 1) 得到 (n, n)：每个预测都与所有目标作了比较，"
    "而同时应付所有目标的最好办法就是取它们的平均值。两者必须形状相同。",
    stub=True,
)
def compared_all_with_all(x, y, weight, rate):
    w = weight.clone().requires_grad_()
    prediction = x @ w
    loss = ((prediction - y) ** 2).mean()
    loss.backward()
    return (w - rate * w.grad).detach()


@drill.misconception(
    en="The pairs are right now, but the squares are summed. The mean squared error divides by the "
    "number of samples, so this step is n times too long.",
    zh="现在配对对了，但平方之后求的是和。均方误差要除以样本数，所以这一步长了 n 倍。",
)
def summed_the_squares(x, y, weight, rate):
    w = weight.clone().requires_grad_()
    loss = ((x @ w - y[:, 0]) ** 2).sum()
    loss.backward()
    return (w - rate * w.grad).detach()


@drill.misconception(
    en="This adds the gradient: the step leads uphill, and the loss grows. Descent subtracts it.",
    zh="这里加上了梯度：这一步是往上走，损失会变大。梯度下降要减去梯度。",
)
def stepped_uphill(x, y, weight, rate):
    w = weight.clone().requires_grad_()
    loss = ((x @ w - y[:, 0]) ** 2).mean()
    loss.backward()
    return (w + rate * w.grad).detach()


@drill.misconception(
    en="The step is right, but `weight` became a column so that the prediction is one, and it came "
    "back as a column. Its shape is (d,).",
    zh="这一步是对的，但为了让预测成为一列，`weight` 也变成了一列，返回时还是一列。它的形状应为 "
    "(d,)。",
)
def left_the_weight_a_column(x, y, weight, rate):
    w = weight[:, None].clone().requires_grad_()
    loss = ((x @ w - y) ** 2).mean()
    loss.backward()
    return (w - rate * w.grad).detach()


@drill.alternative
def prediction_as_a_column(x, y, weight, rate):
    w = weight.clone().requires_grad_()
    loss = ((x @ w).unsqueeze(1) - y).square().mean()
    (slope,) = torch.autograd.grad(loss, w)
    return weight - rate * slope


@drill.alternative
def mse_loss(x, y, weight, rate):
    w = weight.clone().requires_grad_()
    torch.nn.functional.mse_loss(x @ w, y.flatten()).backward()
    with torch.no_grad():
        w -= rate * w.grad
    return w.detach()


@drill.alternative
def gradient_by_hand(x, y, weight, rate):
    residual = x @ weight - y[:, 0]
    return weight - rate * 2 / len(x) * (residual @ x)
