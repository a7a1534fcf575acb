"""Of two middle values, median returns the lower one."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.median", "torch.quantile"),
    title=Text(en="Median of an even count", zh="偶数个值的中位数"),
    statement=Text(
        en="Return the median of each row of `x` as statistics defines it: with the values in "
        "order, the middle one; for an even number of values, the mean of the two in the middle.",
        zh="按统计学的定义返回 `x` 每一行的中位数：把数值排好序，取中间那个；个数为偶数时，取中间"
        "两个的平均值。",
    ),
    hints=(
        Text(
            en="Try `median` on [1, 2, 3, 4]. Is it what is asked for?",
            zh="对 [1, 2, 3, 4] 试试 `median`。结果是题目要的吗？",
        ),
        Text(
            en="The median is the quantile at one half. How does `torch.quantile` treat a place "
            "between two values?",
            zh="中位数就是 1/2 处的分位数。落在两个值之间时，`torch.quantile` 怎么处理？",
        ),
    ),
)


@drill.reference
def median_between_middles(x: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    """s = the values of x[i] in order;  out[i] = (s[(d - 1) // 2] + s[d // 2]) / 2"""
    n, d = x.shape
    out = x.new_empty(n)
    for i in range(n):
        s = sorted(x[i, j].item() for j in range(d))
        out[i] = (s[(d - 1) // 2] + s[d // 2]) / 2
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two values", "两个值"), 1, 2),
        (("three values", "三个值"), 1, 3),
        (("four values", "四个值"), 1, 4),
        (("even rows", "每行偶数个"), 2, 4),
        (("one value a row", "每行一个值"), 2, 1),
        (("odd rows", "每行奇数个"), 3, 5),
    ]
    for name, n, d in draw.then_random(named, range(1, 5), range(4, 9)):
        yield Case(name, x=draw.signed(n, d))


@drill.misconception(
    en="For an even number of values `median` returns the lower of the two in the middle, and "
    "never a value that is not in the row.",
    zh="个数为偶数时，`median` 返回两个中间值里较小的那个，它从不返回行中没有的值。",
)
def took_the_lower_middle(x):
    return x.median(dim=1).values


@drill.misconception(
    en="These are the elements that stand in the middle of the row, not those in the middle by "
    "size: the row has to be in order first.",
    zh="这是位置居中的元素，而不是大小居中的元素：得先把这一行排好序。",
)
def forgot_to_sort(x):
    d = x.shape[1]
    return (x[:, (d - 1) // 2] + x[:, d // 2]) / 2


@drill.misconception(
    en="That is the mean. It moves with every value; the median only looks at the middle.",
    zh="这是平均值。平均值受每个数影响，中位数只看中间。",
)
def took_the_mean(x):
    return x.mean(dim=1)


@drill.misconception(
    en="Of the two middle values this takes the upper one.",
    zh="这里取了两个中间值里较大的那个。",
)
def took_the_upper_middle(x):
    return x.sort(dim=1).values[:, x.shape[1] // 2]


@drill.misconception(
    en="This is half way between the smallest and the largest value. Nothing between them counts "
    "here, and the median looks at nothing else.",
    zh="这取的是最小值与最大值的中点，夹在中间的数没起作用；而中位数看的正是中间的数。",
)
def took_the_middle_of_the_range(x):
    return (x.amin(dim=1) + x.amax(dim=1)) / 2


@drill.misconception(
    en="With a dim, `median` returns a pair, values and indices. And between two middle values it "
    "takes the lower, not their mean.",
    zh="给了 dim，`median` 返回一对结果：values 和 indices。而且中间有两个值时，它取较小的那个，"
    "而不是两者的平均。",
)
def returned_values_and_indices(x):
    return x.median(dim=1)


@drill.alternative
def mean_of_the_middles(x):
    d = x.shape[1]
    s = x.sort(dim=1).values
    return (s[:, (d - 1) // 2] + s[:, d // 2]) / 2


@drill.alternative
def lower_and_upper_median(x):
    return (x.median(dim=1).values - (-x).median(dim=1).values) / 2


@drill.alternative
def midpoint_quantile(x):
    return torch.quantile(x, 0.5, dim=1, interpolation="midpoint")
