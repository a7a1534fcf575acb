"""The log of a softmax that has rounded to 0 is -inf; log_softmax never takes that way."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.log_softmax", "torch.softmax", "torch.logsumexp"),
    title=Text(en="Repair: loss without inf", zh="改错：不出 inf 的损失"),
    statement=Text(
        en="Repair the function. It should return the cross-entropy loss of each sample, and its "
        "gradient with respect to `scores` is compared too. As it stands the loss is inf and the "
        "gradient NaN once a label's score is about a hundred below the highest.",
        zh="请改正这个函数。它应当返回每个样本的交叉熵损失；对 `scores` 的梯度也会比较。"
        "现在只要标签的得分比最高分低一百左右，损失就是 inf，梯度就是 NaN。",
    ),
    hints=(
        Text(
            en="Print the softmax of [0, 200]. Which number is its first entry, and which should "
            "it be?",
            zh="打印 [0, 200] 的 softmax。第一个数是多少？本该是多少？",
        ),
        Text(
            en="What has been rounded to 0 cannot be brought back by adding a small number.",
            zh="已经舍入成 0 的数，加上一个很小的数也救不回来。",
        ),
        Text(
            en="Simplify the log of the quotient on paper first: the exp of the label's own score "
            "disappears.",
            zh="先在纸上化简商的对数：标签自己得分的 exp 会消掉。",
        ),
    ),
    gradients_of=("scores",),
)


@drill.reference
def log_softmax_label_loss(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    """out[i] = log(exp(scores[i, 0]) + exp(scores[i, 1]) + ...) - scores[i, label[i]]"""
    n, c = scores.shape
    out = torch.zeros(n, dtype=torch.float64)
    for i in range(n):
        top = max(scores[i].tolist())
        total = sum((scores[i, j].double() - top).exp() for j in range(c))
        out[i] = total.log() + top - scores[i, label[i]].double()
    return out.to(scores.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one class", "一个类别"), [[3.0]], [0]),
        (("scores close together", "得分相近"), [[1.0, 2.0]], [0]),
        (("scores far apart", "得分相差很大"), [[0.0, 200.0]], [0]),
        (("scores further apart still", "得分相差更大"), [[1000.0, 0.0]], [1]),
        (("the label far ahead", "标签遥遥领先"), [[200.0, 0.0]], [0]),
        (("very low scores", "得分都很低"), [[-300.0, -301.0]], [1]),
        (("a small probability", "很小的概率"), [[0.0, 15.0, 1.0]], [0]),
    ]
    scales = [0.25, 4.0, 16.0]
    for name, scores, label in draw.then_random(named, scales, [None]):
        if label is None:
            yield Case(name, scores=draw.signed(3, 4) * scores, label=draw.index(3, below=4))
        else:
            yield Case(
                name,
                scores=torch.as_tensor(scores),
                label=torch.tensor(label, dtype=torch.int64),
            )


@drill.misconception(
    en="The softmax of a low score rounds to 0 in float32, and its log is -inf. The log has to be "
    "worked out before anything is rounded to 0.",
    zh="很低的得分，其 softmax 在 float32 里舍入成了 0，再取对数就是 -inf。"
    "对数要在任何数舍入成 0 之前算好。",
    stub=True,
)
def took_the_log_of_the_softmax(scores, label):
    probability = torch.softmax(scores, dim=1)
    rows = torch.arange(len(label), device=label.device)
    return -torch.log(probability[rows, label])


@drill.misconception(
    en="With a small number added the loss is finite and wrong: it never exceeds about 21, and "
    "where it stops growing the gradient is 0. The worst mistakes are not learned from.",
    zh="加上一个很小的数，损失是有限了，却是错的：它至多约为 21，到了这里不再增长，梯度为 0。"
    "于是错得最厉害的样本反而学不到东西。",
)
def added_a_small_number(scores, label):
    probability = torch.softmax(scores, dim=1)
    rows = torch.arange(len(label), device=label.device)
    return -torch.log(probability[rows, label] + 1e-9)


@drill.misconception(
    en="The quotient is simplified, but `exp` of a score of 200 is inf in float32, and that of "
    "-300 is 0. The largest score has to be taken out first.",
    zh="商是化简了，但在 float32 里，得分 200 的 `exp` 是 inf，-300 的是 0。要先把最大的得分提出"
    "来。",
)
def took_exp_of_large_scores(scores, label):
    rows = torch.arange(len(label), device=label.device)
    return scores.exp().sum(1).log() - scores[rows, label]


@drill.misconception(
    en="The log of a probability is negative. A loss is its opposite.",
    zh="概率的对数是负数。损失是它的相反数。",
)
def forgot_the_minus(scores, label):
    return torch.log_softmax(scores, dim=1).gather(1, label[:, None]).squeeze(1)


@drill.alternative
def cross_entropy(scores, label):
    return torch.nn.functional.cross_entropy(scores, label, reduction="none")


@drill.alternative
def logsumexp(scores, label):
    rows = torch.arange(len(label), device=label.device)
    return scores.logsumexp(1) - scores[rows, label]


@drill.alternative
def shifted_by_hand(scores, label):
    shifted = scores - scores.max(1, keepdim=True).values.detach()
    own = shifted.gather(1, label.unsqueeze(1)).squeeze(1)
    return shifted.exp().sum(1).log() - own


@drill.alternative
def nll_loss(scores, label):
    return torch.nn.functional.nll_loss(scores.log_softmax(-1), label, reduction="none")
