"""Counting is comparing with every class; a negative label is no class."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.eq", "torch.sum", "torch.bincount"),
    title=Text(en="bincount by hand", zh="手工实现 bincount"),
    statement=Text(
        en="Return how often each of the classes 0 to `c` - 1 occurs in `label`, as int64. A "
        "negative label means that it is missing, and is not counted. Tools: `arange`, "
        "comparison, broadcasting, `sum`. Ruled out: `bincount`, `histc`, `unique`, `one_hot`, "
        "`scatter_add`, `index_put` and their kin. No Python loop.",
        zh="返回类别 0 到 `c` - 1 在 `label` 中各出现多少次（int64）。负的标签表示缺失，不计数。"
        "可用 `arange`、比较、广播和 `sum`；不能用 `bincount`、`histc`、`unique`、`one_hot`、"
        "`scatter_add`、`index_put` 及同类函数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="For class 3 alone it would be `(label == 3).sum()`. How does one compare with all "
            "classes at once?",
            zh="若只问类别 3，就是 `(label == 3).sum()`。怎样同时与所有类别比较？",
        ),
        Text(
            en="Labels as a column, classes as a row: over which dim is the sum?",
            zh="标签作列，类别作行：沿哪一维求和？",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "bincount",
        "histc",
        "histogram",
        "unique",
        "one_hot",
        "scatter",
        "scatter_add",
        "scatter_reduce",
        "index_add",
        "index_put",
        "put",
    ),
)


@drill.reference
def bincount_by_comparison(label: Int[Tensor, " n"], c: int) -> Int[Tensor, " c"]:
    """out[j] = how many i have label[i] == j"""
    out = torch.zeros(c, dtype=torch.int64)
    for i in range(len(label)):
        if label[i] >= 0:
            out[label[i]] += 1
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one label", "一个标签"), [1], 2),
        (("the same twice", "同一个出现两次"), [1, 1], 2),
        (("one missing", "一个缺失"), [0, -1], 2),
        (("as many labels as classes", "标签数等于类别数"), [2, 0, 2], 3),
        (("no labels", "零个标签"), [], 3),
        (("missing as -100", "用 -100 表示缺失"), [0, -100, 3, 3, 1, 0], 5),
    ]
    for name, label, c in draw.then_random(named, range(1, 12), range(2, 6)):
        if isinstance(label, int):
            yield Case(name, label=draw.index(label, below=c + 1) - 1, c=c)
        else:
            yield Case(name, label=torch.tensor(label, dtype=torch.int64), c=c)


@drill.misconception(
    en="`out[label] += 1` reads, adds 1 and writes: a label that occurs twice writes the same "
    "number twice. And the index -1 is the last class.",
    zh="`out[label] += 1` 是先读、加 1、再写：出现两次的标签只是把同一个数写了两遍。"
    "另外，索引 -1 指的是最后一个类别。",
)
def added_one_by_index(label, c):
    out = torch.zeros(c, dtype=torch.int64)
    out[label] += 1
    return out


@drill.misconception(
    en="As an index, -1 picks the row of the last class, so that missing labels were counted "
    "there. A comparison lets them match nothing.",
    zh="作为索引，-1 取到的是最后一个类别的那一行，缺失的标签就算到了它头上。"
    "用比较，它们就与谁都不相等。",
)
def let_missing_labels_wrap(label, c):
    rows = (torch.arange(c)[:, None] == torch.arange(c)).long()
    return rows[label].sum(dim=0)


@drill.misconception(
    en="The sum ran over the classes: each label matches one of them or none. Sum over the labels.",
    zh="求和沿着类别进行：每个标签最多与一个类别相等。应当沿着标签求和。",
)
def summed_over_the_classes(label, c):
    return (label[:, None] == torch.arange(c)).sum(dim=1)


@drill.misconception(
    en="Counts are whole numbers: the drill asks for int64, and this is float32. The sum of a "
    "bool tensor is int64 already.",
    zh="计数是整数：题目要 int64，这里却是 float32。bool 张量的和本来就是 int64。",
)
def counted_in_floats(label, c):
    return (label[:, None] == torch.arange(c)).float().sum(dim=0)


@drill.alternative
def classes_as_a_column(label, c):
    return (torch.arange(c, device=label.device)[:, None] == label).sum(dim=1)


@drill.alternative
def count_nonzero(label, c):
    return torch.count_nonzero(label.unsqueeze(1) == torch.arange(c, device=label.device), dim=0)


@drill.alternative
def differences_of_counts_below(label, c):
    edge = torch.arange(c + 1, device=label.device)
    below = (label[:, None] < edge).sum(dim=0)
    return below[1:] - below[:-1]


@drill.alternative
def product_of_floats(label, c):
    hit = (torch.arange(c, device=label.device)[:, None] == label).double()
    return (hit @ torch.ones(len(label), dtype=torch.float64, device=label.device)).long()
