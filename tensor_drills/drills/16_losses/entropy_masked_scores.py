"""0 * log 0 counts as 0, and torch makes NaN of it."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.special.entr", "torch.xlogy", "torch.softmax"),
    title=Text(en="Entropy with masked classes", zh="有屏蔽类别的熵"),
    statement=Text(
        en="Return the entropy of the softmax p of each row of `scores`: -p * log p (natural "
        "logarithm), summed over the classes. A class that is masked out has the score -inf; it "
        "adds 0. At least one score of each row is finite.",
        zh="返回 `scores` 每一行的 softmax p 的熵：在类别上对 -p * log p（自然对数）求和。"
        "被屏蔽的类别得分是 -inf，对熵的贡献是 0。每一行至少有一个得分是有限的。",
    ),
    hints=(
        Text(
            en="What are p and log p of a masked class, and what is their product in torch?",
            zh="被屏蔽的类别，p 和 log p 各是多少？在 torch 里两者的乘积是什么？",
        ),
        Text(
            en="torch has a function for x * log y that is 0 where x is 0, and one for -x * log x.",
            zh="torch 有一个计算 x * log y 的函数，x 为 0 时结果是 0；还有一个计算 -x * log x 的。",
        ),
    ),
)


@drill.reference
def entropy_masked_scores(scores: Float[Tensor, "n c"]) -> Float[Tensor, " n"]:
    """out[i] = sum over j with p[i, j] > 0 of -p[i, j] * log p[i, j],
    where p[i] = softmax(scores[i])
    """
    n, c = scores.shape
    out = torch.zeros(n, dtype=scores.dtype)
    for i in range(n):
        top = max(scores[i].tolist())
        total = sum(math.exp(scores[i, j].item() - top) for j in range(c))
        for j in range(c):
            p = math.exp(scores[i, j].item() - top) / total
            if p > 0:
                out[i] -= p * math.log(p)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    low = -math.inf
    named = [
        (("two equal classes", "两个相同的类别"), [[0.0, 0.0]]),
        (("one class masked", "屏蔽一个类别"), [[1.0, 2.0, low]]),
        (("one class left", "只剩一个类别"), [[low, 3.0]]),
        (("far apart", "相差很大"), [[0.0, 300.0], [1.0, 2.0]]),
        (("square", "方阵"), [[1.0, 2.0, 4.0], [0.0, 0.0, 0.0], [low, 5.0, 5.0]]),
    ]
    for name, *more in draw.then_random(named, range(1, 4), range(2, 5)):
        if len(more) == 1:
            yield Case(name, scores=torch.tensor(*more))
            continue
        n, c = more
        scores = draw.signed(n, c) / 4
        scores[draw.choice(range(n)), draw.choice(range(c))] = low
        yield Case(name, scores=scores)


@drill.misconception(
    en="Where p is 0, log p is -inf, and 0 times infinity is NaN: one masked class spoils its row. "
    "Nor does it need a mask: far below the highest score p rounds to 0 as well.",
    zh="p 为 0 时 log p 是 -inf，而 0 乘以无穷是 NaN：一个被屏蔽的类别就毁了整行。"
    "没有屏蔽也会这样：得分比最高分低很多时，p 同样舍入成 0。",
)
def multiplied_by_the_log(scores):
    p = scores.softmax(1)
    return -(p * p.log()).sum(1)


@drill.misconception(
    en="`log_softmax` helps where a score is far below the rest, but for a masked class it is -inf "
    "too, and 0 * -inf is NaN.",
    zh="得分远低于其他类别时，`log_softmax` 有用；但被屏蔽的类别，它也是 -inf，0 * -inf 得 NaN。",
)
def multiplied_by_log_softmax(scores):
    return -(scores.softmax(1) * scores.log_softmax(1)).sum(1)


@drill.misconception(
    en="The sign is reversed: log p is never positive, and an entropy is never negative.",
    zh="符号反了：log p 不会是正数，而熵不会是负数。",
)
def forgot_the_minus(scores):
    p = scores.softmax(1)
    return torch.xlogy(p, p).sum(1)


@drill.misconception(
    en="The logarithm here is to base 2, which gives the entropy in bits. The statement asks for "
    "the natural one.",
    zh="取了以 2 为底的对数，得到的是以比特计的熵。题目要的是自然对数。",
)
def counted_in_bits(scores):
    p = scores.softmax(1)
    return -torch.where(p > 0, p * p.log2(), 0).sum(1)


@drill.misconception(
    en="The softmax ran down the columns, over the samples. The classes of one sample stand in a "
    "row.",
    zh="softmax 沿着列、也就是在样本之间做了。一个样本的各个类别在同一行里。",
)
def normalised_the_columns(scores):
    return torch.special.entr(scores.softmax(0)).sum(1)


@drill.alternative
def xlogy(scores):
    p = torch.softmax(scores, dim=-1)
    return torch.xlogy(p, p).sum(-1).neg()


@drill.alternative
def nan_counts_as_zero(scores):
    p = scores.softmax(1)
    return -(p * p.log()).nan_to_num(0).sum(1)


@drill.alternative
def log_sum_less_the_mean_score(scores):
    top = scores.amax(1, keepdim=True)
    shifted = scores - top
    finite = torch.where(shifted.isinf(), torch.zeros_like(shifted), shifted)
    return shifted.logsumexp(1) - (shifted.softmax(1) * finite).sum(1)


@drill.alternative
def clamped_log(scores):
    return -(scores.softmax(1) * scores.log_softmax(1).clamp(min=-1e4)).sum(1)
