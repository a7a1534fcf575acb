"""scatter writes one value per row where the label says."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.full", "torch.scatter"),
    title=Text(en="Smoothed one-hot rows", zh="平滑后的 one-hot"),
    statement=Text(
        en="`label[i]` is the class of sample i, one of `classes`, which is at least 2. Return a "
        "float32 matrix with one row per sample: 1 - `eps` in the column of its class, and `eps` "
        "shared evenly among the other columns. No Python loop, and without `one_hot`.",
        zh="`label[i]` 是样本 i 的类别，共有 `classes` 类（至少 2 类）。返回 float32 矩阵，"
        "每个样本一行：其类别所在的列为 1 - `eps`，`eps` 平均分给其余各列。不用 Python 循环，"
        "也不用 `one_hot`。",
    ),
    hints=(
        Text(
            en="Begin with the value that most places have. Among how many columns is `eps` "
            "shared?",
            zh="先把多数位置的值填好。`eps` 分给几列？",
        ),
        Text(
            en="Then one value per row is overwritten, in column `label[i]`. `scatter` along dim 1 "
            "writes there.",
            zh="然后每行改写第 `label[i]` 列的那个值。沿 dim 1 的 `scatter` 正好写在那里。",
        ),
        Text(
            en="The index of `scatter` has as many dims as what it writes to: a column of labels.",
            zh="`scatter` 的 index 与被写入的张量维数相同：标签要写成一列。",
        ),
    ),
    no_loop=True,
    ruled_out=("one_hot",),
)


@drill.reference
def scatter_smooth_labels(
    label: Int[Tensor, " n"], classes: int, eps: float
) -> Float[Tensor, "n classes"]:
    """out[i, k] = 1 - eps if k == label[i] else eps / (classes - 1)"""
    out = torch.empty(len(label), classes)
    for i in range(len(label)):
        for k in range(classes):
            out[i, k] = 1 - eps if k == label[i] else eps / (classes - 1)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), [1], 3, 0.5),
        (("two samples", "两个样本"), [2, 0], 3, 0.25),
        (("two classes", "两类"), [1, 0, 1], 2, 0.25),
        (("no samples", "没有样本"), [], 3, 0.5),
        (("no smoothing", "不平滑"), [0, 1], 4, 0.0),
    ]
    sizes = range(2, 6)
    for name, label, classes, eps in draw.then_random(named, (None,), range(3, 7), (0.1, 0.2, 0.3)):
        if label is None:
            drawn = draw.index(draw.choice(sizes), below=classes)
        else:
            drawn = torch.tensor(label, dtype=torch.int64)
        yield Case(name, label=drawn, classes=classes, eps=eps)


@drill.misconception(
    en="`eps` was shared among all columns and 1 - `eps` written over one of them, so that a row "
    "adds up to less than 1. The others are one fewer than the classes.",
    zh="`eps` 被平分给了所有列，又有一列被改写成 1 - `eps`，于是一行加起来不到 1。"
    "其余的列比类别数少一。",
)
def shared_among_all_columns(label, classes, eps):
    out = torch.full((len(label), classes), eps / classes, device=label.device)
    return out.scatter(1, label[:, None], 1 - eps)


@drill.misconception(
    en="`out[:, label] = ...` writes the columns of all labels in every row. To write one place "
    "per row, index the rows too, or use `scatter`.",
    zh="`out[:, label] = ...` 会在每一行里把所有标签对应的列都写上。每行只写一处，行也要有索引，"
    "或者用 `scatter`。",
)
def wrote_whole_columns(label, classes, eps):
    out = torch.full((len(label), classes), eps / (classes - 1), device=label.device)
    out[:, label] = 1 - eps
    return out


@drill.misconception(
    en="`scatter` along dim 0 takes the labels for row numbers, and the result has one row per "
    "class. Here the labels name columns, which is dim 1.",
    zh="沿 dim 0 的 `scatter` 把标签当成了行号，结果成了每类一行。这里标签指的是列，应沿 dim 1。",
)
def scattered_along_dim_0(label, classes, eps):
    out = torch.full((classes, len(label)), eps / (classes - 1), device=label.device)
    return out.scatter(0, label[None], 1 - eps)


@drill.misconception(
    en="The other columns are 0: `eps` was taken from the class and given to nobody.",
    zh="其余各列是 0：从该类别减下来的 `eps` 没有分给别的类。",
)
def shared_nothing(label, classes, eps):
    out = torch.zeros(len(label), classes, device=label.device)
    return out.scatter(1, label[:, None], 1 - eps)


@drill.alternative
def written_by_pairs(label, classes, eps):
    out = torch.full((len(label), classes), eps / (classes - 1), device=label.device)
    out[torch.arange(len(label), device=label.device), label] = 1 - eps
    return out


@drill.alternative
def chosen_by_where(label, classes, eps):
    is_class = label[:, None] == torch.arange(classes, device=label.device)
    return torch.where(is_class, 1 - eps, eps / (classes - 1))


@drill.alternative
def from_the_identity(label, classes, eps):
    off = eps / (classes - 1)
    return torch.eye(classes, device=label.device)[label] * (1 - eps - off) + off


@drill.alternative
def scattered_in_place(label, classes, eps):
    out = torch.ones(len(label), classes, device=label.device) * (eps / (classes - 1))
    return out.scatter_(dim=1, index=label.view(-1, 1), value=1 - eps)
