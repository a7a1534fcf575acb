"""The running total decides in sorted order; the decision has to travel back to the tokens."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=5,
    ops=("torch.sort", "torch.cumsum", "torch.scatter", "torch.softmax"),
    title=Text(en="Top-p filtering", zh="top-p 过滤"),
    statement=Text(
        en="Top-p sampling draws from the smallest set of best-scored tokens whose probabilities "
        "add up to at least `p`. Return `scores` with the tokens outside of that set at minus "
        "infinity, row by row; the others stay in their places. The probabilities are the softmax "
        "of a row; no two of its scores are equal, and 0 < `p` < 1. No Python loop.",
        zh="top-p 采样只从一个最小的集合里抽：得分最高的若干个 token，概率之和至少为 `p`。"
        "逐行返回 `scores`，集合之外的 token 设为负无穷，其余的位置不变。概率是该行的 softmax；"
        "同一行没有相等的得分，0 < `p` < 1。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Sort each row, best first, and add the probabilities up. Is the token at which "
            "the total reaches p inside the set?",
            zh="把每行从高到低排序，累加概率。使累加和达到 p 的那个 token，在不在集合里？",
        ),
        Text(
            en="A token is inside if what stands before it has not reached p yet.",
            zh="如果排在它前面的还没有达到 p，它就在集合里。",
        ),
        Text(
            en="The mask is in sorted order. `scatter` with the indices of the sort puts each of "
            "its elements back in the place of its token.",
            zh="此时掩码是排序后的次序。用排序得到的索引做 `scatter`，就能把每个元素放回各自 "
            "token 的位置。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def sort_top_p(scores: Float[Tensor, "n v"], p: float) -> Float[Tensor, "n v"]:
    """prob[i, j] = exp(scores[i, j]) / (exp(scores[i, 0]) + exp(scores[i, 1]) + ...)
    out[i, j] = scores[i, j] if the prob[i, l] of all l with scores[i, l] > scores[i, j]
    add up to less than p, else -inf"""
    out = torch.empty_like(scores)
    for i in range(len(scores)):
        prob = scores[i].exp() / scores[i].exp().sum()
        for j in range(scores.shape[1]):
            better = sum(prob[m] for m in range(len(prob)) if scores[i, m] > scores[i, j])
            out[i, j] = scores[i, j] if better < p else float("-inf")
    return out


def is_close_call(scores, p):
    """Whether a running total comes so near to p that rounding would decide."""
    totals = scores.softmax(1).sort(1, descending=True).values.cumsum(1)
    return bool((totals - p).abs().lt(1e-3).any())


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one is enough", "一个就够"), [[1.0, 0.0]], 0.5),
        (("the second one is needed", "还需要第二个"), [[1.0, 0.5, 0.0]], 0.6),
        (("in ascending order", "从低到高"), [[-1.0, 0.0, 1.0]], 0.7),
        (("all are needed", "全部都要"), [[0.0, 1.0, 0.5]], 0.9),
        (("two of four", "四个里留两个"), [[0.5, 2.0, -1.0, 1.0]], 0.75),
        (("rows that differ", "各行不同"), [[-3.0, 2.0, -2.5], [4.5, 4.0, 4.25]], 0.7),
        (("one token", "一个 token"), [[1.0], [0.5]], 0.2),
    ]
    for name, rows, p in draw.then_random(named, [None], [0.15, 0.3, 0.5, 0.75, 0.9, 0.97]):
        if rows is None:
            n, v = draw.choice(range(1, 4)), draw.choice(range(2, 7))
            scores = draw.signed(n, v) / 4
            while is_close_call(scores, p):
                scores = draw.signed(n, v) / 4
        else:
            scores = torch.tensor(rows)
        yield Case(name, scores=scores, p=p)
    yield Case(("no rows", "零行"), scores=torch.empty(0, 3), p=0.5)


@drill.misconception(
    en="The token at which the total reaches `p` was left out: what is kept adds up to less than "
    "`p`, and where the best token alone exceeds it nothing is kept.",
    zh="把使累加和达到 `p` 的那个 token 去掉了：留下的概率之和不到 `p`；如果最好的 token "
    "自己就超过 `p`，就什么都没留下。",
)
def left_out_the_one_that_reaches_p(scores, p):
    ordered = scores.sort(1, descending=True)
    drop = ordered.values.softmax(1).cumsum(1) >= p
    return scores.masked_fill(drop.scatter(1, ordered.indices, drop), -torch.inf)


@drill.misconception(
    en="The result is in sorted order: position 0 is the best token, not token 0. It has to go "
    "back to the places of the tokens.",
    zh="结果还是排序后的次序：第 0 个是最好的 token，而不是 0 号 token。要放回各 token "
    "原来的位置。",
)
def left_the_sorted_order(scores, p):
    ordered = scores.sort(1, descending=True).values
    prob = ordered.softmax(1)
    return ordered.masked_fill(prob.cumsum(1) - prob >= p, -torch.inf)


@drill.misconception(
    en="The mask is in sorted order and `scores` is not: it hits the wrong tokens.",
    zh="掩码是排序后的次序，`scores` 却不是：屏蔽错了 token。",
)
def used_the_sorted_mask_as_it_is(scores, p):
    prob = scores.softmax(1).sort(1, descending=True).values
    return scores.masked_fill(prob.cumsum(1) - prob >= p, -torch.inf)


@drill.misconception(
    en="The mask was gathered with the indices of the sort. They say where each sorted element "
    "came from: to put it back there, write with them, or take their inverse.",
    zh="用排序的索引去 gather 了掩码。这些索引说的是排好的元素各来自哪里：要放回去，"
    "应当按它们写入，或取它们的逆排列。",
)
def gathered_where_a_scatter_was_needed(scores, p):
    ordered = scores.sort(1, descending=True)
    prob = ordered.values.softmax(1)
    drop = prob.cumsum(1) - prob >= p
    return scores.masked_fill(drop.gather(1, ordered.indices), -torch.inf)


@drill.misconception(
    en="The probabilities were added up in the order of the tokens, so that early ones are kept, "
    "good or bad. Sort first.",
    zh="概率是按 token 的编号累加的，于是靠前的不论好坏都留下了。应当先排序。",
)
def added_up_unsorted(scores, p):
    prob = scores.softmax(1)
    return scores.masked_fill(prob.cumsum(1) - prob >= p, -torch.inf)


@drill.misconception(
    en="Each probability was compared with `p` by itself. It is their running total that has to "
    "reach `p`.",
    zh="拿每个概率单独与 `p` 比较了。要达到 `p` 的是累加起来的和。",
)
def compared_each_probability(scores, p):
    return scores.masked_fill(scores.softmax(1) < p, -torch.inf)


@drill.alternative
def inverse_permutation(scores, p):
    order = scores.argsort(dim=-1, descending=True)
    prob = scores.softmax(-1).gather(-1, order)
    keep = prob.cumsum(-1) - prob < p
    return torch.where(keep.gather(-1, order.argsort(dim=-1)), scores, -torch.inf)


@drill.alternative
def all_pairs(scores, p):
    prob = scores.softmax(1)
    is_better = scores[:, None, :] > scores[:, :, None]
    before = (prob[:, None, :] * is_better).sum(2)
    return torch.where(before < p, scores, -torch.inf)


@drill.alternative
def lowest_score_kept(scores, p):
    ordered = scores.sort(dim=1, descending=True).values
    prob = ordered.softmax(1)
    count = (prob.cumsum(1) < p).sum(1, keepdim=True).clamp(max=scores.shape[1] - 1)
    return scores.masked_fill(scores < ordered.gather(1, count), -torch.inf)


@drill.alternative
def mask_shifted_by_one(scores, p):
    ordered = scores.sort(dim=1, descending=True)
    drop = ordered.values.softmax(1).cumsum(1) >= p
    drop = torch.cat([torch.zeros_like(drop[:, :1]), drop[:, :-1]], dim=1)
    kept = ordered.values.masked_fill(drop, -torch.inf)
    return torch.empty_like(scores).scatter_(1, ordered.indices, kept)
