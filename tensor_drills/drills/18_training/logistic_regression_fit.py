"""Logistic regression: the loss takes the logits, and the classes may overlap."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.nn.functional.binary_cross_entropy_with_logits", "torch.sigmoid"),
    title=Text(en="Logistic regression", zh="逻辑回归"),
    statement=Text(
        en="Each row of `x` has a label, 0 or 1; the two classes overlap. The probability of label "
        "1 is modelled as sigmoid(x[i] @ weight + bias). Learn the pair (weight, bias). It passes "
        "when the mean cross-entropy is at most 1.01 times the lowest that can be reached.",
        zh="`x` 的每一行有一个标签 0 或 1，两类有重叠。标签为 1 的概率用 "
        "sigmoid(x[i] @ weight + bias) 表示。从数据中学出 (weight, bias)。"
        "平均交叉熵不超过所能达到的最低值的 1.01 倍，即为通过。",
    ),
    hints=(
        Text(
            en="`binary_cross_entropy_with_logits` has the sigmoid built in: what must it be "
            "given?",
            zh="`binary_cross_entropy_with_logits` 已经内含 sigmoid：应当传给它什么？",
        ),
        Text(
            en="It wants the labels as floats, in the shape of the logits.",
            zh="它要求标签是浮点数，形状与 logits 相同。",
        ),
        Text(
            en="The gradient is short: (probability - label), times the row, averaged. A few "
            "hundred steps over all rows are enough.",
            zh="梯度很简单：(概率 - 标签) 乘以该行，再求平均。用全部数据走几百步就够了。",
        ),
    ),
)


@drill.reference
def logistic_regression_fit(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    """(weight, bias) near those for which the mean over i of loss[i] is smallest:
    p[i] = 1 / (1 + exp(-(x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... + bias)))
    loss[i] = -log(p[i]) if label[i] == 1 else -log(1 - p[i])
    """
    rows = torch.cat([x, torch.ones_like(x[:, :1])], dim=1).double()
    weight = rows.new_zeros(rows.shape[1])
    for _ in range(20):  # Newton's method
        p = torch.sigmoid(rows @ weight)
        curvature = (rows * (p * (1 - p))[:, None]).T @ rows
        weight = weight - torch.linalg.solve(curvature, rows.T @ (p - label))
    return weight[:-1].to(x.dtype), weight[-1].to(x.dtype)


@drill.bound(
    en="mean cross-entropy, as a multiple of the lowest",
    zh="平均交叉熵与最低值之比",
    at_most=1.01,
)
def loss_ratio(result, x, label):
    def loss(weight, bias):
        return torch.nn.functional.binary_cross_entropy_with_logits(
            x @ weight + bias, label.to(x.dtype)
        )

    return loss(*result) / loss(*logistic_regression_fit(x, label))


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one feature", "一个特征"), 12, [2.0], -0.5),
        (("two features", "两个特征"), 20, [1.0, -2.0], 0.25),
        (("three features", "三个特征"), 30, [-1.0, 0.5, 2.0], 0.5),
    ]
    lines = [[-2.0], [1.5, 1.0], [-1.0, 2.0]]
    drawn = draw.then_random(named, range(24, 33), lines, [-0.125, 0.125], further=2)
    for name, n, slopes, shift in drawn:
        x = draw.signed(n, len(slopes)) / (n * len(slopes))
        label = (x @ torch.tensor(slopes) + shift > 0).long()
        for i in range(0, n, 4):
            label[i] = 1 - label[i]  # classes that can be told apart would have no best weight
        yield Case(name, x=x, label=label)
    off_centre = x[:, :2] + 0.75
    yield Case(("features away from 0", "特征不以 0 为中心"), x=off_centre, label=label)


def _trained(x, label, *, steps=150, learns_bias=True, sigmoids=1, sign=1):
    rows = torch.cat([x, torch.full_like(x[:, :1], float(learns_bias))], dim=1)
    weight = torch.zeros(rows.shape[1], requires_grad=True)
    for _ in range(steps):
        logits = rows @ weight
        if sigmoids == 2:
            logits = logits.sigmoid()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, label.to(x.dtype))
        (grad,) = torch.autograd.grad(loss, weight)
        with torch.no_grad():
            weight -= sign * grad
    return weight.detach()[:-1], weight.detach()[-1]


@drill.misconception(
    en="The sigmoid was taken twice: `binary_cross_entropy_with_logits` applies its own to what it "
    "is given. Give it x @ weight + bias.",
    zh="sigmoid 做了两次：`binary_cross_entropy_with_logits` 会自己再做一次。"
    "应当直接传 x @ weight + bias。",
)
def took_the_sigmoid_twice(x, label):
    return _trained(x, label, sigmoids=2)


@drill.misconception(
    en="This is the line that fits the labels 0 and 1 by least squares. Its values are not "
    "logits, and their sigmoid is a poor probability.",
    zh="这是用最小二乘去拟合标签 0 和 1 得到的直线。它的值不是 logits，取 sigmoid 得不到好的概率。",
)
def fitted_the_labels_by_squares(x, label):
    rows = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    weight = torch.linalg.lstsq(rows, label.to(x.dtype)[:, None]).solution[:, 0]
    return weight[:-1], weight[-1]


@drill.misconception(
    en="Without a bias the probability at the origin is 0.5, whatever the labels say there.",
    zh="没有偏置，原点处的概率就固定是 0.5，不管那里的标签如何。",
)
def left_the_bias_at_zero(x, label):
    return _trained(x, label, learns_bias=False)


@drill.misconception(
    en="The loss went up, not down: the step has to go against the gradient.",
    zh="损失在上升而不是下降：更新要沿梯度的反方向。",
)
def went_uphill(x, label):
    return _trained(x, label, steps=20, sign=-1)


@drill.misconception(
    en="The gradients were never cleared: `backward` adds to `.grad`, so every step also repeats "
    "all steps before it.",
    zh="梯度从未清零：`backward` 会累加到 `.grad`，于是每一步都把之前所有的步重走了一遍。",
    never_clears=True,
)
def never_cleared_the_gradients(x, label):
    weight = torch.zeros(x.shape[1], requires_grad=True)
    bias = torch.zeros((), requires_grad=True)
    optimizer = torch.optim.SGD([weight, bias], lr=1.0)
    for _ in range(100):
        torch.nn.functional.binary_cross_entropy_with_logits(
            x @ weight + bias, label.to(x.dtype)
        ).backward()
        optimizer.step()
    return weight.detach(), bias.detach()


@drill.misconception(
    en="The features were standardised for training, and the weights are those of the standardised "
    "features. Turn them back: divide by the standard deviation, and correct the bias.",
    zh="训练时把特征标准化了，得到的是标准化之后特征的权重。要换算回来：权重除以标准差，"
    "偏置也要修正。",
)
def kept_the_weights_of_standardised_features(x, label):
    return _trained((x - x.mean(0)) / x.std(0), label)


@drill.alternative
def gradient_by_hand(x, label):
    weight, bias = x.new_zeros(x.shape[1]), x.new_zeros(())
    for _ in range(400):
        error = torch.sigmoid(x @ weight + bias) - label
        weight, bias = weight - error @ x / len(x), bias - error.mean()
    return weight, bias


@drill.alternative
def with_a_layer(x, label):
    torch.manual_seed(0)
    layer = torch.nn.Linear(x.shape[1], 1, device=x.device)
    optimizer = torch.optim.SGD(layer.parameters(), lr=1.0)
    for _ in range(300):
        loss = torch.nn.functional.binary_cross_entropy(
            layer(x).sigmoid(), label.to(x.dtype)[:, None]
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return layer.weight.detach()[0], layer.bias.detach()[0]


@drill.alternative
def two_classes_by_cross_entropy(x, label):
    weight = torch.zeros(x.shape[1] + 1, 2, device=x.device, requires_grad=True)
    rows = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    for _ in range(300):
        loss = torch.nn.functional.cross_entropy(rows @ weight, label)
        (grad,) = torch.autograd.grad(loss, weight)
        weight = (weight - grad).detach().requires_grad_()
    logit = (weight[:, 1] - weight[:, 0]).detach()
    return logit[:-1], logit[-1]
