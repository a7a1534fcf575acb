"""A cyclic shift is an index modulo n."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.arange", "torch.remainder", "torch.roll"),
    title=Text(en="roll by hand", zh="手工实现 roll"),
    statement=Text(
        en="Move the values of each row `shift` places to the right; what leaves the row at its "
        "end comes in at its front. `shift` may be negative or larger than n. Build it from "
        "`arange`, arithmetic and indexing. Ruled out: `roll`, `cat` and their kin. No Python "
        "loop.",
        zh="把每一行的值向右移 `shift` 位，从行尾移出的值回到行首。`shift` 可以是负数，"
        "也可以大于 n。请用 `arange`、算术运算和索引来构造。不能用 `roll`、`cat` 及同类函数。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Ask backwards: from which column does the value in column j of the result come?",
            zh="倒过来问：结果第 j 列的值来自哪一列？",
        ),
        Text(
            en="`%` of a negative tensor element by a positive number is never negative in torch.",
            zh="在 torch 里，负的元素对正数取 `%`，结果不会是负数。",
        ),
    ),
    no_loop=True,
    ruled_out=("roll", "cat", "concat", "concatenate", "hstack", "column_stack"),
)


@drill.reference
def roll_by_indexing(x: Float[Tensor, "b n"], shift: int) -> Float[Tensor, "b n"]:
    """out[i, (j + shift) mod n] = x[i, j]"""
    b, n = x.shape
    out = torch.empty_like(x)
    for i in range(b):
        for j in range(n):
            out[i, (j + shift) % n] = x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two values", "两个值"), 1, 2, 1),
        (("one to the right", "右移一位"), 2, 3, 1),
        (("not at all", "不移动"), 2, 3, 0),
        (("one to the left", "左移一位"), 2, 3, -1),
        (("square", "方阵"), 3, 3, 2),
        (("more than once around", "超过一圈"), 2, 3, 7),
        (("twice around to the left", "向左超过两圈"), 1, 4, -9),
        (("no rows", "零行"), 0, 3, 1),
    ]
    for name, b, n, shift in draw.then_random(named, range(1, 5), range(2, 7), range(-9, 10)):
        yield Case(name, x=draw.distinct(b, n), shift=shift)


@drill.misconception(
    en="The rows moved to the left. An index says where a value comes from: to move to the right, "
    "read from further left.",
    zh="各行移向了左边。索引说的是值从哪里来：要向右移，就得从更左边读。",
)
def rolled_the_other_way(x, shift):
    n = x.shape[1]
    return x[:, (torch.arange(n) + shift) % n]


@drill.misconception(
    en="Negative indices wrap around once, down to -n, and others not at all. `%` brings any index "
    "back into the row.",
    zh="负的索引最多绕回一圈（到 -n 为止），其余的索引根本不绕回。`%` 能把任何索引带回行内。",
)
def left_out_the_modulo(x, shift):
    return x[:, torch.arange(x.shape[1]) - shift]


@drill.misconception(
    en="Here the rows change places. The drill asks for a shift within each row.",
    zh="这里是行与行交换了位置。题目要的是在每一行之内移动。",
)
def rolled_the_rows(x, shift):
    b = len(x)
    return x[(torch.arange(b) - shift) % b]


@drill.misconception(
    en="`clamp` repeats the value at the edge, and what left the row is lost. It is to come in on "
    "the other side.",
    zh="`clamp` 会重复边上的值，移出去的值就丢了。它们应当从另一边回来。",
)
def repeated_the_edge(x, shift):
    n = x.shape[1]
    return x[:, (torch.arange(n) - shift).clamp(0, n - 1)]


@drill.alternative
def gather_the_columns(x, shift):
    n = x.shape[1]
    return x.gather(1, ((torch.arange(n, device=x.device) - shift) % n).expand(len(x), -1))


@drill.alternative
def written_to_the_new_places(x, shift):
    n = x.shape[1]
    out = torch.empty_like(x)
    out[:, (torch.arange(n, device=x.device) + shift) % n] = x
    return out


@drill.alternative
def two_slices(x, shift):
    n = x.shape[1]
    cut = shift % n
    out = torch.empty_like(x)
    out[:, cut:], out[:, :cut] = x[:, : n - cut], x[:, n - cut :]
    return out


@drill.alternative
def product_with_a_permutation(x, shift):
    j = torch.arange(x.shape[1], device=x.device)
    return x @ (j == (j[:, None] + shift) % len(j)).to(x.dtype)
