"""The best of the others: a sample's own class stays out of the race, the scores untouched."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.Tensor.masked_fill", "torch.gather", "torch.scatter", "torch.amax"),
    title=Text(en="Margin over all the others", zh="与其余类别的差距"),
    statement=Text(
        en="Return the margin of each sample: the score of its class `label[i]` minus the highest "
        "score among all other classes. The gradient with respect to `scores` is compared too. No "
        "two scores of a row are equal. No Python loop.",
        zh="返回每个样本的差距：它的类别 `label[i]` 的得分，减去其余类别中的最高得分。"
        "对 `scores` 的梯度也会比较。同一行里没有相等的得分。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The sample's own class must not take part in the maximum. Which value never wins?",
            zh="求最大值时，样本自己的类别不能参加。哪个值永远不会胜出？",
        ),
        Text(
            en="What is needed is a mask of shape (n, c), True at the sample's own class: compare "
            "a row of class numbers with the column of labels.",
            zh="需要一个形状为 (n, c) 的掩码，在样本自己的类别处为 True："
            "拿一行类别编号与一列标签比较。",
        ),
        Text(
            en="`masked_fill` without an underscore leaves `scores` as it is, and sends the "
            "gradient back to all that was not filled.",
            zh="不带下划线的 `masked_fill` 不改动 `scores`，梯度会传回没有被填充的位置。",
        ),
    ),
    gradients_of=("scores",),
    no_loop=True,
)


@drill.reference
def masked_fill_margin(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    """out[i] = scores[i, label[i]] - the largest scores[i, j] with j != label[i]"""
    out = scores.new_zeros(len(label))
    for i in range(len(label)):
        row, own = scores[i].tolist(), int(label[i])
        best = max((j for j in range(len(row)) if j != own), key=lambda j: row[j])
        out[i] = scores[i, own] - scores[i, best]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("ahead", "领先"), [[3.0, 1.0]], [0]),
        (("behind two", "落后于两个"), [[1.0, 5.0, 3.0]], [0]),
        (("all negative", "全是负数"), [[-1.0, -4.0, -6.0]], [0]),
        (("two samples", "两个样本"), [[3.0, 7.0, 5.0], [2.0, 1.0, -8.0]], [1, 2]),
    ]
    for name, scores, label in draw.then_random(named, [None], [None]):
        if scores is None:
            n, c = draw.choice(range(1, 6)), draw.choice(range(2, 6))
            yield Case(name, scores=draw.signed(n, c), label=draw.index(n, below=c))
        else:
            yield Case(name, scores=torch.tensor(scores), label=torch.tensor(label))
    yield Case(("no samples", "零个样本"), scores=draw.signed(0, 3), label=draw.index(0, below=3))


@drill.misconception(
    en="The second best is the best of the others only where the sample's own class is the best. "
    "Where it is behind, the winner is one of the others.",
    zh="只有自己的类别得分最高时，第二名才是其余类别中的最高分。落后时，第一名本身就是其余类别之一。",
)
def subtracted_the_second_best(scores, label):
    own = scores.gather(1, label[:, None]).squeeze(1)
    return own - scores.topk(2, dim=1).values[:, 1]


@drill.misconception(
    en="`max` over all classes includes the sample's own: the margin can then never be positive.",
    zh="对所有类别求 `max` 把自己也算进去了：这样差距永远不会是正数。",
)
def left_the_own_class_in(scores, label):
    return scores.gather(1, label[:, None]).squeeze(1) - scores.amax(dim=1)


@drill.misconception(
    en="The sample's own class was set to 0, and 0 wins where all others are negative. Minus "
    "infinity never wins.",
    zh="自己的类别被设成了 0，其余都是负数时，0 反而胜出。负无穷才永远不会胜出。",
)
def set_the_own_class_to_zero(scores, label):
    own = scores.gather(1, label[:, None])
    return own.squeeze(1) - scores.scatter(1, label[:, None], 0.0).amax(dim=1)


@drill.misconception(
    en="The values are right, but `detach()` keeps the gradient from the other class: it should be "
    "pushed down by as much as the own class is pushed up.",
    zh="数值对了，但 `detach()` 让梯度传不到另一个类别：自己的得分升多少，它就该降多少。",
)
def detached_the_others(scores, label):
    others = scores.detach().scatter(1, label[:, None], -torch.inf)
    return scores.gather(1, label[:, None]).squeeze(1) - others.amax(dim=1)


@drill.misconception(
    en="The sign is the other way round: this is how far the sample is behind.",
    zh="正负号反了：这是落后了多少。",
)
def subtracted_the_other_way(scores, label):
    others = scores.scatter(1, label[:, None], -torch.inf).amax(dim=1)
    return others - scores.gather(1, label[:, None]).squeeze(1)


@drill.alternative
def scatter_minus_infinity(scores, label):
    column = label.unsqueeze(1)
    others = scores.scatter(1, column, float("-inf"))
    return scores.gather(1, column)[:, 0] - others.max(dim=1).values


@drill.alternative
def first_or_second(scores, label):
    best = scores.topk(2, dim=1)
    other = torch.where(best.indices[:, 0] == label, best.values[:, 1], best.values[:, 0])
    return scores[torch.arange(len(label)), label] - other


@drill.alternative
def boolean_rows(scores, label):
    n, c = scores.shape
    own = torch.nn.functional.one_hot(label, c).bool()
    return scores[own] - scores[~own].view(n, c - 1).amax(1)
