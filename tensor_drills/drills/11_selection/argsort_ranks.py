"""argsort says who comes at each place; its own argsort says which place each one takes."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.argsort", "torch.scatter"),
    title=Text(en="The rank of each score", zh="每个得分的名次"),
    statement=Text(
        en="Return for every element of `scores` its rank within its row: 0 for the highest score, "
        "1 for the next, and so on. No two scores of a row are equal. No Python loop.",
        zh="对 `scores` 的每个元素，返回它在本行中的名次：最高分是 0，其次是 1，依此类推。"
        "同一行里没有相等的得分。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="`argsort` answers “who stands at place r?”. The question here is “at which "
            "place does j stand?”.",
            zh="`argsort` 回答的是“第 r 名是谁”。题目问的是“j 排第几名”。",
        ),
        Text(
            en="The second question is the first one turned round: it asks for the inverse "
            "permutation.",
            zh="第二个问题正好与第一个相反：要的是逆排列。",
        ),
        Text(
            en="What does `argsort` give when it is applied to a permutation?",
            zh="对一个排列再做 `argsort`，会得到什么？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def argsort_ranks(scores: Float[Tensor, "n c"]) -> Int[Tensor, "n c"]:
    """out[i, j] = how many scores of row i are higher than scores[i, j]"""
    n, c = scores.shape
    out = torch.zeros(n, c, dtype=torch.int64)
    for i in range(n):
        for j in range(c):
            for other in range(c):
                if scores[i, other] > scores[i, j]:
                    out[i, j] += 1
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one score", "一个得分"), 1, 1, None),
        (("two scores", "两个得分"), 1, 2, [[1.0, 2.0]]),
        (("three in turn", "三个得分轮换"), 1, 3, [[2.0, 1.0, 3.0]]),
        (("square", "方阵"), 3, 3, None),
        (("no rows", "零行"), 0, 3, None),
        (("two by five", "两行五列"), 2, 5, None),
    ]
    for name, n, c, values in draw.then_random(named, range(1, 5), range(4, 7), [None]):
        yield Case(name, scores=draw.signed(n, c) if values is None else torch.tensor(values))


@drill.misconception(
    en="One `argsort` lists who stands at each place. With two scores that is the same as their "
    "ranks; from three on it is the inverse of them.",
    zh="一次 `argsort` 列出的是每个名次上是谁。只有两个得分时它恰好等于名次；"
    "从三个起，它是名次的逆排列。",
)
def listed_who_stands_where(scores):
    return scores.argsort(dim=1, descending=True)


@drill.misconception(
    en="`argsort` ascends: here the lowest score has rank 0.",
    zh="`argsort` 默认升序：这里最低分成了第 0 名。",
)
def ranked_the_lowest_first(scores):
    return scores.argsort(dim=1).argsort(dim=1)


@drill.misconception(
    en="`descending` belongs to the first sort only. The second one inverts a permutation, and a "
    "descending sort of places reverses them.",
    zh="`descending` 只用于第一次排序。第二次是求逆排列，若也用降序，名次就全反了。",
)
def sorted_descending_twice(scores):
    return scores.argsort(dim=1, descending=True).argsort(dim=1, descending=True)


@drill.misconception(
    en="Dim 0 compares a score with those above and below it. The scores of a row are in dim 1.",
    zh="沿 dim 0 是与同一列的得分相比。同一行的得分要沿 dim 1 比较。",
)
def ranked_down_the_columns(scores):
    return scores.argsort(dim=0, descending=True).argsort(dim=0)


@drill.misconception(
    en="The best score has rank 0 here, not 1.",
    zh="这里最高分的名次是 0，不是 1。",
)
def counted_from_one(scores):
    return scores.argsort(dim=1, descending=True).argsort(dim=1) + 1


@drill.alternative
def count_the_higher(scores):
    return (scores[:, None, :] > scores[:, :, None]).sum(dim=-1)


@drill.alternative
def scatter_the_places(scores):
    order = scores.argsort(dim=-1, descending=True)
    places = torch.arange(scores.shape[1], device=scores.device).expand_as(order)
    return torch.empty_like(order).scatter_(1, order, places)


@drill.alternative
def search_in_the_sorted(scores):
    return torch.searchsorted((-scores).sort(dim=1).values, -scores)
