"""Cross-entropy from scores by hand, with padding: -1 is a legal index, of the wrong class."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.nn.functional.cross_entropy", "torch.logsumexp", "torch.gather"),
    title=Text(en="Cross-entropy by hand", zh="手写交叉熵"),
    statement=Text(
        en="Return the mean cross-entropy loss of the samples: minus the log of the softmax of "
        "row i of `scores` at `label[i]`. A label of -1 marks padding: such a row counts neither "
        "in the sum nor in the number. There is at least one other label. Scores may lie hundreds "
        "apart. Gradients for `scores` are compared too. Not with `cross_entropy` or `nll_loss`.",
        zh="返回样本的平均交叉熵损失：`scores` 第 i 行的 softmax 在 `label[i]` 处的对数，取负。"
        "标签 -1 表示填充：这样的行既不计入总和，也不计入个数。至少有一个不是 -1 的标签。"
        "得分可能相差几百。对 `scores` 的梯度也会比较。不用 `cross_entropy` 和 `nll_loss`。",
    ),
    hints=(
        Text(
            en="The loss of one row is logsumexp of the row less the score of its label.",
            zh="一行的损失等于这一行的 logsumexp 减去标签处的得分。",
        ),
        Text(
            en="As an index -1 is the last class, without any error. Find out from `label` which "
            "rows are real before you use it as an index.",
            zh="作为索引，-1 就是最后一个类别，不会报错。要在拿 `label` 做索引之前，先看清哪些行是"
            "真正的样本。",
        ),
        Text(
            en="Keep the real rows of both `scores` and `label`; then the mean needs no further "
            "care.",
            zh="把 `scores` 和 `label` 中真正的行挑出来，之后取平均就不用再操心了。",
        ),
    ),
    gradients_of=("scores",),
    ruled_out=("cross_entropy", "nll_loss"),
)


@drill.reference
def cross_entropy_no_padding(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, ""]:
    """out = mean over i with label[i] != -1 of
    -log(exp(scores[i, label[i]]) / (exp(scores[i, 0]) + exp(scores[i, 1]) + ...))
    """
    total, count = torch.zeros((), dtype=torch.float64), 0
    for i in range(len(label)):
        if label[i] == -1:
            continue
        row = scores[i].double()
        top = max(row.tolist(), default=-math.inf)
        total = total + sum((s - top).exp() for s in row).log() + top - row[label[i]]
        count += 1
    return (total / count).to(scores.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), [[1.0, 2.0]], [0]),
        (("two samples", "两个样本"), [[1.0, 2.0, 4.0], [0.0, 3.0, 1.0]], [2, 0]),
        (("a sample and padding", "一个样本和一行填充"), [[1.0, 2.0], [3.0, 1.0]], [0, -1]),
        (("confidently wrong", "自信地错"), [[0.0, 200.0]], [0]),
        (("large scores", "得分很大"), [[200.0, 201.0]], [1]),
        (("padding in front", "填充在前"), [[0.0, 300.0], [1.0, 3.0], [2.0, 2.0]], [-1, 1, 0]),
    ]
    for name, *more in draw.then_random(named, range(2, 6), range(2, 5)):
        if isinstance(more[0], int):
            n, c = more
            label = draw.index(n, below=c)
            label[draw.choice(range(1, n))] = -1
            yield Case(name, scores=draw.signed(n, c) / 4, label=label)
        else:
            yield Case(name, scores=torch.tensor(more[0]), label=torch.tensor(more[1]))


def _rows(label):
    return torch.arange(len(label), device=label.device)


@drill.misconception(
    en="As an index, -1 takes the last class: padding was counted as samples of that class, and "
    "nothing raised.",
    zh="作为索引，-1 取的是最后一个类别：填充行被当成了这个类别的样本，而且没有报错。",
)
def indexed_with_minus_one(scores, label):
    return -scores.log_softmax(1)[_rows(label), label].mean()


@drill.misconception(
    en="The padding adds 0 to the sum, but the mean still divides by all rows. Divide by the "
    "number of real labels.",
    zh="填充行对总和的贡献是 0，但求平均时仍除以了全部行数。应除以真正标签的个数。",
)
def divided_by_all_rows(scores, label):
    loss = -scores.log_softmax(1)[_rows(label), label]
    return loss.masked_fill(label == -1, 0).mean()


@drill.misconception(
    en="`clamp(min=0)` turns the padding into class 0: it then counts like any other sample.",
    zh="`clamp(min=0)` 把填充变成了类别 0：它就和别的样本一样被计入了。",
)
def made_the_padding_class_zero(scores, label):
    return -scores.log_softmax(1).gather(1, label.clamp(min=0)[:, None]).mean()


@drill.misconception(
    en="A softmax that has rounded to 0 has a log of -inf. Take the log of the softmax in one "
    "step, with `log_softmax` or `logsumexp`.",
    zh="softmax 舍入成 0 之后，对数就是 -inf。应当一步求出 softmax 的对数，用 `log_softmax` 或 "
    "`logsumexp`。",
)
def took_the_log_of_softmax(scores, label):
    real = label >= 0
    p = scores[real].softmax(1)
    return -p.gather(1, label[real][:, None]).log().mean()


@drill.misconception(
    en="The small number that is added to the probability caps the loss at about 18, and there "
    "the gradient is 0: a sample that is confidently wrong is never put right.",
    zh="给概率加上一个很小的数，损失就被限制在 18 左右，到了那里梯度为 0：错得自信的样本永远得不到"
    "纠正。",
)
def added_a_small_number(scores, label):
    real = label >= 0
    p = scores[real].softmax(1)
    return -(p.gather(1, label[real][:, None]) + 1e-8).log().mean()


@drill.misconception(
    en="This is the sum over the samples. The statement asks for their mean.",
    zh="这是样本损失之和。题目要的是平均。",
)
def summed_the_losses(scores, label):
    real = label >= 0
    return -scores[real].log_softmax(1).gather(1, label[real][:, None]).sum()


@drill.alternative
def logsumexp_less_own_score(scores, label):
    real = label != -1
    scores, label = scores[real], label[real]
    return (scores.logsumexp(1) - scores[_rows(label), label]).mean()


@drill.alternative
def one_hot_targets(scores, label):
    c = scores.shape[1]
    target = torch.nn.functional.one_hot(label + 1, c + 1)[:, 1:]  # padding: all zeros
    return -(target * scores.log_softmax(1)).sum() / target.sum()


@drill.alternative
def mask_and_divide(scores, label):
    real = (label >= 0).to(scores.dtype)
    own = scores.log_softmax(1).gather(1, label.clamp(min=0).unsqueeze(1)).squeeze(1)
    return -(own * real).sum() / real.sum()


@drill.alternative
def where_and_nanmean(scores, label):
    loss = scores.logsumexp(1) - scores.gather(1, label.clamp(min=0)[:, None])[:, 0]
    return torch.where(label >= 0, loss, torch.nan).nanmean()
