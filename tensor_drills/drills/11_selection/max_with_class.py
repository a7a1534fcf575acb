"""max over a dim returns two tensors: what the highest value is, and where it stands."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.max", "torch.argmax", "torch.amax"),
    title=Text(en="Best class and its score", zh="最佳类别及其得分"),
    statement=Text(
        en="Row i of `scores` holds the class scores of sample i. Return two tensors, in this "
        "order: the class with the highest score of each sample, and that score. No two scores of "
        "a row are equal.",
        zh="`scores` 的第 i 行是样本 i 的各类得分。依次返回两个张量：每个样本得分最高的类别，"
        "以及这个最高得分。同一行里没有相等的得分。",
    ),
    hints=(
        Text(
            en="With a dim, `max` returns more than the values. Print what it returns.",
            zh="给出 dim 时，`max` 返回的不只是值。把返回的东西打印出来看看。",
        ),
        Text(
            en="Which of the two comes first in torch, and which is asked for first here?",
            zh="torch 先返回哪一个？题目要求先返回哪一个？",
        ),
    ),
)


@drill.reference
def max_with_class(
    scores: Float[Tensor, "n c"],
) -> tuple[Int[Tensor, " n"], Float[Tensor, " n"]]:
    """label[i] = the j for which no score of row i exceeds scores[i, j];
    best[i] = scores[i, label[i]]"""
    n, c = scores.shape
    label = torch.zeros(n, dtype=torch.int64)
    best = scores.new_empty(n)
    for i in range(n):
        for j in range(c):
            if scores[i, j] > scores[i, label[i]]:
                label[i] = j
        best[i] = scores[i, label[i]]
    return label, best


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 3),
        (("no samples", "零个样本"), 0, 2),
        (("square", "方阵"), 3, 3),
        (("one class", "一个类别"), 2, 1),
        (("more samples than classes", "样本多于类别"), 4, 3),
    ]
    for name, n, c in draw.then_random(named, range(1, 6), range(2, 6)):
        yield Case(name, scores=draw.signed(n, c))


@drill.misconception(
    en="`max` with a dim returns values first and indices second. Here the classes come first.",
    zh="给出 dim 时，`max` 先返回 values，后返回 indices。题目要求类别在前。",
)
def returned_the_score_first(scores):
    best, label = scores.max(dim=1)
    return best, label


@drill.misconception(
    en="Dim 0 runs over the samples: this is the best sample of each class. The classes of a "
    "sample are in dim 1.",
    zh="dim 0 是样本那一维：这样得到的是每个类别的最佳样本。一个样本的各类别在 dim 1。",
)
def looked_for_the_best_sample(scores):
    return (scores.argmax(dim=0), scores.amax(dim=0)) if len(scores) else (scores, scores)


@drill.misconception(
    en="Without a dim, `argmax` flattens the scores and `max` finds one value in all of them. Each "
    "sample has a best class of its own: name the dim.",
    zh="不给 dim 时，`argmax` 会先把得分展平，`max` 只找全体的一个最大值。"
    "每个样本都有自己的最佳类别：请写明 dim。",
)
def searched_all_rows_at_once(scores):
    return scores.argmax(), scores.max()


@drill.misconception(
    en="`keepdim=True` leaves a column (n, 1). One class and one score per sample is a shape (n,).",
    zh="`keepdim=True` 留下的是一列 (n, 1)。每个样本一个类别、一个得分，形状应是 (n,)。",
)
def kept_columns(scores):
    best = scores.max(dim=1, keepdim=True)
    return best.indices, best.values


@drill.alternative
def argmax_and_amax(scores):
    return scores.argmax(dim=1), scores.amax(dim=1)


@drill.alternative
def topk_of_one(scores):
    values, indices = scores.topk(1)
    return indices[:, 0], values[:, 0]


@drill.alternative
def last_of_the_sorted(scores):
    values, indices = torch.sort(scores, dim=-1)
    return [indices.select(1, -1), values.select(1, -1)]
