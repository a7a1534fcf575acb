"""What repeat_interleave does, from unsqueeze, expand and reshape."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.Tensor.expand", "torch.unsqueeze", "torch.repeat_interleave"),
    title=Text(en="Repeat each row k times", zh="每行重复 k 次"),
    statement=Text(
        en="Repeat each row of `x` `k` times, the copies of a row next to one another. Build it "
        "from other operations: `repeat_interleave` is ruled out. No Python loop.",
        zh="把 `x` 的每一行重复 `k` 次，同一行的副本相邻。请用其他运算拼出来："
        "不允许用 `repeat_interleave`，也不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Give the copies a dim of their own first. Where must it stand so that the copies "
            "of a row become neighbours?",
            zh="先给副本单独一维。这一维该放在哪里，才能让同一行的副本相邻？",
        ),
        Text(
            en="The shape (n, k, d) merges into (n * k, d), and in it the copies change faster "
            "than the rows.",
            zh="形状 (n, k, d) 合并成 (n * k, d) 时，副本的变化比行快。",
        ),
    ),
    no_loop=True,
    ruled_out=("repeat_interleave",),
)


@drill.reference
def repeat_each_row(x: Float[Tensor, "n d"], k: int) -> Float[Tensor, "n*k d"]:
    """out[i * k + r] = x[i] for every r from 0 to k - 1"""
    n, d = x.shape
    out = x.new_empty(n * k, d)
    for i in range(n):
        for r in range(k):
            out[i * k + r] = x[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 1, 2),
        (("two rows", "两行"), 2, 1, 2),
        (("once", "一次"), 3, 2, 1),
        (("no rows", "零行"), 0, 2, 2),
        (("all sizes equal", "各维大小相等"), 3, 3, 3),
        (("three different sizes", "三个大小各不相同"), 2, 4, 3),
    ]
    sizes = range(1, 5)
    for name, n, d, k in draw.then_random(named, sizes, sizes, sizes):
        yield Case(name, x=draw.distinct(n, d), k=k)


@drill.misconception(
    en="`repeat` lays whole copies of `x` one below another: rows 0 1 0 1. The order wanted is 0 "
    "0 1 1.",
    zh="`repeat` 是把整个 `x` 接着再放一遍：行序 0 1 0 1。要的是 0 0 1 1。",
)
def repeated_the_whole(x, k):
    return x.repeat(k, 1)


@drill.misconception(
    en="The values are right, but `repeat_interleave` does it in one call and is ruled out here: "
    "the point is to see how it is made.",
    zh="数值对了，但 `repeat_interleave` 一步就做完了，这道题不允许用："
    "目的是弄清它是怎么拼出来的。",
)
def used_repeat_interleave(x, k):
    return x.repeat_interleave(k, dim=0)


@drill.misconception(
    en="The copies became neighbours within a row, not rows of their own: the dim for the copies "
    "stands after the columns.",
    zh="副本成了行内相邻的元素，而不是相邻的行：给副本的那一维放到了列的后面。",
)
def repeated_within_the_row(x, k):
    return x.unsqueeze(2).expand(-1, -1, k).reshape(-1, x.shape[1])


@drill.alternative
def repeat_along_the_columns(x, k):
    return x.repeat(1, k).view(-1, x.shape[1])


@drill.alternative
def index_by_floor_division(x, k):
    return x[torch.arange(len(x) * k, device=x.device) // k]


@drill.alternative
def stack_of_copies(x, k):
    return torch.stack([x] * k, dim=1).flatten(0, 1)
