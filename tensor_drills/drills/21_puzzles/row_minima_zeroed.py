"""Where each row is smallest: a comparison with a column of minima, and a result of its own."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.amin", "torch.where", "torch.masked_fill"),
    title=Text(en="Zero each row's minimum", zh="把每行的最小值置 0"),
    statement=Text(
        en="Return a copy of `x` in which the smallest element of each row is 0. Where the minimum "
        "occurs several times in a row, all of them become 0. `x` itself stays as it is; it may "
        "hold infinite values. No Python loop.",
        zh="返回 `x` 的一份拷贝，其中每一行的最小元素变为 0。"
        "同一行里最小值出现多次时，全部变为 0。"
        "`x` 本身保持不变；其中可能有无穷大。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="First a mask: which elements equal the minimum of their row? Each row's minimum "
            "has to meet its own row.",
            zh="先造掩码：哪些元素等于所在行的最小值？每行的最小值要与自己那一行相比。",
        ),
        Text(
            en="`amin` with `keepdim=True` gives a column, (n, 1), which broadcasts along the "
            "rows.",
            zh="`amin` 加上 `keepdim=True` 得到一列 (n, 1)，可以沿着行广播。",
        ),
        Text(
            en="Choosing by the mask makes a new tensor; writing through the mask changes the one "
            "that it writes to.",
            zh="按掩码挑选会生成新的张量；通过掩码写入则会改动被写的张量。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def row_minima_zeroed(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    """out[i, j] = 0 if x[i, j] == the smallest of x[i] else x[i, j]"""
    out = torch.empty_like(x)
    for i in range(len(x)):
        smallest = min(x[i].tolist())
        for j in range(x.shape[1]):
            out[i, j] = 0 if x[i, j] == smallest else x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    inf = float("inf")
    named = [
        (("one row", "一行"), [[3.0, 1.0, 2.0]]),
        (("the minimum twice", "最小值出现两次"), [[1.0, 3.0, 1.0], [5.0, 4.0, 6.0]]),
        (("two rows", "两行"), [[2.0, 3.0], [5.0, 4.0]]),
        (("negative values", "负数"), [[-1.0, -2.0], [-3.0, -4.0]]),
        (("a minimum of -inf", "最小值为 -inf"), [[2.0, -inf], [inf, 1.0]]),
        (("one column", "一列"), [[4.0], [-1.0]]),
    ]
    for name, rows in draw.then_random(named, [None]):
        if rows is None:
            x = draw.signed(draw.choice(range(1, 6)), draw.choice(range(2, 6)))
        else:
            x = torch.tensor(rows)
        yield Case(name, x=x)


@drill.misconception(
    en="The values are right, but they were written into the caller's `x`. Write to a clone, or "
    "choose with `where`.",
    zh="数值对了，但写进了调用者的 `x`。应当写到拷贝里，或者用 `where` 来挑选。",
)
def wrote_into_the_input(x):
    x[x == x.amin(1, keepdim=True)] = 0
    return x


@drill.misconception(
    en="The minimum was taken over the whole tensor. Each row has a minimum of its own.",
    zh="最小值是在整个张量上取的。每一行都有自己的最小值。",
)
def took_the_overall_minimum(x):
    return torch.where(x == x.min(), 0.0, x)


@drill.misconception(
    en="`argmin` names one place a row. Where the minimum occurs again, it was left.",
    zh="`argmin` 每行只给出一个位置。最小值再次出现时就漏掉了。",
)
def zeroed_one_place_a_row(x):
    return x.scatter(1, x.argmin(1, keepdim=True), 0.0)


@drill.misconception(
    en="`amin(0)` is the minimum of each column. Along a row goes dim 1.",
    zh="`amin(0)` 是每一列的最小值。沿着一行走的是 dim 1。",
)
def took_the_minimum_of_columns(x):
    return torch.where(x == x.amin(0), 0.0, x)


@drill.misconception(
    en="A product with the mask turns a minimum of -inf into NaN, for 0 times an infinity is NaN. "
    "Choose instead of multiplying.",
    zh="与掩码相乘会把 -inf 这样的最小值变成 NaN，因为 0 乘无穷大是 NaN。应当用挑选代替相乘。",
)
def multiplied_by_the_mask(x):
    return x * (x != x.amin(1, keepdim=True))


@drill.alternative
def masked_fill(x):
    return x.masked_fill(x == x.amin(dim=-1, keepdim=True), 0)


@drill.alternative
def write_to_a_clone(x):
    out = x.clone()
    out[x <= x.min(dim=1).values[:, None]] = 0
    return out


@drill.alternative
def by_the_transpose(x):
    return torch.where(x.amin(1) < x.T, x.T, torch.zeros_like(x.T)).T
