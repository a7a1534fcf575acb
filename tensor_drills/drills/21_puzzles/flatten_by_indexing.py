"""A flat index is a number in mixed base: div and mod read its digits."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.arange", "torch.flatten"),
    title=Text(en="flatten by hand", zh="手工实现 flatten"),
    statement=Text(
        en="Return the values of `x` in one dim, in row-major order (the last index runs fastest). "
        "Build it from `arange`, `//`, `%` and indexing. Ruled out: `flatten`, `reshape`, `view`, "
        "`ravel`, `take`, `cat` and their kin. No Python loop.",
        zh="把 `x` 的值按行优先的顺序（最后一个下标变化最快）排成一维。请用 `arange`、`//`、`%` "
        "和索引来构造。不能用 `flatten`、`reshape`、`view`、`ravel`、`take`、`cat` 及同类函数。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Element [i, j, k] goes to place (i * h + j) * w + k. Which arithmetic finds k "
            "again?",
            zh="元素 [i, j, k] 的位置是 (i * h + j) * w + k。怎样的运算能还原出 k？",
        ),
        Text(
            en="It is like hours, minutes and seconds: dividing by a size drops a digit, the "
            "remainder reads one.",
            zh="就像时、分、秒：除以某一维的大小是去掉一位，取余是读出一位。",
        ),
        Text(
            en="Three index tensors of the same shape pick one element each.",
            zh="三个形状相同的索引张量，每次各取出一个元素。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "flatten",
        "reshape",
        "reshape_as",
        "view",
        "view_as",
        "ravel",
        "unflatten",
        "take",
        "take_along_dim",
        "repeat_interleave",
        "as_strided",
        "cat",
        "concat",
        "concatenate",
        "hstack",
        "masked_select",
    ),
)


@drill.reference
def flatten_by_indexing(x: Float[Tensor, "b h w"]) -> Float[Tensor, "b*h*w"]:
    """out[(i * h + j) * w + k] = x[i, j, k]"""
    b, h, w = x.shape
    out = x.new_empty(b * h * w)
    for i in range(b):
        for j in range(h):
            for k in range(w):
                out[(i * h + j) * w + k] = x[i, j, k]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one matrix", "一个矩阵"), 1, 2, 2),
        (("one wide matrix", "一个宽矩阵"), 1, 2, 3),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("no matrices", "零个矩阵"), 0, 2, 3),
        (("no columns", "零列"), 2, 3, 0),
        (("three different sizes", "三个大小各不相同"), 2, 4, 3),
    ]
    sizes = range(1, 5)
    for name, b, h, w in draw.then_random(named, sizes, sizes, sizes):
        yield Case(name, x=draw.distinct(b, h, w))
    yield Case(("permuted", "重排过维度"), x=draw.distinct(3, 2, 4).permute(1, 2, 0))


@drill.misconception(
    en="The first index runs fastest here: that is column-major order. In row-major order "
    "neighbours differ in the last index.",
    zh="这里第一个下标变化最快，是列优先。行优先时，相邻的元素差在最后一个下标上。",
)
def ran_the_first_index_fastest(x):
    b, h, w = x.shape
    p = torch.arange(b * h * w)
    return x[p % b, p // b % h, p // (b * h)]


@drill.misconception(
    en="To find j, the place was divided by h. What runs inside a row is w long, so dividing by w "
    "drops the last digit.",
    zh="求 j 时除以了 h。一行之内有 w 个元素，除以 w 才能去掉最后一位。",
)
def divided_by_its_own_size(x):
    b, h, w = x.shape
    p = torch.arange(b * h * w)
    return x[p // (h * w), p // h % h, p % w]


@drill.misconception(
    en="From the second matrix on, p // w runs past h: the middle index needs a remainder as well.",
    zh="从第二个矩阵起，p // w 就超过了 h：中间的下标也要取余。",
)
def left_out_the_middle_remainder(x):
    b, h, w = x.shape
    p = torch.arange(b * h * w)
    return x[p // (h * w), p // w, p % w]


@drill.alternative
def one_digit_at_a_time(x):
    b, h, w = x.shape
    p = torch.arange(b * h * w, device=x.device)
    rest, k = p // w, p % w
    return x[rest // h, rest % h, k]


@drill.alternative
def written_to_the_places(x):
    b, h, w = x.shape
    i = torch.arange(b, device=x.device)[:, None, None]
    j = torch.arange(h, device=x.device)[:, None]
    k = torch.arange(w, device=x.device)
    out = x.new_empty(b * h * w)
    out[(i * h + j) * w + k] = x
    return out


@drill.alternative
def mask_that_always_holds(x):
    return x[x == x]
