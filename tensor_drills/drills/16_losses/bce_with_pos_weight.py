"""Binary cross-entropy from logits: through the sigmoid it goes wrong where it matters most."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.nn.functional.binary_cross_entropy_with_logits", "torch.nn.functional.softplus"),
    title=Text(en="BCE with logits by hand", zh="手写带 logits 的 BCE"),
    statement=Text(
        en="Return the mean over the samples of "
        "`-(pos_weight * target * log(p) + (1 - target) * log(1 - p))` with p = sigmoid(scores). "
        "Values and the gradient with respect to `scores` must be right for scores of hundreds, "
        "too. Not with `binary_cross_entropy_with_logits`.",
        zh="返回 `-(pos_weight * target * log(p) + (1 - target) * log(1 - p))` 在样本上的平均，"
        "其中 p = sigmoid(scores)。得分达到几百时，数值以及对 `scores` 的梯度也必须正确。"
        "不用 `binary_cross_entropy_with_logits`。",
    ),
    hints=(
        Text(
            en="At a score of -200 the sigmoid is 0 in float32 and its log -inf. Which function of "
            "the score is log(p), written without p?",
            zh="得分 -200 时，float32 里 sigmoid 是 0，对数是 -inf。不经过 p，log(p) 是得分的什么"
            "函数？",
        ),
        Text(
            en="-log(p) = log(1 + exp(-score)). And 1 - p is the sigmoid of the negated score.",
            zh="-log(p) = log(1 + exp(-得分))。而 1 - p 正是相反得分的 sigmoid。",
        ),
        Text(
            en="log(1 + exp(x)) has a name in `torch.nn.functional`, and is safe there.",
            zh="log(1 + exp(x)) 在 `torch.nn.functional` 里有现成的函数，x 很大时也安全。",
        ),
    ),
    gradients_of=("scores",),
    ruled_out=("binary_cross_entropy_with_logits",),
)


@drill.reference
def bce_with_pos_weight(
    scores: Float[Tensor, " n"], target: Float[Tensor, " n"], pos_weight: float
) -> Float[Tensor, ""]:
    """out = mean over i of (pos_weight * target[i] * log(1 + exp(-scores[i]))
    + (1 - target[i]) * log(1 + exp(scores[i])))
    """
    total = torch.zeros((), dtype=torch.float64)
    for i in range(len(scores)):
        score, t = scores[i].double(), target[i].item()
        if_true = (1 + (-score).exp()).log()  # float64: right for scores up to 700
        if_false = (1 + score.exp()).log()
        total = total + pos_weight * t * if_true + (1 - t) * if_false
    return (total / len(scores)).to(scores.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a positive sample", "一个正样本"), [2.0], [1.0], 3.0),
        (("a negative sample", "一个负样本"), [2.0], [0.0], 3.0),
        (("one of each", "正负各一"), [1.0, -1.0], [1.0, 0.0], 2.0),
        (("confidently wrong", "自信地错"), [-200.0], [1.0], 1.0),
        (("confidently wrong, the other way", "反方向自信地错"), [20.0, 200.0], [0.0, 0.0], 1.0),
        (("confidently right", "自信地对"), [200.0, -200.0], [1.0, 0.0], 2.0),
        (("soft targets", "软标签"), [1.0, -2.0], [0.75, 0.25], 4.0),
    ]
    for name, scores, target, weight in draw.then_random(
        named, (0.25, 1.0, 16.0), [None], (0.5, 1.0, 4.0)
    ):
        if target is None:
            target = draw.mask(4).float()
            yield Case(name, scores=draw.signed(4) * scores, target=target, pos_weight=weight)
        else:
            yield Case(
                name,
                scores=torch.tensor(scores),
                target=torch.tensor(target),
                pos_weight=weight,
            )


@drill.misconception(
    en="The sigmoid rounds to 0 or 1 in float32, and the log of 0 is -inf; times a target of 0 it "
    "is NaN. Go from the score to the log in one step.",
    zh="float32 里 sigmoid 会舍入成 0 或 1，而 0 的对数是 -inf；再乘以为 0 的 target 就是 NaN。"
    "应当从得分一步算到对数。",
)
def took_the_log_of_the_sigmoid(scores, target, pos_weight):
    p = torch.sigmoid(scores)
    return -(pos_weight * target * p.log() + (1 - target) * (1 - p).log()).mean()


@drill.misconception(
    en="`binary_cross_entropy` caps its logarithms at -100, and once the sigmoid has rounded to 0 "
    "or 1 the gradient is 0: a sample that is confidently wrong is never put right.",
    zh="`binary_cross_entropy` 把对数截断在 -100；而 sigmoid 一旦舍入成 0 或 1，梯度就是 0：错得最"
    "自信的样本永远得不到纠正。",
)
def went_through_the_sigmoid(scores, target, pos_weight):
    weight = pos_weight * target + (1 - target)
    p = torch.sigmoid(scores)
    return torch.nn.functional.binary_cross_entropy(p, target, weight)


@drill.misconception(
    en="A probability that is clamped away from 0 and 1 has a finite loss, and no gradient beyond "
    "the clamp: a sample that is confidently wrong stays wrong.",
    zh="把概率限制得离 0 和 1 远一点，损失是有限了，但超出界限处没有梯度：错得自信的样本会一直错。",
)
def clamped_the_probability(scores, target, pos_weight):
    p = torch.sigmoid(scores).clamp(1e-7, 1 - 1e-7)
    return -(pos_weight * target * p.log() + (1 - target) * (1 - p).log()).mean()


@drill.misconception(
    en="`pos_weight` multiplies every sample here. It belongs to the term of the positive ones: "
    "that is what makes a rare class count for more.",
    zh="这里每个样本都乘了 `pos_weight`。它只应乘在正样本那一项上：这样少数类才会更受重视。",
)
def weighted_every_sample(scores, target, pos_weight):
    softplus = torch.nn.functional.softplus
    return pos_weight * (target * softplus(-scores) + (1 - target) * softplus(scores)).mean()


@drill.misconception(
    en="This divides by the sum of the weights. `pos_weight` is a factor in a mean over the "
    "samples: divide by their number.",
    zh="这里除以了权重之和。`pos_weight` 只是平均里的一个因子：应除以样本数。",
)
def divided_by_the_weights(scores, target, pos_weight):
    softplus = torch.nn.functional.softplus
    loss = pos_weight * target * softplus(-scores) + (1 - target) * softplus(scores)
    return loss.sum() / (pos_weight * target + 1 - target).sum()


@drill.alternative
def logsigmoid(scores, target, pos_weight):
    log_p = torch.nn.functional.logsigmoid(scores)
    log_not = torch.nn.functional.logsigmoid(-scores)
    return -(pos_weight * target * log_p + (1 - target) * log_not).mean()


@drill.alternative
def larger_part_and_log1p(scores, target, pos_weight):
    rest = torch.log1p(torch.exp(-scores.abs()))
    if_true = (-scores).clamp(min=0) + rest
    if_false = scores.clamp(min=0) + rest
    return torch.lerp(if_false, pos_weight * if_true, target).mean()


@drill.alternative
def two_classes(scores, target, pos_weight):
    log_p = torch.stack([torch.zeros_like(scores), scores], dim=1).log_softmax(1)
    weight = torch.stack([1 - target, pos_weight * target], dim=1)
    return -(weight * log_p).sum() / len(scores)


@drill.alternative
def logaddexp(scores, target, pos_weight):
    zero = torch.zeros_like(scores)
    if_false = torch.logaddexp(zero, scores)
    return torch.mean(pos_weight * target * (if_false - scores) + (1 - target) * if_false)
