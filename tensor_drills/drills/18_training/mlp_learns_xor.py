"""What no line can do, a hidden layer learns: XOR."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

HIDDEN = 8

drill = Drill(
    level=4,
    ops=(
        "torch.tanh",
        "torch.sigmoid",
        "torch.nn.functional.binary_cross_entropy_with_logits",
        "torch.manual_seed",
    ),
    title=Text(en="A hidden layer learns XOR", zh="隐藏层学会异或"),
    statement=Text(
        en="The rows of `x` are those of a truth table, `label` is its last column: XOR first, "
        "later others. Train a network with 8 hidden units whose probability of label 1 is "
        "sigmoid(tanh(x @ w1 + b1) @ w2 + b2), and return (w1, b1, w2, b2). It passes when no "
        "probability is more than 0.2 away from its label. Seed your start, so that it trains the "
        "same way every time.",
        zh="`x` 的各行是一张真值表，`label` 是它的最后一列：先是异或（XOR），之后是别的表。"
        "训练一个有 8 个隐藏单元的网络，标签为 1 的概率是 "
        "sigmoid(tanh(x @ w1 + b1) @ w2 + b2)，返回 (w1, b1, w2, b2)。"
        "每个概率与标签相差都不超过 0.2，即为通过。初始值请固定种子，使每次训练都一样。",
    ),
    hints=(
        Text(
            en="The shapes: w1 (d, 8), b1 (8,), w2 (8,), b2 without dims.",
            zh="形状：w1 是 (d, 8)，b1 是 (8,)，w2 是 (8,)，b2 是零维。",
        ),
        Text(
            en="Hidden units that begin alike stay alike. What must the start not be?",
            zh="起点相同的隐藏单元会一直相同。所以初始值不能是什么？",
        ),
        Text(
            en="A few hundred steps over the whole table with `torch.optim.Adam` at 0.05 are "
            "enough. Plain SGD is slow to start where the first weights are small.",
            zh="用整张表、`torch.optim.Adam`、学习率 0.05，训练几百步即可。"
            "如果用普通的 SGD，初始权重太小时起步会很慢。",
        ),
    ),
)


@drill.reference
def mlp_learns_xor(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"]
) -> tuple[Float[Tensor, "d 8"], Float[Tensor, "8"], Float[Tensor, "8"], Float[Tensor, ""]]:
    """(w1, b1, w2, b2) with |p[i] - label[i]| at most 0.2 for every i, where
    hidden[i, k] = tanh(x[i, 0] * w1[0, k] + x[i, 1] * w1[1, k] + ... + b1[k])
    p[i] = sigmoid(hidden[i, 0] * w2[0] + ... + hidden[i, 7] * w2[7] + b2)
    """
    d = x.shape[1]
    w1, b1 = x.new_zeros(d, HIDDEN), x.new_zeros(HIDDEN)
    w2, b2 = x.new_zeros(HIDDEN), x.new_tensor(-4.0)
    ones = [row for row, wanted in zip(x, label, strict=True) if wanted == 1]
    for k, row in enumerate(ones):  # unit k says 1 for this row alone, -1 for all others
        w1[:, k] = 20 * (2 * row - 1)
        b1[k] = 10 - 20 * row.sum()
        w2[k] = 4.0
        b2 += 4.0
    return w1, b1, w2, b2


@drill.bound(
    en="largest distance of a probability from its label",
    zh="概率与标签的最大差距",
    at_most=0.2,
)
def farthest(result, x, label):
    w1, b1, w2, b2 = result
    return (torch.sigmoid(torch.tanh(x @ w1 + b1) @ w2 + b2) - label).abs().max()


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    two = torch.cartesian_prod(*[torch.arange(2.0)] * 2)
    three = torch.cartesian_prod(*[torch.arange(2.0)] * 3)
    named = [
        (("XOR", "异或"), two, two.sum(dim=1) % 2),
        (("the two bits are equal", "两位相等"), two, 1 - two.sum(dim=1) % 2),
        (("an odd number of ones in three bits", "三位中 1 的个数为奇数"), three, three.sum(1) % 2),
    ]
    for name, x, label in named:
        yield Case(name, x=x, label=label.long())


def _trained(x, label, *, steps=80, scale=1.0, bends=True, squashes=True):
    torch.manual_seed(0)
    d = x.shape[1]
    w1, b1 = scale * torch.randn(d, HIDDEN), torch.zeros(HIDDEN)
    w2, b2 = scale * torch.randn(HIDDEN), torch.zeros(())
    target = label.to(x.dtype)
    for _ in range(steps):
        for parameter in (w1, b1, w2, b2):
            parameter.requires_grad_()
        hidden = x @ w1 + b1
        logits = (hidden.tanh() if bends else hidden) @ w2 + b2
        if squashes:
            loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, target)
        else:
            loss = 0.1 * (logits - target).square().mean()
        grads = torch.autograd.grad(loss, (w1, b1, w2, b2))
        pairs = zip((w1, b1, w2, b2), grads, strict=True)
        w1, b1, w2, b2 = ((parameter - grad).detach() for parameter, grad in pairs)
    return w1, b1, w2, b2


@drill.misconception(
    en="All weights began at zero. Then no gradient reaches w1 or w2, b2 alone learns, and every "
    "probability stays at the share of ones. Begin with random numbers.",
    zh="所有权重都从零开始：w1 和 w2 得不到梯度，只有 b2 在学，每个概率都停在 1 所占的比例上。"
    "应当从随机数开始。",
)
def started_at_zeros(x, label):
    return _trained(x, label, steps=5, scale=0.0)


@drill.misconception(
    en="It was trained without the tanh between the layers. Two linear layers in a row "
    "amount to one, a straight line, and no line tells XOR's classes apart.",
    zh="训练时两层之间没有 tanh。两个线性层相连仍只相当于一层，也就是一条直线，"
    "而没有直线能分开异或的两类。",
)
def left_out_the_tanh(x, label):
    return _trained(x, label, bends=False)


@drill.misconception(
    en="The output was trained towards 0 and 1 before the sigmoid. The sigmoid then turns these "
    "into 0.5 and 0.73. The loss has to see probabilities, or be one that takes logits.",
    zh="训练时是让 sigmoid 之前的输出逼近 0 和 1，再经 sigmoid 就成了 0.5 和 0.73。"
    "损失要用概率来算，或者用接收 logits 的损失。",
)
def trained_the_logits_to_labels(x, label):
    return _trained(x, label, squashes=False)


@drill.misconception(
    en="Training was stopped too soon: the probabilities have only begun to move towards their "
    "labels.",
    zh="训练停得太早：概率才刚开始向标签靠拢。",
)
def stopped_too_soon(x, label):
    return _trained(x, label, steps=5)


@drill.alternative
def plain_descent(x, label):
    return _trained(x, label, steps=300)


@drill.alternative
def a_network_with_adam(x, label):
    torch.manual_seed(1)
    hidden = torch.nn.Linear(x.shape[1], HIDDEN, device=x.device)
    out = torch.nn.Linear(HIDDEN, 1, device=x.device)
    optimizer = torch.optim.Adam([*hidden.parameters(), *out.parameters()], lr=0.1)
    for _ in range(200):
        p = torch.sigmoid(out(torch.tanh(hidden(x))))[:, 0]
        optimizer.zero_grad()
        torch.nn.functional.binary_cross_entropy(p, label.to(x.dtype)).backward()
        optimizer.step()
    w1, b1 = hidden.weight.detach().T, hidden.bias.detach()
    return w1, b1, out.weight.detach()[0], out.bias.detach()[0]
