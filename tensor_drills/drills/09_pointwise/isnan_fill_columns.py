"""NaN equals nothing, so it has to be asked for by name."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

NAN, INF = float("nan"), float("inf")

drill = Drill(
    level=2,
    ops=("torch.isnan", "torch.where", "torch.nan_to_num"),
    title=Text(en="Fill what is missing", zh="填补缺失值"),
    statement=Text(
        en="A missing value in `x` is NaN. Return `x` with every NaN in column j replaced by "
        "`fill[j]`. Infinities are not missing values and stay; the input is not changed. No "
        "Python loop.",
        zh="`x` 中的缺失值是 NaN。返回把第 j 列的 NaN 都换成 `fill[j]` 的结果。"
        "无穷大不是缺失值，要保留；输入也保持不变。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="What is `float('nan') == float('nan')`?",
            zh="`float('nan') == float('nan')` 的结果是什么？",
        ),
        Text(
            en="A mask from `isnan` says where; `where` chooses, and lets `fill` broadcast.",
            zh="用 `isnan` 得到掩码，再用 `where` 选择，`fill` 会自动广播。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def isnan_fill_columns(x: Float[Tensor, "n c"], fill: Float[Tensor, " c"]) -> Float[Tensor, "n c"]:
    """out[i, j] = fill[j] if x[i, j] is NaN else x[i, j]"""
    out = x.clone()
    for i in range(len(x)):
        for j in range(len(fill)):
            if x[i, j].item() != x[i, j].item():  # only NaN differs from itself
                out[i, j] = fill[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one missing", "缺一个"), [[NAN, 1.0]]),
        (("a whole row missing", "整行缺失"), [[NAN, NAN], [3.0, 4.0]]),
        (("infinities", "无穷大"), [[INF, NAN], [-INF, 2.0]]),
        (("nothing missing", "没有缺失"), [[1.0, -2.0]]),
    ]
    for name, rows in draw.then_random(named, [None]):
        if rows is None:
            x = draw.signed(draw.choice(range(1, 5)), draw.choice(range(2, 5)))
            x[draw.mask(*x.shape)] = NAN
        else:
            x = torch.tensor(rows)
        yield Case(name, x=x, fill=draw.distinct(x.shape[1]) + 20)
    yield Case(("no rows", "零行"), x=torch.empty(0, 3), fill=draw.distinct(3))


@drill.misconception(
    en="`x == float('nan')` is False everywhere, at the NaNs as well: NaN equals nothing, not even "
    "itself.",
    zh="`x == float('nan')` 处处为 False，NaN 的位置也一样：NaN 与任何值都不相等，包括它自己。",
)
def compared_with_nan(x, fill):
    return torch.where(x == float("nan"), fill, x)


@drill.misconception(
    en="`nan_to_num` fills with 0 by default, and turns infinities into large finite numbers as "
    "well. Neither is wanted here.",
    zh="`nan_to_num` 默认用 0 填充，还会把无穷大变成很大的有限数。题目要的都不是这些。",
)
def used_nan_to_num(x, fill):
    return x.nan_to_num()


@drill.misconception(
    en="The two sides of `where` are swapped: the first is taken where the mask is True.",
    zh="`where` 的两边写反了：掩码为 True 处取的是前一个。",
)
def swapped_the_sides(x, fill):
    return torch.where(x.isnan(), x, fill)


@drill.misconception(
    en="`~isfinite` is True for infinities, too. Only NaN is a missing value here.",
    zh="`~isfinite` 对无穷大也为 True。这里只有 NaN 才是缺失值。",
)
def replaced_infinities_too(x, fill):
    return torch.where(x.isfinite(), x, fill)


@drill.misconception(
    en="The values are right, but they were written into the caller's `x`.",
    zh="数值对了，但直接写进了调用者的 `x`。",
)
def filled_in_place(x, fill):
    missing = x.isnan()
    x[missing] = fill.expand_as(x)[missing]
    return x


@drill.alternative
def unequal_to_itself(x, fill):
    return torch.where(x == x, x, fill)


@drill.alternative
def written_into_a_copy(x, fill):
    out = x.clone()
    row, column = torch.isnan(out).nonzero(as_tuple=True)
    out[row, column] = fill[column]
    return out


@drill.alternative
def infinities_kept_by_hand(x, fill):
    missing = x.isnan()
    inf = float("inf")
    return x.nan_to_num(nan=0.0, posinf=inf, neginf=-inf) + fill.expand_as(x) * missing
