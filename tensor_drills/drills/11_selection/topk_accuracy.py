"""Top-k accuracy: the label as a column against the k best of its row."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.topk", "torch.cumsum", "torch.mean"),
    title=Text(en="Top-1 to top-k accuracy", zh="top-1 到 top-k 准确率"),
    statement=Text(
        en="Top-r accuracy is the fraction of samples whose `label` is among the r classes with "
        "the highest scores of its row. Return it for r = 1, 2, …, `k`, as float32. `k` is at "
        "most c. No two scores of a row are equal. No Python loop.",
        zh="top-r 准确率，是指 `label` 落在本行得分最高的 r 个类别之中的样本所占的比例。"
        "对 r = 1, 2, …, `k` 依次返回它，类型为 float32。`k` 不超过类别数 c。"
        "同一行里没有相等的得分。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The k best classes of each row have shape (n, k). What shape must `label` have to "
            "be compared with all of its own row?",
            zh="每行最好的 k 个类别，形状是 (n, k)。`label` 要变成什么形状，"
            "才能与本行的各个类别比较？",
        ),
        Text(
            en="The mean of one column of that comparison is the fraction of samples whose class "
            "stands exactly at that place.",
            zh="比较结果的某一列求平均，就是类别恰好排在那一位的样本所占的比例。",
        ),
        Text(
            en="To be among the best two is to be the best or the second best: the fractions add "
            "up, from column to column.",
            zh="排在前两位，就是排第一或排第二：把这些比例逐列累加起来。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def topk_accuracy(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"], k: int
) -> Float[Tensor, " k"]:
    """out[r - 1] = (how many i have fewer than r scores of row i above scores[i, label[i]]) / n"""
    n, c = scores.shape
    out = torch.zeros(k)
    for r in range(1, k + 1):
        right = 0
        for i in range(n):
            above = sum(1 for j in range(c) if scores[i, j] > scores[i, label[i]])
            if above < r:
                right += 1
        out[r - 1] = right / n
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("best of two, k is 1", "二类中排第一，k 为 1"), [[1.0, 2.0]], [1], 1),
        (("second of three", "三类中排第二"), [[1.0, 2.0, 3.0]], [1], 3),
        (("last of three, k is 2", "三类中排最后，k 为 2"), [[1.0, 2.0, 3.0]], [0], 2),
        (("as many samples as k", "样本数等于 k"), [[9.0, 8.0, 1.0], [2.0, 7.0, 6.0]], [1, 0], 2),
        (("right and wrong", "有对有错"), [[1.0, 2.0], [4.0, 3.0], [6.0, 5.0]], [0, 1, 0], 2),
    ]
    for name, scores, label, k in draw.then_random(named, [None], [None], range(1, 4)):
        if scores is None:
            n, c = draw.choice(range(3, 8)), draw.choice(range(4, 7))
            yield Case(name, scores=draw.signed(n, c), label=draw.index(n, below=c), k=k)
        else:
            yield Case(name, scores=torch.tensor(scores), label=torch.tensor(label), k=k)


@drill.misconception(
    en="The labels broadcast as a row: (n, k) against (n,) fits only when n equals k, or one of "
    "them is 1, and compares other samples' labels. Make them a column, (n, 1).",
    zh="标签被当成一行来广播：(n, k) 与 (n,) 只有在 n 等于 k 或其中一个是 1 时才对得上，"
    "而且比的是别的样本的标签。请把标签变成一列 (n, 1)。",
)
def compared_the_labels_as_a_row(scores, label, k):
    return (scores.topk(k).indices == label).float().mean(dim=0).cumsum(dim=0)


@drill.misconception(
    en="These are the fractions of samples whose class stands exactly at place 1, 2, and so on. "
    "Top-2 contains top-1: add them up.",
    zh="这是类别恰好排在第 1 位、第 2 位……的样本所占的比例。top-2 包含 top-1：要累加起来。",
)
def left_the_places_apart(scores, label, k):
    return (scores.topk(k).indices == label[:, None]).float().mean(dim=0)


@drill.misconception(
    en="This is the number of samples that are right, not their fraction.",
    zh="这是正确样本的个数，不是比例。",
)
def returned_the_numbers(scores, label, k):
    return (scores.topk(k).indices == label[:, None]).float().sum(dim=0).cumsum(dim=0)


@drill.misconception(
    en="`argsort` ascends, so the labels were looked for among the lowest scores.",
    zh="`argsort` 默认升序，所以是在得分最低的类别里找标签。",
)
def looked_among_the_worst(scores, label, k):
    hits = scores.argsort(dim=1)[:, :k] == label[:, None]
    return hits.float().mean(dim=0).cumsum(dim=0)


@drill.misconception(
    en="This is the top-k accuracy alone, one number. All from top-1 on are asked for.",
    zh="这只是 top-k 准确率，一个数。题目要的是从 top-1 起的全部。",
)
def returned_only_the_last(scores, label, k):
    return (scores.topk(k).indices == label[:, None]).any(dim=1).float().mean()


@drill.alternative
def rank_of_the_label(scores, label, k):
    rank = (scores > scores.gather(1, label[:, None])).sum(dim=1)
    return (rank[:, None] < torch.arange(1, k + 1, device=rank.device)).float().mean(dim=0)


@drill.alternative
def reach_each_threshold(scores, label, k):
    own = scores[torch.arange(len(label)), label]
    return (own.unsqueeze(1) >= scores.topk(k).values).sum(dim=0) / len(label)


@drill.alternative
def count_ranks(scores, label, k):
    hits = label == scores.sort(dim=1, descending=True).indices.T
    return hits.sum(dim=1).cumsum(dim=0)[:k] / label.numel()
