"""The drill that the pattern "one value per row" is learned with."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.gather", "torch.squeeze"),
    title=Text(en="Gather one score per row", zh="每行收集一个得分"),
    statement=Text(
        en="Row i of `scores` holds the class scores of sample i, and `label[i]` is its class. "
        "Return each sample's score for its own class. No Python loop.",
        zh="`scores` 的第 i 行是样本 i 的各类得分，`label[i]` 是它的类别。"
        "返回每个样本在自己类别上的得分。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="From each row one column is picked. Which dim of `scores` does `label` index?",
            zh="每行挑一列。`label` 索引的是 `scores` 的哪个维度？",
        ),
        Text(
            en="`gather` wants an index with as many dims as its input: make `label` a column.",
            zh="`gather` 的 index 要与 input 维数相同：先把 `label` 变成一列。",
        ),
        Text(
            en="The gathered column has shape (n, 1). Which dim is to go, whatever n is?",
            zh="收集到的是形状为 (n, 1) 的一列。无论 n 是多少，该去掉哪个维度？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def gather_class_scores(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    """out[i] = scores[i, label[i]]"""
    out = scores.new_empty(len(label))
    for i in range(len(label)):
        out[i] = scores[i, label[i]]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 3),
        (("no rows", "零行"), 0, 3),
        (("square", "方阵"), 3, 3),
        (("tall", "行多列少"), 5, 2),
        (("wide", "行少列多"), 2, 5),
    ]
    for name, n, c in draw.then_random(named, range(2, 9), range(2, 9)):
        yield Case(name, scores=draw.signed(n, c), label=draw.index(n, below=c))


@drill.misconception(
    en="`squeeze()` drops every dim of size 1, so one row becomes a scalar. Name the dim.",
    zh="`squeeze()` 会去掉所有大小为 1 的维度，只有一行时结果成了标量。请写明 dim。",
)
def squeezed_every_dim(scores, label):
    return scores.gather(1, label[:, None]).squeeze()


@drill.misconception(
    en="`scores[:, label]` takes the columns `label` from every row: n x n values. A pair of "
    "index tensors, one for rows and one for columns, picks one value each.",
    zh="`scores[:, label]` 从每一行都取出 `label` 指定的各列，得到 n×n 个值。"
    "要每行取一个，行和列得各给一个索引张量。",
)
def took_columns_from_every_row(scores, label):
    return scores[:, label]


@drill.misconception(
    en="`max` returns each row's highest score, whatever `label` says: that is the score of the "
    "predicted class, not of the true one.",
    zh="`max` 取的是每行的最高分，与 `label` 无关：那是预测类别的得分，不是真实类别的得分。",
)
def took_the_highest_score(scores, label):
    return scores.max(dim=1).values


@drill.misconception(
    en="The column of size 1 that `gather` returns is still there: (n, 1) is not (n,).",
    zh="`gather` 得到的那一列还留着大小为 1 的维度：(n, 1) 不是 (n,)。",
)
def left_the_column(scores, label):
    return scores.gather(1, label.unsqueeze(1))


@drill.alternative
def paired_indexing(scores, label):
    return scores[torch.arange(len(label)), label]


@drill.alternative
def take_along_dim(scores, label):
    return torch.take_along_dim(scores, label.unsqueeze(-1), dim=-1).squeeze(-1)


@drill.alternative
def one_hot_mask(scores, label):
    return scores[torch.nn.functional.one_hot(label, scores.shape[1]).bool()]
