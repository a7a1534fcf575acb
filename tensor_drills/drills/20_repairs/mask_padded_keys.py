"""A mask (b, k) against scores (b, q, k) lines its batch up with the queries."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.masked_fill", "torch.unsqueeze", "torch.where"),
    title=Text(en="Repair: mask of padded keys", zh="改错：屏蔽填充的键"),
    statement=Text(
        en="Repair the function. `scores[i, r, s]` belongs to item i, query r, key s. Where "
        "`keep[i, s]` is False, key s of item i is padding: its scores become -inf, for every "
        "query of that item. As it stands it works for one item; a batch raises or, for some "
        "sizes, masks the wrong scores in silence.",
        zh="请改正这个函数。`scores[i, r, s]` 属于第 i 项的查询 r 和键 s。"
        "`keep[i, s]` 为 False 表示第 i 项的键 s 是填充：该项所有查询对它的得分都要变成 -inf。"
        "现在只有一项时可行；一批数据会报错；在某些大小下不报错，却屏蔽了不该屏蔽的得分。",
    ),
    hints=(
        Text(
            en="Write (b, q, k) and (b, k) below each other, flush right. What does the b of the "
            "mask stand under?",
            zh="把 (b, q, k) 和 (b, k) 右对齐上下写开。掩码的 b 对在了谁的下面？",
        ),
        Text(
            en="Give `keep` a dim of size 1 where `scores` has its queries.",
            zh="在 `scores` 的查询那一维处，给 `keep` 补一个大小为 1 的维度。",
        ),
    ),
)


@drill.reference
def mask_padded_keys(
    scores: Float[Tensor, "b q k"], keep: Bool[Tensor, "b k"]
) -> Float[Tensor, "b q k"]:
    """out[i, r, s] = scores[i, r, s] if keep[i, s] else -inf"""
    b, q, k = scores.shape
    out = torch.empty_like(scores)
    for i in range(b):
        for r in range(q):
            for s in range(k):
                out[i, r, s] = scores[i, r, s] if keep[i, s] else float("-inf")
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one item", "一项"), 1, 1, [[True, False]]),
        (("as many items as queries", "项数等于查询数"), 2, 2, [[True, False], [True, True]]),
        (("two items, one query", "两项、一个查询"), 2, 1, [[True, False], [False, True]]),
        (
            ("three queries, three keys", "三个查询、三个键"),
            2,
            3,
            [[True] * 3, [True, True, False]],
        ),
        (("all padding", "全是填充"), 2, 3, [[True, True], [False, False]]),
    ]
    for name, b, q, keep in draw.then_random(named, range(1, 4), range(1, 4), range(2, 5)):
        mask = torch.tensor(keep) if isinstance(keep, list) else draw.mask(b, keep)
        yield Case(name, scores=draw.signed(b, q, mask.shape[1]), keep=mask)


@drill.misconception(
    en="Broadcasting begins at the last dim, so the b of the mask met the q of the scores: item i "
    "of the mask was laid over query i of every item.",
    zh="广播从最后一维开始，于是掩码的 b 对上了得分的 q：掩码的第 i 项盖在了每一项的查询 i 上。",
    stub=True,
)
def let_the_mask_broadcast(scores, keep):
    return scores.masked_fill(~keep, float("-inf"))


@drill.misconception(
    en="The new dim went last, so the mask of the keys was laid over the queries: it takes out "
    "whole rows, not columns.",
    zh="新的维度加在了最后，于是键的掩码盖到了查询上：去掉的是整行，而不是列。",
)
def masked_the_queries(scores, keep):
    return scores.masked_fill(~keep[:, :, None], float("-inf"))


@drill.misconception(
    en="`masked_fill` fills where the mask is True. That is what `keep` wants kept.",
    zh="`masked_fill` 填的是掩码为 True 的位置，而那正是 `keep` 要保留的。",
)
def filled_what_is_kept(scores, keep):
    return scores.masked_fill(keep[:, None, :], float("-inf"))


@drill.misconception(
    en="A score of 0 is not masked: softmax would still give it weight. The drill asks for -inf.",
    zh="得分为 0 不等于被屏蔽：softmax 仍会分给它权重。题目要的是 -inf。",
)
def multiplied_by_the_mask(scores, keep):
    return scores * keep[:, None, :]


@drill.alternative
def where(scores, keep):
    return torch.where(keep.unsqueeze(1), scores, float("-inf"))


@drill.alternative
def added_log_of_the_mask(scores, keep):
    return scores + keep[:, None].to(scores.dtype).log()


@drill.alternative
def wrote_into_a_copy(scores, keep):
    out = scores.clone()
    out.transpose(1, 2)[~keep] = float("-inf")
    return out


@drill.alternative
def expanded_mask(scores, keep):
    return scores.masked_fill(keep.logical_not().unsqueeze(1).expand_as(scores), -torch.inf)
