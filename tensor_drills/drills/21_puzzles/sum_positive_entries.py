"""Adding up what is positive, row by row: a mask that selects would lose the rows."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.where", "torch.clamp", "torch.sum"),
    title=Text(en="Sum the positive entries", zh="对正数求和"),
    statement=Text(
        en="Return, for each row of `x`, the sum of its positive elements. A row without any gets "
        "0. Some elements are -inf, which is not positive. No Python loop.",
        zh="对 `x` 的每一行，返回其中正数的和。没有正数的行为 0。"
        "有些元素是 -inf，它不是正数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="`x[x > 0]` has the right elements. What do you no longer know about them?",
            zh="`x[x > 0]` 取出的元素没错。但关于它们，有什么信息丢了？",
        ),
        Text(
            en="Put something in the place of the other elements that does not change a sum, and "
            "keep the shape.",
            zh="把其余的元素换成不影响求和的数，形状保持不变。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def sum_positive_entries(x: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    """out[i] = sum of x[i, j] over all j with x[i, j] > 0"""
    out = x.new_zeros(len(x))
    for i in range(len(x)):
        for j in range(x.shape[1]):
            if x[i, j] > 0:
                out[i] += x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    inf = float("inf")
    named = [
        (("one row", "一行"), [[2.0, -1.0, 4.0]]),
        (("two rows", "两行"), [[1.0, -5.0], [3.0, 2.0]]),
        (("nothing positive", "没有正数"), [[-1.0, -2.0], [4.0, -3.0]]),
        (("an element -inf", "有一个 -inf"), [[3.0, -inf], [1.0, 0.0]]),
        (("square", "方阵"), [[1.0, 2.0], [-3.0, 4.0]]),
        (("no columns", "零列"), [[], []]),
    ]
    for name, rows in draw.then_random(named, [None]):
        if rows is None:
            x = draw.signed(draw.choice(range(1, 6)), draw.choice(range(2, 6)))
            x[0, 0] = draw.choice([-inf, -1.0])
        else:
            x = torch.tensor(rows)
        yield Case(name, x=x)


@drill.misconception(
    en="A bool mask selects into one dim: which element stood in which row is lost, and the sum is "
    "that of all rows.",
    zh="用 bool 掩码选出的元素排成一维：谁在哪一行已经丢失，得到的是所有行的总和。",
)
def selected_and_lost_the_rows(x):
    return x[x > 0].sum()


@drill.misconception(
    en="0 times -inf is NaN: multiplying by a mask does not take an infinity away. Choose 0 with "
    "`where`, or clamp.",
    zh="0 乘 -inf 是 NaN：乘以掩码去不掉无穷大。应当用 `where` 换成 0，或者用 clamp。",
)
def multiplied_by_the_mask(x):
    return (x * (x > 0)).sum(1)


@drill.misconception(
    en="The sum of `x > 0` counts the positive elements. Their values are to be added up.",
    zh="对 `x > 0` 求和，数的是正数的个数。题目要的是它们的值之和。",
)
def counted_them(x):
    return (x > 0).sum(1).to(x.dtype)


@drill.misconception(
    en="The sum was taken first, with the negative elements in it, and clamped afterwards. They "
    "have to be gone before the sum.",
    zh="先求了和，负数也在里面，之后才截断。负数要在求和之前就去掉。",
)
def clamped_after_the_sum(x):
    return x.sum(1).clamp(min=0)


@drill.misconception(
    en="`sum(0)` adds down the columns. A row's elements lie along dim 1.",
    zh="`sum(0)` 是按列相加。一行的元素沿 dim 1 排列。",
)
def summed_the_columns(x):
    return x.clamp(min=0).sum(0)


@drill.alternative
def relu(x):
    return torch.relu(x).sum(dim=-1)


@drill.alternative
def where(x):
    return torch.where(x > 0, x, 0).sum(1)


@drill.alternative
def add_at_the_rows(x):
    rows, columns = torch.nonzero(x > 0, as_tuple=True)
    return torch.zeros(len(x), device=x.device).index_add(0, rows, x[rows, columns])
