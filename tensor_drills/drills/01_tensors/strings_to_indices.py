"""There are no tensors of strings: a class becomes the index of its name."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

ANIMALS = ["dog", "cat", "bird", "fish", "ant"]

drill = Drill(
    level=2,
    ops=("torch.tensor",),
    title=Text(en="Class names to indices", zh="类别名变成索引"),
    statement=Text(
        en="A tensor cannot hold strings. Return for each of `names` its place in `classes`, "
        "counted from 0, as an int64 tensor: what a loss or an embedding takes. Each name occurs "
        "once in `classes`; `names` may repeat some or be empty.",
        zh="张量里不能放字符串。对 `names` 中的每个名字，返回它在 `classes` 中的位置（从 0 "
        "数起），结果是 int64 张量，可以直接交给损失函数或嵌入层。每个名字在 `classes` "
        "中恰好出现一次；`names` 可以有重复，也可以为空。",
    ),
    hints=(
        Text(
            en="The strings stay in Python: there make a list of whole numbers first.",
            zh="字符串留在 Python 里处理：先得到一个整数列表。",
        ),
        Text(
            en="A dict from each class to its place answers every name at once; `enumerate` makes "
            "it.",
            zh="做一个从类别到位置的字典，每个名字一查便知；`enumerate` 可以帮忙。",
        ),
        Text(
            en="Which dtype does `torch.tensor([])` have?",
            zh="`torch.tensor([])` 的 dtype 是什么？",
        ),
    ),
)


@drill.reference
def strings_to_indices(names: list[str], classes: list[str]) -> Int[Tensor, " n"]:
    """out[i] = the k for which classes[k] == names[i]"""
    out = torch.zeros(len(names), dtype=torch.int64)
    for i in range(len(names)):
        for k in range(len(classes)):
            if classes[k] == names[i]:
                out[i] = k
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one name", "一个名字"), ["cat"], ["dog", "cat"], 0),
        (("no names", "没有名字"), [], ["dog", "cat"], 0),
        (("each class once", "每类一次"), ["cat", "bird", "dog"], ["dog", "cat", "bird"], 0),
        (
            ("a name within a name", "名字里含名字"),
            ["cat", "Cat", "catfish"],
            ["catfish", "Cat", "cat"],
            0,
        ),
        (("the last class twice", "最后一类两次"), ["fish", "dog", "fish"], ANIMALS[:4], 0),
    ]
    sizes = range(2, 8)
    for name, names, classes, n in draw.then_random(named, ([],), (ANIMALS,), sizes):
        yield Case(name, names=names + [draw.choice(classes) for _ in range(n)], classes=classes)


@drill.misconception(
    en="The classes were sorted first, which gives other indices. The order of `classes` is the "
    "one that counts: the model's outputs follow it.",
    zh="这里先把类别排了序，索引就变了。要以 `classes` 的顺序为准：模型的输出就是按它排的。",
)
def sorted_the_classes(names, classes):
    order = sorted(classes)
    return torch.tensor([order.index(name) for name in names], dtype=torch.int64)


@drill.misconception(
    en="The names were numbered in the order in which they appear. Another batch would number them "
    "differently; only `classes` is the same for all.",
    zh="这里按名字出现的先后来编号。换一批数据，编号就变了；对所有数据都不变的只有 `classes`。",
)
def numbered_as_they_appear(names, classes):
    seen = list(dict.fromkeys(names))
    return torch.tensor([seen.index(name) for name in names], dtype=torch.int64)


@drill.misconception(
    en="With no names there is no number to go by, and `torch.tensor([])` is float32. State the "
    "dtype.",
    zh="没有名字时，没有数可供判断 dtype，`torch.tensor([])` 会是 float32。请写明 dtype。",
)
def left_the_dtype_to_the_list(names, classes):
    return torch.tensor([classes.index(name) for name in names])


@drill.misconception(
    en="This gives each name a one-hot row. Each name should get one index.",
    zh="这样每个名字得到一行 one-hot。题目要的是每个名字一个索引。",
)
def made_one_hot_rows(names, classes):
    rows = [[int(name == one) for one in classes] for name in names]
    return torch.tensor(rows, dtype=torch.int64)


@drill.alternative
def index_of_each(names, classes):
    return torch.tensor([classes.index(name) for name in names], dtype=torch.long)


@drill.alternative
def typed_class(names, classes):
    place = {name: i for i, name in enumerate(classes)}
    return torch.LongTensor(list(map(place.get, names)))


@drill.alternative
def filled_in(names, classes):
    out = torch.empty(len(names), dtype=torch.int64)
    for i, name in enumerate(names):
        out[i] = classes.index(name)
    return out


@drill.alternative
def argmax_of_one_hot(names, classes):
    rows = [[float(name == one) for one in classes] for name in names]
    return torch.tensor(rows).reshape(len(names), len(classes)).argmax(1)
