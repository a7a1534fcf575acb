"""any along a dim makes a mask of rows; no value equals NaN, not even NaN."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.any", "torch.all", "torch.isnan"),
    title=Text(en="Drop rows with NaN", zh="去掉含 NaN 的行"),
    statement=Text(
        en="Missing values in `x` are NaN. Return the rows without any missing value, in their "
        "order. An infinite value is not missing. No Python loop.",
        zh="`x` 中的缺失值用 NaN 表示。按原来的顺序返回没有缺失值的各行。无穷大不算缺失。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="First a mask of the shape of `x`: where is a NaN? `==` will not tell.",
            zh="先做一个与 `x` 同形状的掩码：哪里是 NaN？用 `==` 是判断不出来的。",
        ),
        Text(
            en="Then one bool per row. Is it any element, or all of them, that must be NaN for a "
            "row to go?",
            zh="再把每一行变成一个布尔值。一行要去掉，是有一个 NaN 就够，还是得全是 NaN？",
        ),
        Text(
            en="A mask of shape (n,) in square brackets picks whole rows.",
            zh="方括号里放形状为 (n,) 的掩码，选出的是整行。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def any_nan_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "k d"]:
    """out = the rows x[i] in which no x[i, j] is NaN"""
    n, d = x.shape
    complete = [i for i in range(n) if not any(x[i, j].isnan().item() for j in range(d))]
    out = x.new_empty(len(complete), d)
    for k, i in enumerate(complete):
        out[k] = x[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one complete row", "一行，没有缺失"), 1, 2, ()),
        (("one NaN", "一个 NaN"), 2, 2, ((0, 1),)),
        (("a row of NaN", "整行都是 NaN"), 3, 2, ((1, 0), (1, 1))),
        (("no row is complete", "每行都有缺失"), 2, 3, ((0, 0), (1, 2))),
        (("no rows", "零行"), 0, 2, ()),
    ]
    gaps = [((0, 0),), ((1, 1), (2, 0)), ((1, 0), (1, 1), (3, 1)), ((0, 1), (3, 0))]
    for name, n, d, places in draw.then_random(named, range(4, 7), range(2, 5), gaps):
        x = draw.signed(n, d)
        for place in places:
            x[place] = float("nan")
        yield Case(name, x=x)
    x = draw.signed(3, 3)
    x[0, 0], x[1, 1], x[2, 0], x[2, 2] = (float(v) for v in ("inf", "nan", "inf", "-inf"))
    yield Case(("infinite values", "无穷大"), x=x)


@drill.misconception(
    en="`all` drops a row only where every element is NaN. One is enough here.",
    zh="`all` 只去掉全是 NaN 的行。这里只要有一个就该去掉。",
)
def dropped_only_rows_all_missing(x):
    return x[~x.isnan().all(dim=1)]


@drill.misconception(
    en="NaN is equal to nothing, itself included: `x == nan` is False everywhere, and no row is "
    "dropped.",
    zh="NaN 与任何值都不相等，包括它自己：`x == nan` 处处为 False，一行也没去掉。",
)
def compared_with_nan(x):
    return x[~(x == float("nan")).any(dim=1)]


@drill.misconception(
    en="A mask of the shape of `x` picks single elements, and they come out in one dim. The mask "
    "needs one bool per row.",
    zh="与 `x` 同形状的掩码选出的是一个个元素，结果只有一维。掩码应当每行一个布尔值。",
)
def picked_single_elements(x):
    return x[~x.isnan()]


@drill.misconception(
    en="`any(dim=0)` lets the rows disappear: this drops columns.",
    zh="`any(dim=0)` 消去的是行：这样去掉的是列。",
)
def dropped_columns(x):
    return x[:, ~x.isnan().any(dim=0)]


@drill.misconception(
    en="The finite rows were kept. That drops infinite values too, and they are not missing.",
    zh="这里留下的是全部有限的行。这样会连含无穷大的行也去掉，而无穷大不算缺失。",
)
def dropped_infinite_values(x):
    return x[x.isfinite().all(dim=1)]


@drill.misconception(
    en="A sum is NaN where an element is, but also where inf meets -inf.",
    zh="有 NaN 时和是 NaN，但 inf 与 -inf 相加也得 NaN。",
)
def looked_at_the_sums(x):
    return x[~x.sum(dim=1).isnan()]


@drill.alternative
def equal_to_themselves(x):
    return x[(x == x).all(dim=1)]


@drill.alternative
def count_the_gaps(x):
    return x[x.isnan().sum(dim=-1) == 0]


@drill.alternative
def index_of_rows(x):
    return x.index_select(0, x.isnan().any(1).logical_not().nonzero().flatten())


@drill.alternative
def mask_from_the_places(x):
    keep = torch.ones(len(x), dtype=torch.bool, device=x.device)
    keep[x.isnan().nonzero()[:, 0]] = False
    return x[keep]
