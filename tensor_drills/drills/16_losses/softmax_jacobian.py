"""Softmax is no pointwise function: each score moves every probability of its row."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.softmax", "torch.diag_embed", "torch.einsum"),
    title=Text(en="The Jacobian of softmax", zh="softmax 的雅可比矩阵"),
    statement=Text(
        en="For each row of `scores` return the Jacobian of its softmax p: the element at (i, j, "
        "k) is the derivative of `p[i, j]` with respect to `scores[i, k]`. Scores may be large. No "
        "Python loop.",
        zh="对 `scores` 的每一行，返回其 softmax p 的雅可比矩阵："
        "(i, j, k) 处的元素是 `p[i, j]` 对 `scores[i, k]` 的导数。得分可能很大。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="p[j] = exp(s[j]) / sum of all exp(s[k]). Differentiate with respect to s[j] and to "
            "another s[k], and write both in terms of p.",
            zh="p[j] = exp(s[j]) / 所有 exp(s[k]) 之和。分别对 s[j] 和另一个 s[k] "
            "求导，再用 p 表示。",
        ),
        Text(
            en="One formula for both: p[j] * (1 - p[k]) where j = k, and p[j] * (0 - p[k]) "
            "elsewhere.",
            zh="合成一个式子：j = k 时是 p[j] * (1 - p[k])，其余是 p[j] * (0 - p[k])。",
        ),
        Text(
            en="So it is a diagonal matrix minus an outer product, for each row. Two new dims, "
            "one at the end and one in the middle, make the outer products of all rows at once.",
            zh="也就是每行一个“对角矩阵减去外积”。在末尾和中间各加一个新维度，"
            "就能一次得到所有行的外积。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def softmax_jacobian(scores: Float[Tensor, "n c"]) -> Float[Tensor, "n c c"]:
    """out[i, j, k] = d p[i, j] / d scores[i, k],  where p[i] = softmax(scores[i])"""
    n, c = scores.shape
    out = torch.zeros(n, c, c, dtype=scores.dtype)
    for i in range(n):
        top = max(scores[i].tolist())
        e = [math.exp(score - top) for score in scores[i].tolist()]
        total = sum(e)
        for j in range(c):
            for k in range(c):  # the rule for quotients
                out[i, j, k] = ((e[j] if j == k else 0) * total - e[j] * e[k]) / total**2
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two equal scores", "两个相同的得分"), [[0.0, 0.0]]),
        (("one class", "一个类别"), [[3.0]]),
        (("three classes", "三个类别"), [[0.0, 1.0, 2.0]]),
        (("two rows", "两行"), [[1.0, 2.0], [4.0, 1.0]]),
        (("large scores", "得分很大"), [[200.0, 201.0, 199.0]]),
        (("square", "方阵"), [[1.0, 2.0, 4.0], [0.0, 2.0, 1.0], [3.0, 1.0, 0.0]]),
        (("no rows", "零行"), None),
    ]
    for name, *more in draw.then_random(named, range(1, 4), range(2, 4)):
        if len(more) == 1:
            yield Case(name, scores=torch.empty(0, 3) if more[0] is None else torch.tensor(*more))
        else:
            yield Case(name, scores=draw.signed(*more) / 4)


@drill.misconception(
    en="p * (1 - p) on the diagonal is what a pointwise function would have, as the sigmoid does. "
    "Softmax divides by the sum, so each score also moves all the other probabilities.",
    zh="只在对角线上有 p * (1 - p)，那是逐元素函数（如 sigmoid）的情形。"
    "softmax 要除以总和，所以每个得分也会影响其余所有概率。",
)
def took_it_for_pointwise(scores):
    p = scores.softmax(1)
    return torch.diag_embed(p * (1 - p))


@drill.misconception(
    en="Every element has -p[j] * p[k]; the p[j] that comes on top where j = k is missing. Each "
    "row of a softmax's Jacobian sums to 0, and these do not.",
    zh="每个元素都是 -p[j] * p[k]，漏了 j = k 时还要加上的 p[j]。"
    "softmax 的雅可比矩阵每行之和为 0，这里却不是。",
)
def left_out_the_diagonal(scores):
    p = scores.softmax(1)
    return -p[:, :, None] * p[:, None, :]


@drill.misconception(
    en="The signs are reversed: a higher score raises its own probability and lowers the others.",
    zh="符号反了：某个得分变高，它自己的概率升高，其余的降低。",
)
def turned_the_signs(scores):
    p = scores.softmax(1)
    return p[:, :, None] * p[:, None, :] - torch.diag_embed(p)


@drill.misconception(
    en="This product sums over the samples and makes one matrix for the whole batch. Each row "
    "needs an outer product of its own.",
    zh="这个乘积在样本上求和，整个批次只得到一个矩阵。题目要的是每行各自的外积。",
)
def summed_over_the_rows(scores):
    p = scores.softmax(1)
    return torch.diag_embed(p) - p.T @ p


@drill.misconception(
    en="`jacobian` of the whole batch is of every probability with respect to every score of every "
    "row: (n, c, n, c). Between different rows it is 0; keep the pairs within a row.",
    zh="对整个批次求 `jacobian`，得到的是每个概率对所有行的所有得分的导数，形状为 "
    "(n, c, n, c)。不同行之间都是 0；只应保留同一行内的部分。",
)
def differentiated_across_rows(scores):
    return torch.autograd.functional.jacobian(lambda s: s.softmax(1), scores)


@drill.alternative
def factored(scores):
    p = torch.softmax(scores, dim=-1)
    eye = torch.eye(p.shape[-1], dtype=p.dtype, device=p.device)
    return p.unsqueeze(-1) * (eye - p.unsqueeze(-2))


@drill.alternative
def einsum(scores):
    p = scores.softmax(1)
    return torch.diag_embed(p) - torch.einsum("ij,ik->ijk", p, p)


@drill.alternative
def gradient_of_the_summed_batch(scores):
    # The rows do not depend on one another: the sum over them keeps their derivatives apart.
    total = torch.autograd.functional.jacobian(lambda s: s.softmax(1).sum(0), scores)
    return total.transpose(0, 1)


@drill.alternative
def diagonal_written_in_place(scores):
    p = scores.softmax(1)
    out = torch.bmm(-p[..., None], p[:, None])
    out.diagonal(dim1=1, dim2=2).add_(p)
    return out
