"""One topk over all beams and tokens; the flat position says which beam and which token."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=5,
    ops=("torch.topk", "torch.flatten", "torch.div", "torch.remainder"),
    title=Text(en="One step of beam search", zh="束搜索的一步"),
    statement=Text(
        en="`total[i, j]` is the log-probability of beam j of text i, and `log_probs[i, j]` those "
        "of the tokens that may follow it. Of all continuations of all k beams of a text, keep "
        "the k with the highest log-probability, that of the beam included. Return, best first, "
        "these log-probabilities, the beams that are continued, and their new tokens. There are "
        "no ties. No Python loop.",
        zh="`total[i, j]` 是第 i 段文本第 j 条束的对数概率，`log_probs[i, j]` 是接在它后面的各个 "
        "token 的对数概率。在一段文本 k 条束的所有续写中，留下对数概率（连同束本身的）最高的 k "
        "个。从高到低，返回这些对数概率、所续写的束，以及新 token。没有相等的情形。不用 Python "
        "循环。",
    ),
    hints=(
        Text(
            en="First the log-probability of every continuation, (b, k, v): what is added to "
            "what, and how does it broadcast?",
            zh="先求每个续写的对数概率，形状为 (b, k, v)：什么加什么，怎样广播？",
        ),
        Text(
            en="All continuations of a text compete: one dim of k * v for `topk`.",
            zh="一段文本的所有续写一起竞争：把它们放进长为 k * v 的一维，交给 `topk`。",
        ),
        Text(
            en="Position q of that dim is beam q // v and token q % v.",
            zh="这一维上的位置 q，对应束 q // v 和 token q % v。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def topk_beam_step(
    total: Float[Tensor, "b k"], log_probs: Float[Tensor, "b k v"]
) -> tuple[Float[Tensor, "b k"], Int[Tensor, "b k"], Int[Tensor, "b k"]]:
    """out[0][i], best first: the k highest of total[i, j] + log_probs[i, j, s] over all (j, s)
    out[1][i, r], out[2][i, r] = the j and the s of out[0][i, r]"""
    b, k, v = log_probs.shape
    best = torch.empty_like(total)
    beam, token = torch.empty(b, k, dtype=torch.int64), torch.empty(b, k, dtype=torch.int64)
    for i in range(b):
        found = [
            (float(total[i, j] + log_probs[i, j, s]), j, s) for j in range(k) for s in range(v)
        ]
        for r, (value, j, s) in enumerate(sorted(found, reverse=True)[:k]):
            best[i, r], beam[i, r], token[i, r] = value, j, s
    return best, beam, token


def has_ties(total, log_probs):
    """Whether two continuations of a text are equally likely."""
    sums = (total[:, :, None] + log_probs).flatten(1).sort(1).values
    return bool((sums.diff(dim=1) == 0).any())


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one beam", "一条束"), [[-1.0]], [[[-3.0, -0.5]]]),
        (
            ("both from one beam", "都来自同一条束"),
            [[-8.0, -1.0]],
            [[[-0.5, -3.0, -2.0], [-1.5, -2.5, -0.25]]],
        ),
        (
            ("one from each beam", "每条束各一个"),
            [[-2.0, -2.5]],
            [[[-4.0, -0.5, -3.0], [-0.75, -5.0, -6.0]]],
        ),
        (
            ("as many tokens as beams", "token 数等于束数"),
            [[-1.0, -1.5]],
            [[[-0.25, -4.0], [-2.0, -1.0]]],
        ),
        (("two texts", "两段文本"), None, (2, 2, 3)),
        (("four tokens for three beams", "三条束四个 token"), None, (2, 3, 4)),
    ]
    for name, first, second in draw.then_random(named, [None], [(1, 2, 4), (3, 2, 3), (2, 3, 5)]):
        if first is None:
            b, k, v = second
            total, log_probs = -draw.distinct(b, k) / 2, -draw.distinct(b, k, v) / 4
            while has_ties(total, log_probs):
                total, log_probs = -draw.distinct(b, k) / 2, -draw.distinct(b, k, v) / 4
        else:
            total, log_probs = torch.tensor(first), torch.tensor(second)
        yield Case(name, total=total, log_probs=log_probs)


@drill.misconception(
    en="The tokens were ranked without `total`: a good token after a beam that is hardly likely "
    "counts too much.",
    zh="排序时没有加上 `total`：接在一条几乎不可能的束后面的好 token 被高估了。",
)
def ranked_without_the_total(total, log_probs):
    v = log_probs.shape[2]
    best = log_probs.flatten(1).topk(total.shape[1])
    beam, token = best.indices // v, best.indices % v
    return total.gather(1, beam) + best.values, beam, token


@drill.misconception(
    en="The best token of each beam was kept. Two continuations of one beam may both be better "
    "than any of another.",
    zh="每条束各留了一个最好的 token。同一条束的两个续写，可能都比另一条束的好。",
)
def kept_one_of_each_beam(total, log_probs):
    each = (total[:, :, None] + log_probs).max(2)
    best = each.values.sort(1, descending=True)
    return best.values, best.indices, each.indices.gather(1, best.indices)


@drill.misconception(
    en="`//` and `%` were taken with k, the number of beams. A beam holds v positions, so that v "
    "is the divisor.",
    zh="`//` 和 `%` 用的是束数 k。一条束占 v 个位置，除数应当是 v。",
)
def divided_by_the_number_of_beams(total, log_probs):
    k = total.shape[1]
    best = (total[:, :, None] + log_probs).flatten(1).topk(k)
    return best.values, best.indices // k, best.indices % k


@drill.misconception(
    en="`/` makes a float: 3 / 4 is 0.75. The number of a beam is a whole one.",
    zh="`/` 得到的是浮点数：3 / 4 是 0.75。束的编号应是整数。",
)
def divided_to_a_float(total, log_probs):
    v = log_probs.shape[2]
    best = (total[:, :, None] + log_probs).flatten(1).topk(total.shape[1])
    return best.values, best.indices / v, best.indices % v


@drill.misconception(
    en="The flat position was returned as the token. It counts through all beams: what is left "
    "after whole beams of v is the token.",
    zh="直接把展平后的位置当作 token 返回了。它是跨所有束数的：去掉整条整条的 v 个之后，"
    "余下的才是 token。",
)
def took_the_position_for_the_token(total, log_probs):
    best = (total[:, :, None] + log_probs).flatten(1).topk(total.shape[1])
    return best.values, best.indices // log_probs.shape[2], best.indices


@drill.misconception(
    en="`//` gives the beam and `%` the token; here they have changed places.",
    zh="`//` 得到的是束，`%` 得到的是 token；这里弄反了。",
)
def swapped_beam_and_token(total, log_probs):
    v = log_probs.shape[2]
    best = (total[:, :, None] + log_probs).flatten(1).topk(total.shape[1])
    return best.values, best.indices % v, best.indices // v


@drill.alternative
def candidates_of_each_beam(total, log_probs):
    k = total.shape[1]
    few = log_probs.topk(min(k, log_probs.shape[2]), dim=2)
    value, position = (total.unsqueeze(2) + few.values).flatten(1).topk(k)
    beam = position.div(few.values.shape[2], rounding_mode="floor")
    return value, beam, few.indices.flatten(1).gather(1, position)


@drill.alternative
def unravel_index(total, log_probs):
    b, k, v = log_probs.shape
    value, position = (log_probs + total[..., None]).reshape(b, -1).topk(k, dim=-1)
    beam, token = torch.unravel_index(position, (k, v))
    return value, beam, token


@drill.alternative
def tables_of_beams_and_tokens(total, log_probs):
    b, k, v = log_probs.shape
    order = (total[:, :, None] + log_probs).view(b, k * v).argsort(1, descending=True)[:, :k]
    beams = torch.arange(k, device=total.device).repeat_interleave(v)
    tokens = torch.arange(v, device=total.device).repeat(k)
    value = (total[:, :, None] + log_probs).view(b, k * v).gather(1, order)
    return [value, beams[order], tokens[order]]
