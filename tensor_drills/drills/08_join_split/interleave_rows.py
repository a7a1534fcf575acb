"""Interleaving is a stack beside and a reshape."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.stack", "torch.flatten", "torch.cat"),
    title=Text(en="Interleave two matrices", zh="两个矩阵逐行交错"),
    statement=Text(
        en="Interleave the rows of `x` and `y` like the two halves of a deck of cards: row 0 of "
        "`x`, row 0 of `y`, row 1 of `x`, row 1 of `y`, and so on. No Python loop.",
        zh="像洗牌时把两叠牌交错那样，把 `x` 和 `y` 的行交错排列：`x` 的第 0 行、`y` 的第 0 行、"
        "`x` 的第 1 行、`y` 的第 1 行，依次类推。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Build pairs first: a tensor in which entry i holds row i of `x` and row i of `y`.",
            zh="先配对：构造一个张量，第 i 项里是 `x` 的第 i 行和 `y` 的第 i 行。",
        ),
        Text(
            en="With shape (n, 2, d), merging the first two dims reads the pairs in order.",
            zh="形状是 (n, 2, d) 时，合并前两维就会依次读出每一对。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def interleave_rows(x: Float[Tensor, "n d"], y: Float[Tensor, "n d"]) -> Float[Tensor, "2*n d"]:
    """out[2 * i] = x[i];  out[2 * i + 1] = y[i]"""
    out = x.new_empty(2 * len(x), x.shape[1])
    for i in range(len(x)):
        out[2 * i] = x[i]
        out[2 * i + 1] = y[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row each", "各一行"), 1, 1),
        (("two rows each", "各两行"), 2, 1),
        (("square", "方阵"), 2, 2),
        (("no rows", "零行"), 0, 3),
        (("four by three", "四行三列"), 4, 3),
    ]
    for name, n, d in draw.then_random(named, range(1, 6), range(1, 5)):
        yield Case(name, x=draw.distinct(n, d), y=draw.distinct(n, d))


@drill.misconception(
    en="`cat` puts all of `y` after all of `x`. To take turns, the two rows of a pair have to be "
    "neighbours first.",
    zh="`cat` 把整个 `y` 放在整个 `x` 之后。要轮流排列，得先让同一对的两行相邻。",
)
def put_one_below_the_other(x, y):
    return torch.cat([x, y])


@drill.misconception(
    en="`y` comes first in every pair. The row of `x` has to come first.",
    zh="每一对里 `y` 在前了。要的是 `x` 的行在前。",
)
def put_y_first(x, y):
    return torch.stack([y, x], dim=1).flatten(0, 1)


@drill.misconception(
    en="The new dim was made last, so single elements take turns within a row. The pair's dim "
    "belongs between the rows and the columns: `dim=1`.",
    zh="新的维度建在了最后，于是在行内逐个元素交错。配对的那一维应放在行与列之间：`dim=1`。",
)
def interleaved_elements(x, y):
    return torch.stack([x, y], dim=2).reshape(-1, x.shape[1])


@drill.alternative
def strided_slices(x, y):
    out = x.new_empty(2 * len(x), x.shape[1])
    out[::2] = x
    out[1::2] = y
    return out


@drill.alternative
def wide_rows_cut_in_two(x, y):
    return torch.cat([x, y], dim=1).view(-1, x.shape[1])


@drill.alternative
def index_of_a_cat(x, y):
    order = torch.arange(2 * len(x), device=x.device).view(2, -1).T.flatten()
    return torch.cat([x, y])[order]
