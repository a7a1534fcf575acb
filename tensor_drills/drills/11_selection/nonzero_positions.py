"""nonzero lists positions, one row each; as a tuple it gives one tensor a dim."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.nonzero", "torch.argwhere", "torch.where"),
    title=Text(en="Where the scores are high", zh="高分在哪里"),
    statement=Text(
        en="Return the positions of all elements of `scores` greater than `limit`: one row "
        "(i, j) per element found, in reading order (row by row, each from left to right).",
        zh="返回 `scores` 中所有大于 `limit` 的元素的位置：找到的每个元素占一行 (i, j)，"
        "按阅读次序排列（逐行，每行从左到右）。",
    ),
    hints=(
        Text(
            en="First say of every element whether it counts: a bool tensor.",
            zh="先判断每个元素算不算：得到一个 bool 张量。",
        ),
        Text(
            en="`nonzero` counts True as not zero. What shape does its result have?",
            zh="`nonzero` 把 True 当作非零。它的结果是什么形状？",
        ),
    ),
)


@drill.reference
def nonzero_positions(scores: Float[Tensor, "n c"], limit: float) -> Int[Tensor, "found 2"]:
    """out = the rows (i, j) with scores[i, j] > limit, in ascending order of i, then of j"""
    found = []
    for i in range(scores.shape[0]):
        for j in range(scores.shape[1]):
            if scores[i, j] > limit:
                found.append((i, j))
    return torch.tensor(found, dtype=torch.int64).reshape(-1, 2)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one of two", "两个中的一个"), [[1.0, 5.0]], 3.0),
        (("a zero that counts", "零也算"), [[0.0, -1.0], [2.0, -3.0]], -2.0),
        (("one equal to the limit", "恰好等于界限"), [[2.0, 3.0, 1.0], [4.0, 0.0, 2.0]], 2.0),
        (("nothing found", "一个也没有"), [[1.0, 2.0]], 9.0),
        (("no rows", "零行"), torch.empty(0, 3), 0.0),
    ]
    for name, values, limit in draw.then_random(named, [None], [-4.0, 0.0, 3.0]):
        if values is None:
            values = draw.signed(draw.choice(range(2, 5)), draw.choice(range(2, 5)))
        yield Case(name, scores=torch.as_tensor(values), limit=limit)


@drill.misconception(
    en="With one argument `where` gives a tuple: all rows i in one tensor, all columns j in "
    "another. The drill asks for one tensor with a row (i, j) per element.",
    zh="只给一个参数时，`where` 返回元组：所有行号 i 是一个张量，所有列号 j 是另一个。"
    "题目要一个张量，每个元素占一行 (i, j)。",
)
def returned_one_tensor_per_dim(scores, limit):
    return torch.where(scores > limit)


@drill.misconception(
    en="Those are the values found. The question is where they stand.",
    zh="这些是找到的值。题目问的是它们在哪里。",
)
def returned_the_values(scores, limit):
    return scores[scores > limit]


@drill.misconception(
    en="The limit was forgotten: this lists what is not 0, negative scores too.",
    zh="没有用到 `limit`：这样列出的是所有不等于 0 的元素，负数也在内。",
)
def listed_what_is_not_zero(scores, limit):
    return scores.nonzero()


@drill.misconception(
    en="An element equal to the limit is not greater than it.",
    zh="等于界限的元素并不大于界限。",
)
def counted_the_limit_itself(scores, limit):
    return (scores >= limit).nonzero()


@drill.misconception(
    en="These are places in the flattened tensor: one number each. A position here has a row and a "
    "column.",
    zh="这些是展平之后的位置，每个只有一个数。这里的位置要有行号和列号。",
)
def gave_flat_positions(scores, limit):
    return (scores > limit).flatten().nonzero()


@drill.alternative
def argwhere(scores, limit):
    return torch.argwhere(scores > limit)


@drill.alternative
def stack_the_tuple(scores, limit):
    return torch.stack(torch.nonzero(scores > limit, as_tuple=True), dim=1)


@drill.alternative
def divide_flat_positions(scores, limit):
    (flat,) = torch.where((scores > limit).reshape(-1))
    c = scores.shape[1]
    return torch.stack([flat // c, flat % c], dim=-1)
