"""log_softmax by hand: the maximum has to go first, and it has to be that of each row."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.log_softmax", "torch.amax", "torch.logsumexp"),
    title=Text(en="log_softmax by hand", zh="手写 log_softmax"),
    statement=Text(
        en="Return the logarithm of the softmax of each row of `scores`. Values and the gradient "
        "with respect to `scores` must be right for all finite scores, also where they are large "
        "or lie hundreds apart. Not with `log_softmax`, `logsumexp`, `logaddexp` or "
        "`cross_entropy`.",
        zh="返回 `scores` 每一行的 softmax 的对数。对任何有限的得分，数值以及对 `scores` 的梯度"
        "都必须正确，得分很大或相差几百时也一样。"
        "不用 `log_softmax`、`logsumexp`、`logaddexp` 和 `cross_entropy`。",
    ),
    hints=(
        Text(
            en="The log of a quotient is a difference: x - log(sum of exp(x)). Which part of it "
            "can overflow?",
            zh="商的对数是差：x - log(exp(x) 之和)。其中哪一部分会溢出？",
        ),
        Text(
            en="Softmax does not change when one number is subtracted from a whole row. Which "
            "number makes every `exp` at most 1, and one of them exactly 1?",
            zh="整行减去同一个数，softmax 不变。减去哪个数，能让每个 `exp` 都不超过 1，"
            "并且其中一个恰好是 1？",
        ),
        Text(
            en="Both the maximum and the sum are one per row: keep their dim, so that they "
            "broadcast over the columns.",
            zh="最大值与和都是每行一个：保留该维度，才能在各列上广播。",
        ),
    ),
    gradients_of=("scores",),
    ruled_out=(
        "log_softmax",
        "logsumexp",
        "logaddexp",
        "cross_entropy",
        "special_log_softmax",
        "special_logsumexp",
    ),
)


@drill.reference
def log_softmax_rows(scores: Float[Tensor, "n c"]) -> Float[Tensor, "n c"]:
    """out[i, j] = log(exp(scores[i, j]) / (exp(scores[i, 0]) + exp(scores[i, 1]) + ...))"""
    n, c = scores.shape
    out = torch.zeros(n, c, dtype=torch.float64)
    for i in range(n):
        top = max((scores[i, j].item() for j in range(c)), default=-math.inf)
        total = sum((scores[i, j].double() - top).exp() for j in range(c))
        for j in range(c):
            out[i, j] = scores[i, j].double() - top - total.log()
    return out.to(scores.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one class", "一个类别"), [[3.0]]),
        (("two classes", "两个类别"), [[1.0, 2.0]]),
        (("hundreds apart", "相差几百"), [[0.0, 200.0]]),
        (("large scores", "得分很大"), [[200.0, 201.0]]),
        (("a thousand apart", "相差一千"), [[0.0, 1000.0]]),
        (("a row far below another", "一行远低于另一行"), [[100.0, 101.0], [-100.0, -102.0]]),
        (("far apart and equal", "相差很大与相等"), [[0.0, 200.0], [5.0, 5.0]]),
        (("square", "方阵"), [[1.0, 4.0], [3.0, 2.0]]),
        (("no rows", "零行"), None),
    ]
    sizes = range(1, 5)
    for name, *more in draw.then_random(named, sizes, sizes, (0.25, 1.0, 32.0)):
        if len(more) == 1:
            yield Case(name, scores=torch.empty(0, 3) if more[0] is None else torch.tensor(*more))
        else:
            n, c, scale = more
            yield Case(name, scores=draw.signed(n, c) * scale)


@drill.misconception(
    en="A softmax of e**-200 rounds to 0 in float32, and the log of 0 is -inf. The log has to be "
    "worked out before anything is rounded away.",
    zh="等于 e**-200 的 softmax 在 float32 里舍入成 0，而 0 的对数是 -inf。"
    "要在舍入之前就把对数算好。",
)
def took_the_log_of_softmax(scores):
    return torch.log(torch.softmax(scores, dim=1))


@drill.misconception(
    en="`exp` overflows in float32 beyond 88, and underflows to 0 below -104. Subtract something "
    "from the row first.",
    zh="float32 里 `exp` 超过 88 就溢出，低于 -104 就成了 0。要先从整行里减去一个数。",
)
def took_exp_at_once(scores):
    return scores - scores.exp().sum(dim=1, keepdim=True).log()


@drill.misconception(
    en="float64 only puts it off: its `exp` overflows beyond 709, and a thousand below the highest "
    "score is 0 there, too.",
    zh="float64 只是推迟了问题：它的 `exp` 超过 709 也会溢出；比最高分低一千，在那里同样是 0。",
)
def went_to_float64(scores):
    return torch.log(torch.softmax(scores.double(), dim=1)).float()


@drill.misconception(
    en="The maximum is that of the whole batch. In a row far below it every `exp` is 0, and the "
    "log of their sum is -inf. Each row needs its own.",
    zh="减的是整个批次的最大值。远低于它的那一行，所有 `exp` 都是 0，和的对数是 -inf。"
    "每一行要减自己的最大值。",
)
def subtracted_one_maximum_for_all(scores):
    shifted = scores - scores.max() if scores.numel() else scores
    return shifted - shifted.exp().sum(dim=1, keepdim=True).log()


@drill.misconception(
    en="Without `keepdim` the maxima and sums, one per row, line up with the columns. A square "
    "raises no error, and every number is taken from the wrong row.",
    zh="没有 `keepdim`，每行一个的最大值与和会去对齐列。遇到方阵不报错，却减错了行。",
)
def dropped_the_dim(scores):
    shifted = scores - scores.amax(dim=1)
    return shifted - shifted.exp().sum(dim=1).log()


@drill.misconception(
    en="The sum runs down the columns, over the samples. Each row is to be normalised.",
    zh="和是沿着列、也就是在样本之间求的。应当归一化的是每一行。",
)
def normalised_the_columns(scores):
    if len(scores) == 0:
        return scores * 1
    shifted = scores - scores.amax(dim=0)
    return shifted - shifted.exp().sum(dim=0).log()


@drill.alternative
def detached_maximum(scores):
    top = scores.detach().max(dim=1, keepdim=True).values
    return scores - (top + torch.exp(scores - top).sum(1, keepdim=True).log())


@drill.alternative
def differences_of_every_pair(scores):
    difference = scores[:, None, :] - scores[:, :, None]  # of every other score, for each
    top = difference.amax(dim=-1)
    return -(top + (difference - top[..., None]).exp().sum(-1).log())


@drill.alternative
def columns_of_the_transpose(scores):
    turned = scores.T
    turned = turned - turned.amax(dim=0)
    return (turned - turned.exp().sum(dim=0).log()).T
