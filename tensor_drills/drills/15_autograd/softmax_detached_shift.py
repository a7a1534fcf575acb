"""A shift that only keeps numbers small needs no gradient; what is shifted does."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.softmax", "torch.Tensor.detach", "torch.amax"),
    title=Text(en="Repair: softmax not learning", zh="改错：学不动的 softmax"),
    statement=Text(
        en="Repair the function. It computes the softmax of each row of `scores`, shifted by the "
        "row's maximum so that large scores do not overflow; the gradient is compared too. As it "
        "stands the values are right, but nothing before it learns.",
        zh="请改正这个函数。它计算 `scores` 每一行的 softmax，并减去该行的最大值，"
        "以免很大的得分溢出；梯度也会比较。现在数值是对的，但它之前的部分都训练不动。",
    ),
    hints=(
        Text(
            en="Which tensors of the function does `detach` cut off from `scores`?",
            zh="`detach` 把函数里的哪些张量与 `scores` 断开了？",
        ),
        Text(
            en="The shift changes no value of the result, so its own gradient would come out as 0. "
            "It alone may be detached.",
            zh="平移不改变结果的值，它自己的梯度本来就是 0。只有它可以断开。",
        ),
    ),
    gradients_of=("scores",),
)


@drill.reference
def softmax_detached_shift(scores: Float[Tensor, "n c"]) -> Float[Tensor, "n c"]:
    """out[i, j] = exp(scores[i, j]) / sum over k of exp(scores[i, k]),  with its gradient"""
    n, c = scores.shape
    wide = scores.double()
    out = torch.zeros(n, c, dtype=torch.float64)
    for i in range(n):
        for j in range(c):
            out[i, j] = 1 / sum(torch.exp(wide[i, k] - wide[i, j]) for k in range(c))
    return out.to(scores.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two scores", "两个得分"), [[1.0, 2.0]]),
        (("large scores", "很大的得分"), [[100.0, 101.0]]),
        (("one class", "一个类别"), [[3.0], [-2.0]]),
        (("square", "方阵"), [[0.5, -1.0], [2.0, 1.5]]),
        (("very negative scores", "很小的负得分"), [[-110.0, -110.5, -112.0]]),
        (("rows far apart", "各行相差很大"), [[1.0, 2.0], [201.0, 202.0]]),
        (("one score far ahead", "一个得分遥遥领先"), [[0.0, 300.0, 1.0]]),
    ]
    for name, values in draw.then_random(named, [None]):
        scores = draw.signed(2, 3) / 4 if values is None else torch.tensor(values)
        yield Case(name, scores=scores)


@drill.misconception(
    en="`detach` was applied to the shifted scores: from there on the result is a constant for "
    "`scores`. Only the maximum may be detached.",
    zh="`detach` 用在了平移之后的得分上：从那里起，结果对 `scores` 来说就是常数。"
    "只有最大值可以断开。",
    stub=True,
)
def detached_the_shifted(scores):
    shifted = (scores - scores.amax(dim=1, keepdim=True)).detach()
    weights = shifted.exp()
    return weights / weights.sum(dim=1, keepdim=True)


@drill.misconception(
    en="With the sum detached, the classes do not compete any more: a score that rises no longer "
    "lowers the other shares.",
    zh="把和断开之后，各类别就不再竞争：一个得分升高，不再压低其他类别的份额。",
)
def detached_the_sum(scores):
    weights = (scores - scores.amax(dim=1, keepdim=True).detach()).exp()
    return weights / weights.sum(dim=1, keepdim=True).detach()


@drill.misconception(
    en="The `detach` is gone and the shift with it: exp(100) is infinite in float32, and infinity "
    "divided by infinity is NaN.",
    zh="`detach` 去掉了，平移也一起去掉了：float32 里 exp(100) 是无穷大，无穷大除以无穷大是 NaN。",
)
def dropped_the_shift(scores):
    weights = scores.exp()
    return weights / weights.sum(dim=1, keepdim=True)


@drill.misconception(
    en="The detached part is now `scores`, and the maximum is not: a gradient reaches the largest "
    "score alone, and it means nothing there.",
    zh="现在断开的是 `scores`，没断开的是最大值：梯度只传回到最大的那个得分，而且毫无意义。",
)
def detached_the_scores(scores):
    weights = (scores.detach() - scores.amax(dim=1, keepdim=True)).exp()
    return weights / weights.sum(dim=1, keepdim=True).detach()


@drill.misconception(
    en="All rows were shifted by one number, the largest of all. The exp of a row that lies far "
    "below it is all zeros, and zero by zero is NaN. Each row has a maximum of its own.",
    zh="所有行减去了同一个数，也就是全体的最大值。远低于它的行，指数全成了 0，0 除以 0 是 NaN。"
    "每一行有自己的最大值。",
)
def shifted_by_the_largest_of_all(scores):
    weights = (scores - scores.max().detach()).exp()
    return weights / weights.sum(dim=1, keepdim=True)


@drill.alternative
def detached_only_the_maximum(scores):
    weights = (scores - scores.amax(dim=1, keepdim=True).detach()).exp()
    return weights / weights.sum(dim=1, keepdim=True)


@drill.alternative
def softmax(scores):
    return torch.softmax(scores, dim=-1)


@drill.alternative
def exp_of_the_log(scores):
    return (scores - torch.logsumexp(scores, dim=1, keepdim=True)).exp()


@drill.alternative
def nothing_detached(scores):
    weights = torch.exp(scores - scores.max(dim=1, keepdim=True).values)
    return weights / weights.sum(1)[:, None]
