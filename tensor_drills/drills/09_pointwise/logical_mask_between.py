"""and asks for one bool; & works on every element, and binds more tightly than a comparison."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.logical_and", "torch.bitwise_and", "torch.ge"),
    title=Text(en="Repair: a mask for a range", zh="改错：范围掩码"),
    statement=Text(
        en="Repair the function. The result should be a bool tensor, True where `x` lies in the "
        "range from `low` (included) to `high` (excluded). As it stands it works for one element "
        "and raises for several.",
        zh="请改正这个函数。结果应当是 bool 张量，`x` 落在从 `low` 到 `high`（含 `low`、不含 "
        "`high`）的地方为 True。现在它对一个元素可行，对多个元素就会报错。",
    ),
    hints=(
        Text(
            en="Python reads a chain of comparisons as two of them joined by `and`, and `and` "
            "wants to know: true or false?",
            zh="Python 把连写的比较当作用 `and` 连接的两个比较，而 `and` 只要一个真或假。",
        ),
        Text(
            en="Two masks are combined element by element with `&`. It binds more tightly than "
            "`<`, so each comparison needs brackets.",
            zh="两个掩码用 `&` 逐元素合并。它的优先级高于 `<`，所以每个比较都要加括号。",
        ),
    ),
)


@drill.reference
def logical_mask_between(x: Int[Tensor, " n"], low: int, high: int) -> Bool[Tensor, " n"]:
    """out[i] = True if x[i] is one of low, low + 1, ..., high - 1, else False"""
    out = torch.zeros(len(x), dtype=torch.bool)
    for i in range(len(x)):
        out[i] = x[i].item() in range(low, high)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one element", "一个元素"), [3], 2, 5),
        (("two elements", "两个元素"), [1, 3], 2, 5),
        (("both ends", "两个端点"), [2, 5], 2, 5),
        (("below, within, above", "下方、之内、上方"), [0, 4, 9], 2, 5),
        (("no elements", "零个元素"), [], 2, 5),
        (("negative numbers", "负数"), [-5, -4, -1, 0], -4, 0),
    ]
    for name, values, low, high in draw.then_random(named, [None], [-6, -1, 0, 2], [3, 5, 8]):
        x = draw.signed(8, dtype=torch.int64)
        if values is not None:
            x = torch.tensor(values, dtype=torch.int64)
        yield Case(name, x=x, low=low, high=high)


@drill.misconception(
    en="`and` (chained comparisons hide one) needs a single truth value, and a tensor of several "
    "elements has none. Masks are combined element by element.",
    zh="`and`（连写的比较里也藏着一个）要的是单个真假值，而多个元素的张量没有真假可言。"
    "掩码要逐元素合并。",
    stub=True,
)
def chained_the_comparisons(x, low, high):
    return low <= x < high


@drill.misconception(
    en="`&` binds more tightly than `<`: this reads `((low <= x) & x) < high`, which mixes the "
    "mask with the bits of `x`. Put brackets around both comparisons.",
    zh="`&` 的优先级高于 `<`：这里实际是 `((low <= x) & x) < high`，把掩码和 `x` 的二进制位混"
    "在了一起。两个比较都要加括号。",
)
def left_out_a_bracket(x, low, high):
    return (low <= x) & x < high


@drill.misconception(
    en="`|` is or: every number is above the one bound or below the other.",
    zh="`|` 是“或”：任何数不是高于这个界，就是低于那个界。",
)
def took_or_for_and(x, low, high):
    return (low <= x) | (x < high)


@drill.misconception(
    en="The upper end belongs to the range here, too. `high` itself has to stay out.",
    zh="这里把上端点也算进了范围。题目要求不含 `high`。",
)
def let_the_upper_end_in(x, low, high):
    return (low <= x) & (x <= high)


@drill.misconception(
    en="Multiplied by `x`, the comparisons become numbers. A mask is of dtype bool.",
    zh="比较结果乘以 `x` 之后成了数。掩码的 dtype 是 bool。",
)
def kept_the_numbers(x, low, high):
    return x * (low <= x) * (x < high)


@drill.alternative
def logical_and(x, low, high):
    return torch.logical_and(x >= low, x < high)


@drill.alternative
def neither_below_nor_above(x, low, high):
    return ~((x < low) | (x >= high))


@drill.alternative
def product_of_masks(x, low, high):
    return x.ge(low) * x.lt(high)


@drill.alternative
def unchanged_by_a_clamp(x, low, high):
    return x.clamp(low, high - 1) == x
