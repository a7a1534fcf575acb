"""triu keeps the diagonal unless told otherwise: and then no token may look at itself."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.triu", "torch.tril", "torch.Tensor.masked_fill", "torch.softmax"),
    title=Text(en="Repair: causal attention", zh="改错：因果注意力"),
    statement=Text(
        en="Repair the function. Row q of each matrix in `scores` holds the scores of query q for "
        "all keys. The result is its softmax over the keys 0 to q; later keys get the weight 0. "
        "As it stands the first row is NaN.",
        zh="请改正这个函数。`scores` 每个矩阵的第 q 行，是第 q 个 query 对所有 key 的得分。"
        "结果是它对第 0 到第 q 个 key 的 softmax，之后的 key 权重为 0。现在第一行全是 NaN。",
    ),
    hints=(
        Text(
            en="How many keys are left to the first query? Print the mask.",
            zh="第一个 query 还剩下几个 key？把 mask 打印出来看看。",
        ),
        Text(
            en="A softmax over nothing but minus infinity is NaN.",
            zh="如果全是负无穷，softmax 的结果就是 NaN。",
        ),
        Text(
            en="`triu` has a parameter that says at which diagonal it begins.",
            zh="`triu` 有一个参数，指定从哪条对角线开始。",
        ),
    ),
)


@drill.reference
def triu_causal_weights(scores: Float[Tensor, "b t t"]) -> Float[Tensor, "b t t"]:
    """out[i, q, k] = exp(scores[i, q, k]) / sum over m <= q of exp(scores[i, q, m]) if k <= q,
    else 0"""
    b, t, _ = scores.shape
    out = torch.zeros_like(scores)
    for i in range(b):
        for q in range(t):
            powers = [math.exp(score) for score in scores[i, q, : q + 1].tolist()]
            for k in range(q + 1):
                out[i, q, k] = powers[k] / sum(powers)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two tokens", "两个 token"), 1, 2),
        (("one token", "一个 token"), 1, 1),
        (("two texts", "两段文本"), 2, 2),
        (("four tokens", "四个 token"), 1, 4),
        (("all sizes equal", "各维大小相等"), 3, 3),
    ]
    for name, b, t in draw.then_random(named, range(1, 4), range(2, 5)):
        yield Case(name, scores=draw.signed(b, t, t) / 8)


@drill.misconception(
    en="`triu` without a second argument includes the diagonal: every token is forbidden to look "
    "at itself, and the first one has nothing left.",
    zh="不给第二个参数时，`triu` 包括对角线：每个 token 都不能看自己，第一个就什么都不剩了。",
    stub=True,
)
def masked_the_diagonal_too(scores):
    t = scores.shape[-1]
    future = torch.triu(torch.ones(t, t, device=scores.device)).bool()
    return scores.masked_fill(future, -torch.inf).softmax(dim=-1)


@drill.misconception(
    en="The weights were cut off after the softmax: the later keys had already taken their share, "
    "and the rows no longer add up to 1.",
    zh="softmax 之后才截掉：后面的 key 已经分走了一份，各行的和不再是 1。",
)
def cut_off_after_the_softmax(scores):
    return scores.softmax(dim=-1).tril()


@drill.misconception(
    en="`tril` sets later scores to 0, and 0 is a score like any other: exp(0) = 1.",
    zh="`tril` 把后面的得分设为 0，而 0 也是一个普通的得分：exp(0) = 1。",
)
def set_later_scores_to_zero(scores):
    return scores.tril().softmax(dim=-1)


@drill.misconception(
    en="The earlier keys are masked here: each token sees itself and the future.",
    zh="这里屏蔽的是前面的 key：每个 token 看到的是自己和未来。",
)
def masked_the_past(scores):
    t = scores.shape[-1]
    past = torch.ones(t, t, dtype=torch.bool).tril(-1)
    return scores.masked_fill(past, -torch.inf).softmax(dim=-1)


@drill.misconception(
    en="0 times infinity is NaN: a mask of numbers cannot be multiplied by infinity. Fill where a "
    "bool mask is True.",
    zh="0 乘以无穷是 NaN：数值的 mask 不能乘以无穷。应当在 bool mask 为 True 处填充。",
)
def multiplied_the_mask_by_infinity(scores):
    t = scores.shape[-1]
    future = torch.triu(torch.ones(t, t), diagonal=1)
    return (scores - future * torch.inf).softmax(dim=-1)


@drill.misconception(
    en="The softmax runs over the queries, dim -2. The weights of one query add up to 1 over the "
    "keys.",
    zh="softmax 沿着 query 那一维（dim -2）。应当是一个 query 的各个 key 的权重之和为 1。",
)
def normalised_over_the_queries(scores):
    t = scores.shape[-1]
    future = torch.ones(t, t, dtype=torch.bool).triu(1)
    return scores.masked_fill(future, -torch.inf).softmax(dim=-2)


@drill.misconception(
    en="`tril` marks the past and the diagonal, so what stays is the future. For the last token "
    "everything is masked: its scores are all -inf, and their softmax is NaN.",
    zh="`tril` 标出的是过去和对角线，于是留下来的是未来。最后一个 token 全被屏蔽："
    "得分都是 -inf，softmax 得 NaN。",
)
def masked_the_past_and_itself(scores):
    t = scores.shape[-1]
    mask = torch.tril(torch.ones(t, t)).bool()
    return scores.masked_fill(mask, -torch.inf).softmax(dim=-1)


@drill.alternative
def where_key_is_not_later(scores):
    step = torch.arange(scores.shape[-1], device=scores.device)
    return torch.where(step <= step[:, None], scores, -torch.inf).softmax(-1)


@drill.alternative
def add_minus_infinity(scores):
    return torch.softmax(scores + torch.full_like(scores, -torch.inf).triu(1), dim=-1)


@drill.alternative
def divide_by_what_is_left(scores):
    weights = scores.exp().tril()
    return weights / weights.sum(dim=-1, keepdim=True)
