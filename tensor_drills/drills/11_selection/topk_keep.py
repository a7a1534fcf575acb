"""Each row has its own k-th best: the threshold is a column."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.topk", "torch.scatter", "torch.where"),
    title=Text(en="Keep the k best of each row", zh="每行只留最好的 k 个"),
    statement=Text(
        en="Top-k sampling draws only from the `k` best scores. Return `scores` with only the `k` "
        "best of each row kept, in their places, and all others set to minus infinity. No two "
        "scores of a row are equal.",
        zh="top-k 采样只从最好的 `k` 个得分里抽。返回 `scores`，每一行只保留最好的 `k` 个，"
        "位置不变，其余的都设为负无穷。同一行里没有相等的得分。",
    ),
    hints=(
        Text(
            en="Which score must one reach to be kept? Each row has its own.",
            zh="得分至少要到多少才会保留？每一行的标准不同。",
        ),
        Text(
            en="The last of the values that `topk` returns is that threshold. Keep its dim, so "
            "that it broadcasts against the row.",
            zh="`topk` 返回的 values 中最后一个就是门槛。保留它那一维，才能与整行广播比较。",
        ),
    ),
)


@drill.reference
def topk_keep(scores: Float[Tensor, "n c"], k: int) -> Float[Tensor, "n c"]:
    """out[i, j] = scores[i, j] if fewer than k scores of row i exceed it, else -inf"""
    n, c = scores.shape
    out = torch.empty_like(scores)
    for i in range(n):
        for j in range(c):
            is_kept = (scores[i] > scores[i, j]).sum() < k
            out[i, j] = scores[i, j] if is_kept else float("-inf")
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one of two", "二留一"), 1, 2, 1),
        (("keep all", "全部保留"), 1, 2, 2),
        (("two rows", "两行"), 2, 3, 1),
        (("no rows", "零行"), 0, 3, 2),
        (("square", "方阵"), 3, 3, 2),
        (("two of five", "五留二"), 3, 5, 2),
    ]
    for name, n, c, k in draw.then_random(named, range(1, 5), range(3, 7), range(1, 4)):
        yield Case(name, scores=draw.signed(n, c), k=k)


@drill.misconception(
    en="The values that `topk` returns have left their places: (n, k). The result has all places, "
    "with minus infinity in those of the others.",
    zh="`topk` 返回的值已经离开了原来的位置，形状是 (n, k)。题目要保留所有位置，其余处填负无穷。",
)
def returned_only_the_best(scores, k):
    return scores.topk(k).values


@drill.misconception(
    en="One threshold was taken for all rows, the lowest: a row of higher scores keeps too many. "
    "The threshold is a column: one value a row.",
    zh="所有行用了同一个门槛，而且是最低的那个：得分高的行就留多了。门槛应当是一列，每行一个值。",
)
def took_one_threshold_for_all(scores, k):
    if not len(scores):
        return scores
    threshold = scores.topk(k).values.min()
    return scores.masked_fill(scores < threshold, float("-inf"))


@drill.misconception(
    en="`[:, -1]` leaves thresholds of shape (n,), and broadcasting lines them up with the "
    "columns: column j is compared with the threshold of row j. Keep the dim: `[:, -1:]`.",
    zh="`[:, -1]` 得到的门槛形状是 (n,)，广播时与列对齐：第 j 列比的是第 j 行的门槛。"
    "要保留那一维：`[:, -1:]`。",
)
def compared_the_thresholds_as_a_row(scores, k):
    return scores.masked_fill(scores < scores.topk(k).values[:, -1], float("-inf"))


@drill.misconception(
    en="The rest is 0 here, and 0 beats every negative score. Minus infinity is what softmax gives "
    "no weight.",
    zh="这里其余的值是 0，而 0 比所有负的得分都高。softmax 给负无穷的权重才是零。",
)
def set_the_rest_to_zero(scores, k):
    best = scores.topk(k)
    return torch.zeros_like(scores).scatter(1, best.indices, best.values)


@drill.misconception(
    en="Strictly greater than the k-th best leaves the k-th best out: only k - 1 remain.",
    zh="用“严格大于第 k 名”会把第 k 名自己也去掉，只剩 k - 1 个。",
)
def left_out_the_kth(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    return torch.where(scores > threshold, scores, float("-inf"))


@drill.alternative
def scatter_the_best(scores, k):
    best = scores.topk(k)
    return torch.full_like(scores, -torch.inf).scatter(1, best.indices, best.values)


@drill.alternative
def kthvalue_threshold(scores, k):
    if not len(scores):
        return scores.clone()
    threshold = scores.kthvalue(scores.shape[1] - k + 1, dim=1, keepdim=True).values
    return scores.masked_fill(scores < threshold, -torch.inf)


@drill.alternative
def rank_by_sorting_twice(scores, k):
    rank = scores.argsort(dim=1, descending=True).argsort(dim=1)
    return torch.where(rank < k, scores, -torch.inf)
