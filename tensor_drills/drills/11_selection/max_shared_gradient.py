"""On ties max(dim) sends the gradient to one winner, amax to all of them in equal parts."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=5,
    ops=("torch.amax", "torch.max"),
    title=Text(en="Ties share the gradient", zh="并列最大，平分梯度"),
    statement=Text(
        en="Return the largest element of each row of `x`. The gradient with respect to `x` is "
        "compared too: where several elements of a row are the largest, they share the gradient "
        "equally.",
        zh="返回 `x` 每行的最大元素。对 `x` 的梯度也会比较：一行中有几个元素并列最大时，"
        "它们平分梯度。",
    ),
    hints=(
        Text(
            en="Let x be [[1., 1., 0.]] and look at the gradient: who gets it?",
            zh="取 x 为 [[1., 1., 0.]]，看看梯度给了谁。",
        ),
        Text(
            en="A function that also returns an index has to pick one winner. One of those that "
            "find the maximum along a dim returns no index.",
            zh="凡是还要返回索引的函数，都只能选定一个最大者。沿某一维求最大值的函数里，"
            "有一个不返回索引。",
        ),
    ),
    gradients_of=("x",),
)


@drill.reference
def max_shared_gradient(x: Float[Tensor, "n c"]) -> Float[Tensor, " n"]:
    """out[i] = the largest x[i, j];
    d out[i] / d x[i, j] = 1 / (how many elements of row i are the largest) for those, else 0"""
    n, c = x.shape
    out = x.new_zeros(n)
    for i in range(n):
        row = x[i].tolist()
        winners = [x[i, j] for j in range(c) if row[j] == max(row)]
        out[i] = sum(winners) / len(winners)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one winner", "一个最大者"), [[1.0, 2.0]]),
        (("two equal winners", "两个并列"), [[1.0, 1.0, 0.0]]),
        (("three equal winners", "三个并列"), [[2.0, 2.0, 2.0], [3.0, 3.0, 3.0]]),
        (("winners of several rows", "各行的最大者"), [[1.0, 4.0, 4.0], [-1.0, -2.0, -1.0]]),
        (("one column", "一列"), [[2.0], [1.0]]),
    ]
    for name, values in draw.then_random(named, [None]):
        if values is None:
            x = draw.index(draw.choice(range(1, 5)), draw.choice(range(2, 6)), below=3).float()
        else:
            x = torch.tensor(values)
        yield Case(name, x=x)


@drill.misconception(
    en="`max` with a dim also returns an index, so it picks one winner, and that one gets the "
    "whole gradient.",
    zh="给出 dim 的 `max` 还要返回索引，所以只能选定一个最大者，梯度全归了它。",
)
def let_max_decide_for_one(x):
    return x.max(dim=1).values


@drill.misconception(
    en="All winners were added up: two of them make twice the largest value, and each gets the "
    "whole gradient.",
    zh="把并列的最大者加了起来：两个并列就成了最大值的两倍，而且每个都得到了整份梯度。",
)
def added_up_the_winners(x):
    return (x * (x == x.amax(dim=1, keepdim=True))).sum(dim=1)


@drill.misconception(
    en="The values are right, but they were cut off from `x`, as `detach`, `item` and `tolist` do: "
    "no gradient comes back.",
    zh="数值对了，但它们已经与 `x` 断开（`detach`、`item`、`tolist` 都会如此）：梯度传不回来。",
)
def took_plain_numbers(x):
    return x.detach().amax(dim=1)


@drill.alternative
def mean_of_the_winners(x):
    winners = (x == x.amax(dim=1, keepdim=True)).to(x.dtype)
    return (x * winners).sum(dim=1) / winners.sum(dim=1)


@drill.alternative
def negated_amin(x):
    return -(-x).amin(1)


@drill.alternative
def max_of_each_row_whole(x):
    return torch.stack([row.max() for row in x])
