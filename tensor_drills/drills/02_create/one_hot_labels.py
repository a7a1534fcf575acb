"""F.one_hot counts the classes itself unless told, and gives integers."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.nn.functional.one_hot",),
    title=Text(en="Labels to one-hot rows", zh="标签变成 one-hot"),
    statement=Text(
        en="`label[i]` is the class of sample i, from 0 to `classes` - 1. Return a float32 matrix "
        "with one row per sample: 1 in the column of its class, 0 in all others. A batch need not "
        "hold every class, and may hold no sample.",
        zh="`label[i]` 是样本 i 的类别，从 0 到 `classes` - 1。返回 float32 矩阵，每个样本一行："
        "其类别所在的列为 1，其余为 0。一批数据里不一定每一类都出现，也可能一个样本都没有。",
    ),
    hints=(
        Text(
            en="`torch.nn.functional.one_hot` does most of it. Look at the width and at the dtype "
            "of what it returns.",
            zh="`torch.nn.functional.one_hot` 已经做了大半。看看它返回的宽度和 dtype。",
        ),
        Text(
            en="Unless told, it takes the highest label that it sees as the last class.",
            zh="不指明的话，它会把见到的最大标签当作最后一类。",
        ),
    ),
)


@drill.reference
def one_hot_labels(label: Int[Tensor, " n"], classes: int) -> Float[Tensor, "n classes"]:
    """out[i, k] = 1.0 if k == label[i] else 0.0"""
    out = torch.empty(len(label), classes)
    for i in range(len(label)):
        for k in range(classes):
            out[i, k] = 1.0 if k == label[i] else 0.0
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample of the last class", "一个样本，属于最后一类"), [1], 2),
        (("the last class is missing", "没有最后一类"), [0, 1], 3),
        (("no samples", "没有样本"), [], 3),
        (("as many classes as samples", "类别数等于样本数"), [2, 0, 2], 3),
        (("one class", "只有一类"), [0, 0], 1),
    ]
    sizes = range(2, 7)
    for name, label, classes in draw.then_random(named, (None,), sizes):
        if label is None:
            drawn = draw.index(draw.choice(sizes), below=classes)
        else:
            drawn = torch.tensor(label, dtype=torch.int64)
        yield Case(name, label=drawn, classes=classes)


@drill.misconception(
    en="Left to itself, `one_hot` stops at the highest label of this batch; another batch gets "
    "rows of another width, and an empty one raises. Tell it the number of classes.",
    zh="不指明类别数时，`one_hot` 只到这一批里最大的标签为止；换一批，行的宽度就可能不同，"
    "空的一批还会报错。请告诉它类别数。",
)
def let_one_hot_count_the_classes(label, classes):
    return torch.nn.functional.one_hot(label).float()


@drill.misconception(
    en="`one_hot` returns int64. A loss such as the mean squared error, or a product with float "
    "weights, wants floats.",
    zh="`one_hot` 返回 int64。均方误差之类的损失、与浮点权重相乘，都需要浮点数。",
)
def left_the_integers(label, classes):
    return torch.nn.functional.one_hot(label, classes)


@drill.misconception(
    en="Comparing gives a bool tensor. It still has to be turned into ones and zeros.",
    zh="比较得到的是布尔张量，还得把它变成 1 和 0。",
)
def left_the_bools(label, classes):
    return label[:, None] == torch.arange(classes, device=label.device)


@drill.misconception(
    en="Classes and samples changed places: row i should belong to sample i.",
    zh="类别与样本的位置对调了：第 i 行应当属于样本 i。",
)
def made_a_row_for_each_class(label, classes):
    return torch.nn.functional.one_hot(label, classes).float().T


@drill.alternative
def rows_of_eye(label, classes):
    return torch.eye(classes, device=label.device)[label]


@drill.alternative
def comparison(label, classes):
    return (label.unsqueeze(1) == torch.arange(classes, device=label.device)).float()


@drill.alternative
def written_by_pairs(label, classes):
    out = torch.zeros(len(label), classes, device=label.device)
    out[torch.arange(len(label), device=label.device), label] = 1
    return out


@drill.alternative
def scattered(label, classes):
    out = torch.zeros(len(label), classes, device=label.device)
    return out.scatter(1, label[:, None], 1.0)
