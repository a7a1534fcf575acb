"""Inverse sampling: a uniform number falls into one step of the cumulative distribution."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.cumsum", "torch.searchsorted"),
    title=Text(en="Sample classes by cumsum", zh="用 cumsum 采样"),
    statement=Text(
        en="Row i of `probs` is a distribution over c classes, and `uniform[i]` a number drawn "
        "from [0, 1). Return the class of each row: the first one at which the running total of "
        "its "
        "probabilities exceeds `uniform[i]`. A class of probability 0 is never drawn. No Python "
        "loop.",
        zh="`probs` 的第 i 行是 c 个类别上的概率分布，`uniform[i]` 是从 [0, 1) 中抽到的数。"
        "返回每一行的类别：概率累加到哪一类时，累加和首次大于 `uniform[i]`。"
        "概率为 0 的类别绝不会被抽到。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Draw the running totals on a line from 0 to 1. In which stretch does the number "
            "fall?",
            zh="把累加和标在从 0 到 1 的线段上。这个数落在哪一段？",
        ),
        Text(
            en="The class is the number of totals that do not exceed `uniform[i]`. What of a "
            "total that equals it?",
            zh="类别号就是不大于 `uniform[i]` 的累加和的个数。恰好相等的呢？",
        ),
        Text(
            en="`searchsorted` wants one row of values for each row of totals, and has an option "
            "for the equal ones.",
            zh="`searchsorted` 要求每一行累加和对应一行待查的值，并且有一个选项决定相等时怎么算。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def cumsum_sample_classes(
    probs: Float[Tensor, "n c"], uniform: Float[Tensor, " n"]
) -> Int[Tensor, " n"]:
    """out[i] = the smallest j with probs[i, 0] + ... + probs[i, j] > uniform[i]"""
    out = torch.empty(len(probs), dtype=torch.int64)
    for i in range(len(probs)):
        j, total = 0, probs[i, 0]
        while total <= uniform[i]:
            j += 1
            total = total + probs[i, j]
        out[i] = j
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    # Eighths are exact in binary, so that a total equals a uniform number where it should.
    named = [
        (("one row", "一行"), [[2, 4, 2]], [3]),
        (("the number 0, a class of probability 0", "抽到 0，有概率为 0 的类"), [[0, 8]], [0]),
        (("two rows", "两行"), [[4, 4], [7, 1]], [5, 5]),
        (("a number equal to a total", "恰好等于累加和"), [[2, 6], [2, 6]], [2, 1]),
        (("the first class is not the likeliest", "第一类不是最可能的"), [[1, 6, 1]], [7]),
        (("square", "方阵"), [[4, 2, 2], [2, 2, 4], [0, 8, 0]], [6, 1, 7]),
        (("no rows", "零行"), [], []),
    ]
    for name, parts, numbers in draw.then_random(named, [None], [None]):
        if parts is None:
            n, c = draw.choice(range(1, 5)), draw.choice(range(2, 6))
            ends = draw.index(n, c - 1, below=9).sort(1).values
            whole = torch.nn.functional.pad(torch.nn.functional.pad(ends, (0, 1), value=8), (1, 0))
            probs, uniform = whole.diff() / 8, draw.index(n, below=8) / 8
        else:
            probs = torch.tensor(parts).float() / 8 if parts else torch.empty(0, 2)
            uniform = torch.tensor(numbers, dtype=torch.float32) / 8
        yield Case(name, probs=probs, uniform=uniform)


@drill.misconception(
    en="A total that equals the number ended the search here: with the number 0 a class of "
    "probability 0 can be drawn. `searchsorted` stops there unless `right=True`.",
    zh="累加和恰好等于这个数时，查找就停下了：抽到 0 时，概率为 0 的类别也会被选中。"
    "要让 `searchsorted` 越过相等的值，得用 `right=True`。",
)
def stopped_at_an_equal_total(probs, uniform):
    return torch.searchsorted(probs.cumsum(1), uniform.unsqueeze(1)).squeeze(1)


@drill.misconception(
    en="The running total goes down the columns, over samples. It has to go over the classes, "
    "dim 1.",
    zh="累加沿着列，也就是跨样本进行了。应当沿类别，即 dim 1。",
)
def added_up_down_the_columns(probs, uniform):
    return (probs.cumsum(0) <= uniform.unsqueeze(1)).sum(1)


@drill.misconception(
    en="The number was compared with the single probabilities. It has to be compared with their "
    "running total.",
    zh="这个数是与各个概率本身比较的。应当与概率的累加和比较。",
)
def compared_with_single_probabilities(probs, uniform):
    return (probs <= uniform.unsqueeze(1)).sum(1).clamp(max=probs.shape[1] - 1)


@drill.misconception(
    en="The likeliest class was taken, whatever number was drawn. A sample takes others too.",
    zh="不管抽到什么数，取的都是最可能的类别。采样也会抽到别的类别。",
)
def took_the_likeliest(probs, uniform):
    return probs.argmax(1)


@drill.misconception(
    en="The result is one too large: the totals that do not exceed the number are counted, and the "
    "one after them counts itself as well.",
    zh="结果多了 1：除了不大于这个数的累加和，又把它们后面的那一个也数了进去。",
)
def counted_one_too_many(probs, uniform):
    return (probs.cumsum(1) <= uniform.unsqueeze(1)).sum(1) + 1


@drill.alternative
def count_of_totals(probs, uniform):
    return (probs.cumsum(dim=1) <= uniform[:, None]).sum(dim=1)


@drill.alternative
def first_that_exceeds(probs, uniform):
    return (probs.cumsum(1) > uniform.unsqueeze(1)).int().argmax(1)


@drill.alternative
def totals_without_the_class(probs, uniform):
    before = probs.cumsum(1) - probs
    is_in = (before <= uniform[:, None]) & (uniform[:, None] < probs.cumsum(1))
    return is_in.nonzero()[:, 1]
