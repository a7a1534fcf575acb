"""argmax without dim flattens first: one index for a whole batch."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.argmax", "torch.eq"),
    title=Text(en="Repair: accuracy by batches", zh="改错：分批计算准确率"),
    statement=Text(
        en="Repair the function. A sample is right if its highest score is that of its label. "
        "Return the share of samples that are right, as a Python float; they are looked at `size` "
        "at a time. With a `size` of 1 it works; larger ones mostly give an accuracy far too low.",
        zh="请改正这个函数。样本得分最高的类别等于其标签，就算分对。"
        "以 Python 的 float 返回分对的样本所占的比例；每次看 `size` 个样本。"
        "现在 `size` 为 1 时正确，更大时准确率通常低得离谱。",
    ),
    hints=(
        Text(
            en="Print the shape of `guess`. How many guesses does a batch need?",
            zh="打印 `guess` 的形状。一批样本需要几个猜测？",
        ),
        Text(
            en="Without a dim, `argmax` looks at the tensor as one long row.",
            zh="不写 dim 时，`argmax` 把整个张量看成一长行。",
        ),
    ),
)


@drill.reference
def argmax_by_batches(scores: Float[Tensor, "n c"], label: Int[Tensor, " n"], size: int) -> float:
    """out = (number of i with scores[i, label[i]] > scores[i, j] for all other j) / n"""
    n, c = scores.shape
    right = 0
    for i in range(n):
        own = int(label[i])
        right += all(scores[i, own] > scores[i, j] for j in range(c) if j != own)
    return right / n


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a size of 1", "每次一个"), 2, 2, 1, 1),
        (("two at a time", "每次两个"), 2, 2, 2, 2),
        (("all right", "全部分对"), 4, 3, 2, 4),
        (("as many classes as samples", "类别数等于样本数"), 3, 3, 3, 2),
        (("a last batch of one", "最后一批只有一个"), 5, 3, 2, 4),
        (("larger than the data", "大于样本数"), 3, 4, 8, 2),
        (("none right", "全部分错"), 4, 3, 4, 0),
    ]
    samples, classes = range(4, 8), range(2, 5)
    for name, n, c, size, hits in draw.then_random(
        named, samples, classes, range(2, 5), range(2, 4)
    ):
        scores = draw.distinct(n, c)
        label = scores.argmax(1)
        # The last ones are right, the others are not.
        label[: n - hits] = (label[: n - hits] + 1) % c
        yield Case(name, scores=scores, label=label, size=size)


@drill.misconception(
    en="Without a dim, `argmax` returns one index into the whole batch, up to n * c - 1, and that "
    "was compared with every label.",
    zh="不写 dim 时，`argmax` 返回的是整批数据里的一个下标，最大可到 n * c - 1，"
    "再拿它与每个标签比较。",
    stub=True,
)
def took_one_index_per_batch(scores, label, size):
    right = 0
    for start in range(0, len(scores), size):
        guess = scores[start : start + size].argmax()
        right += (guess == label[start : start + size]).sum().item()
    return right / len(scores)


@drill.misconception(
    en="With `keepdim` the guesses are a column, (n, 1), and `==` broadcasts it against the row of "
    "labels: every guess was compared with every label.",
    zh="用了 `keepdim`，猜测是一列 (n, 1)，`==` 让它与那一行标签广播："
    "每个猜测都与所有标签作了比较。",
)
def kept_the_dim(scores, label, size):
    right = 0
    for start in range(0, len(scores), size):
        guess = scores[start : start + size].argmax(1, keepdim=True)
        right += (guess == label[start : start + size]).sum().item()
    return right / len(scores)


@drill.misconception(
    en="This averages the accuracies of the batches, so the samples of a smaller last batch count "
    "for more than the others.",
    zh="这里是对各批的准确率求平均，于是最后一批样本较少时，其中每个样本的分量就比别的重。",
)
def averaged_the_batches(scores, label, size):
    rates = []
    for start in range(0, len(scores), size):
        guess = scores[start : start + size].argmax(1)
        rates.append((guess == label[start : start + size]).float().mean())
    return torch.stack(rates).mean().item()


@drill.misconception(
    en="`max` with a dim returns values and indices; the labels were compared with the values.",
    zh="带 dim 的 `max` 返回最大值和下标两样；这里拿标签去比的是最大值。",
)
def compared_the_scores(scores, label, size):
    return (scores.max(1).values == label).sum().item() / len(scores)


@drill.alternative
def all_at_once(scores, label, size):
    return (scores.argmax(1) == label).float().mean().item()


@drill.alternative
def max_indices(scores, label, size):
    right = 0
    for part, truth in zip(scores.split(size), label.split(size), strict=True):
        right += int(torch.eq(part.max(dim=1)[1], truth).sum())
    return right / len(label)


@drill.alternative
def looked_labels_up(scores, label, size):
    own = scores.gather(1, label[:, None])
    return ((scores > own).sum(1) == 0).double().mean().item()
