"""Sequences differ in how many of their tokens count, and each is divided by its own number."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

IGNORED = -100

drill = Drill(
    level=4,
    ops=("torch.nn.functional.cross_entropy", "torch.sum", "torch.clamp"),
    title=Text(en="A loss for each sequence", zh="每个序列的损失"),
    statement=Text(
        en="`scores[i, :, s]` holds the class scores of token s of sequence i, and `label[i, s]` "
        "its class; -100 means that the token does not count. Return for each sequence the mean "
        "cross-entropy loss of its tokens that count, and 0 where none does. No Python loop.",
        zh="`scores[i, :, s]` 是第 i 个序列第 s 个 token 的各类得分，`label[i, s]` 是它的类别；"
        "-100 表示这个 token 不算数。对每个序列，返回算数的 token 的平均交叉熵损失；"
        "一个都不算数则为 0。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="First get the loss of each token, (b, t), then average. Which argument of "
            "`cross_entropy` keeps it from averaging?",
            zh="先求出每个 token 的损失，形状为 (b, t)，再求平均。`cross_entropy` "
            "的哪个参数能让它不求平均？",
        ),
        Text(
            en='With `reduction="none"` the loss of a token with label -100 is 0: it does not '
            "disturb the sum. What is the sum to be divided by?",
            zh='用 `reduction="none"` 时，标签为 -100 的 token 损失是 0，不会影响总和。'
            "总和该除以几？",
        ),
        Text(
            en="Where no token counts, 0 / 0 would be NaN. Let the number be at least 1.",
            zh="没有 token 算数时，0 / 0 会得到 NaN。让个数至少为 1。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def cross_entropy_per_sequence(
    scores: Float[Tensor, "b c t"], label: Int[Tensor, "b t"]
) -> Float[Tensor, " b"]:
    """loss[i, s] = log(exp(scores[i, 0, s]) + exp(scores[i, 1, s]) + ...)
                 - scores[i, label[i, s], s]
    out[i] = mean of loss[i, s] over all s with label[i, s] != -100, or 0 if there are none"""
    out = scores.new_zeros(len(label))
    for i in range(len(label)):
        losses = []
        for s in range(label.shape[1]):
            if label[i, s] != IGNORED:
                row = scores[i, :, s].double()
                losses.append(row.exp().sum().log() - row[label[i, s]])
        if losses:
            out[i] = sum(losses) / len(losses)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one token", "一个 token"), 2, [[1]]),
        (("one of two counts", "两个里有一个算数"), 2, [[1, -100]]),
        (("as many tokens as classes", "token 数等于类别数"), 3, [[0, 2, 1], [2, 2, 0]]),
        (("a full and a short sequence", "一满一短"), 2, [[0, 1], [1, -100]]),
        (("a sequence where nothing counts", "有一个序列全不算数"), 2, [[-100, -100], [1, 0]]),
        (("gaps", "中间有空缺"), 4, [[3, -100, 1], [-100, -100, 2], [0, 1, 2]]),
    ]
    for name, c, rows in draw.then_random(named, range(2, 5), [None]):
        if rows is None:
            b, t = draw.choice(range(1, 4)), draw.choice(range(2, 5))
            label = draw.index(b, t, below=c).masked_fill(draw.mask(b, t), IGNORED)
        else:
            label = torch.tensor(rows)
        yield Case(name, scores=draw.signed(len(label), c, label.shape[1]) / 4, label=label)
    sure = torch.tensor([[[100.0, 1.0], [0.0, 2.0]]])
    yield Case(
        ("a loss of 0 that counts", "算数的损失为 0"), scores=sure, label=torch.tensor([[0, 0]])
    )


@drill.misconception(
    en="The tokens that do not count have loss 0, but `mean` divides by their number too. Divide "
    "by the number of those that count.",
    zh="不算数的 token 损失是 0，可是 `mean` 把它们也算进了个数。应当除以算数的个数。",
)
def divided_by_all_tokens(scores, label):
    return torch.nn.functional.cross_entropy(scores, label, reduction="none").mean(1)


@drill.misconception(
    en="Without `reduction`, `cross_entropy` averages over all tokens of all sequences: one "
    "number. The drill asks for one for each sequence.",
    zh="不写 `reduction` 时，`cross_entropy` 把所有序列的所有 token 一起平均，只得到一个数。"
    "题目要的是每个序列一个。",
)
def averaged_the_whole_batch(scores, label):
    return torch.nn.functional.cross_entropy(scores, label)


@drill.misconception(
    en="Where no token of a sequence counts, this is 0 / 0, and that is NaN: one such sequence "
    "spoils a whole training step.",
    zh="某个序列没有 token 算数时，这里是 0 / 0，得到 NaN：一个这样的序列就会毁掉整步训练。",
)
def divided_zero_by_zero(scores, label):
    loss = torch.nn.functional.cross_entropy(scores, label, reduction="none")
    return loss.sum(1) / (label != IGNORED).sum(1)


@drill.misconception(
    en="A loss of 0 was taken for a token that does not count. A token that the model is certain "
    "of has loss 0 too: count the labels.",
    zh="把损失为 0 的 token 都当成了不算数的。模型十分确定的 token 损失也是 0：应当按标签来数。",
)
def counted_the_losses_that_are_not_zero(scores, label):
    loss = torch.nn.functional.cross_entropy(scores, label, reduction="none")
    return loss.sum(1) / (loss != 0).sum(1).clamp(min=1)


@drill.misconception(
    en="These are the sums. A long sequence then weighs more than a short one; the drill asks for "
    "the mean.",
    zh="这是损失之和，长序列的分量就比短序列大了。题目要的是平均。",
)
def left_the_sums(scores, label):
    return torch.nn.functional.cross_entropy(scores, label, reduction="none").sum(1)


@drill.misconception(
    en="Clamping -100 to 0 makes it class 0: the token now counts, with a label that it does not "
    "have.",
    zh="把 -100 截到 0，它就成了类别 0：这个 token 反而算数了，还带着一个不属于它的标签。",
)
def took_ignored_as_class_zero(scores, label):
    index = label.clamp(min=0).unsqueeze(1)
    return -scores.log_softmax(1).gather(1, index).squeeze(1).mean(1)


@drill.misconception(
    en="The softmax ran over the last dim, the tokens. The classes are dim 1 of `scores`.",
    zh="softmax 沿最后一维、也就是 token 那一维做了。`scores` 的类别是 dim 1。",
)
def normalized_over_tokens(scores, label):
    counts = label != IGNORED
    index = label.clamp(min=0).unsqueeze(1)
    loss = -scores.log_softmax(-1).gather(1, index).squeeze(1)
    return (loss * counts).sum(1) / counts.sum(1).clamp(min=1)


@drill.alternative
def log_softmax_and_gather(scores, label):
    counts = label != IGNORED
    index = torch.where(counts, label, 0).unsqueeze(1)
    loss = -scores.log_softmax(1).gather(1, index).squeeze(1)
    return torch.where(counts, loss, 0).sum(1) / counts.sum(1).clamp(min=1)


@drill.alternative
def nan_to_num_of_nanmean(scores, label):
    loss = torch.nn.functional.cross_entropy(scores, label, reduction="none")
    return loss.masked_fill(label == IGNORED, torch.nan).nanmean(1).nan_to_num(0.0)


@drill.alternative
def flat_tokens_added_by_sequence(scores, label):
    sequence, step = (label != IGNORED).nonzero(as_tuple=True)
    loss = torch.nn.functional.cross_entropy(
        scores[sequence, :, step], label[sequence, step], reduction="none"
    )
    total = scores.new_zeros(len(label)).index_add(0, sequence, loss)
    return total / sequence.bincount(minlength=len(label)).clamp(min=1)
