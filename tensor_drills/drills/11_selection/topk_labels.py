"""topk returns values and indices; labels are the indices."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.topk", "torch.argsort"),
    title=Text(en="The k likeliest classes", zh="最可能的 k 个类别"),
    statement=Text(
        en="Row i of `scores` holds the class scores of sample i. Return, for each sample, its `k` "
        "likeliest classes, the likeliest first. No two scores of a row are equal.",
        zh="`scores` 的第 i 行是样本 i 的各类得分。对每个样本返回最可能的 `k` 个类别，"
        "最可能的在前。"
        "同一行里没有相等的得分。",
    ),
    hints=(
        Text(
            en="A class is a position in the row, not a score.",
            zh="类别是它在行中的位置，不是得分。",
        ),
        Text(
            en="`topk` returns two tensors. Look at their dtypes.",
            zh="`topk` 返回两个张量。看看它们的 dtype。",
        ),
    ),
)


@drill.reference
def topk_labels(scores: Float[Tensor, "n c"], k: int) -> Int[Tensor, "n k"]:
    """out[i, r] = the class j for which exactly r scores of row i exceed scores[i, j]"""
    n, c = scores.shape
    out = torch.empty(n, k, dtype=torch.int64)
    for i in range(n):
        for j in range(c):
            rank = int((scores[i] > scores[i, j]).sum())
            if rank < k:
                out[i, rank] = j
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("the best of two", "二选一"), 1, 2, 1),
        (("the best two of three", "三选二"), 1, 3, 2),
        (("all classes", "全部类别"), 2, 3, 3),
        (("no samples", "零个样本"), 0, 3, 2),
        (("square", "方阵"), 3, 3, 2),
        (("more samples than classes", "样本多于类别"), 5, 4, 2),
    ]
    for name, n, c, k in draw.then_random(named, range(1, 6), range(3, 7), range(1, 4)):
        yield Case(name, scores=draw.signed(n, c), k=k)


@drill.misconception(
    en="Those are the scores. `topk` returns values and indices, in this order; a class is an "
    "index.",
    zh="这些是得分。`topk` 依次返回 values 和 indices；类别是 indices。",
)
def returned_the_scores(scores, k):
    return scores.topk(k).values


@drill.misconception(
    en="Sorting is ascending by default, so these are the least likely classes. `descending=True` "
    "turns it round; `topk` is descending already.",
    zh="排序默认是升序，所以这些是最不可能的类别。`descending=True` 可以反过来；`topk` "
    "本来就是降序。",
)
def took_the_least_likely(scores, k):
    return scores.argsort(dim=1)[:, :k]


@drill.misconception(
    en="With dim 0 the best samples of each class are found. The classes of a sample are in dim 1.",
    zh="dim 为 0 时找的是每个类别得分最高的样本。一个样本的各类别在 dim 1。",
)
def ranked_the_samples(scores, k):
    return scores.topk(min(k, len(scores)), dim=0).indices


@drill.misconception(
    en="The classes are right, but in ascending order of their scores: the likeliest comes last.",
    zh="类别都对，但按得分从低到高排列：最可能的排在了最后。",
)
def put_the_best_last(scores, k):
    return scores.argsort(dim=1)[:, scores.shape[1] - k :]


@drill.misconception(
    en="`topk` returns a pair, values and indices. Only the indices are the classes: take "
    "`.indices`.",
    zh="`topk` 返回一对结果：values 和 indices。类别只是其中的 indices：请取 `.indices`。",
)
def returned_values_and_indices(scores, k):
    return scores.topk(k)


@drill.alternative
def argsort_descending(scores, k):
    return scores.argsort(dim=-1, descending=True)[:, :k]


@drill.alternative
def sort_descending(scores, k):
    return torch.sort(scores, dim=1, descending=True).indices[:, :k]


@drill.alternative
def argsort_of_the_negative(scores, k):
    return (-scores).argsort(1)[..., :k]
