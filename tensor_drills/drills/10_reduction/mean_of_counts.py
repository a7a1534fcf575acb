"""A mean of integers is no integer, and torch does not choose a float dtype for you."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.mean", "torch.sum", "torch.div"),
    title=Text(en="Repair: mean of counts", zh="改错：计数的平均值"),
    statement=Text(
        en="Repair the function. It should return the mean of each row of `x`: in the dtype of "
        "`x` where that is a float, in float32 where `x` holds integers. As it stands it works "
        "for measurements and raises for counts.",
        zh="请改正这个函数。它应当返回 `x` 每一行的平均值：`x` 是浮点数时保持它的 dtype，`x` 是整"
        "数时用 float32。现在它对测量值（浮点数）可行，对计数（整数）就会报错。",
    ),
    hints=(
        Text(
            en="Which dtype should the mean of [1, 2] have? torch does not guess one.",
            zh="[1, 2] 的平均值应该是什么 dtype？torch 不会替你猜。",
        ),
        Text(
            en="A cast of everything to float32 also takes away the digits of a float64.",
            zh="如果一律转成 float32，float64 多出来的精度也就没了。",
        ),
        Text(
            en="`sum` works for every dtype. Which division of integers gives a float?",
            zh="`sum` 对任何 dtype 都可用。哪一种整数除法的结果是浮点数？",
        ),
    ),
)


@drill.reference
def mean_of_counts(x: Float[Tensor, "n d"] | Int[Tensor, "n d"]) -> Float[Tensor, " n"]:
    """out[i] = (x[i, 0] + x[i, 1] + ... + x[i, d - 1]) / d"""
    n, d = x.shape
    out = torch.empty(n, dtype=x.dtype if x.is_floating_point() else torch.float32)
    for i in range(n):
        out[i] = sum(x[i, j].item() for j in range(d)) / d
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    real, double, whole, byte = torch.float32, torch.float64, torch.int64, torch.uint8
    named = [
        (("floats", "浮点数"), 2, 2, real),
        (("one row of counts", "一行计数"), 1, 2, whole),
        (("counts", "计数"), 3, 4, whole),
        (("a column of counts", "一列计数"), 2, 1, whole),
        (("double precision", "双精度"), 2, 3, double),
        (("no rows", "零行"), 0, 3, whole),
        (("bytes", "字节"), 2, 3, byte),
    ]
    dtypes = [real, double, whole, torch.int32]
    for name, n, d, dtype in draw.then_random(named, range(1, 6), range(2, 6), dtypes):
        if dtype == byte:
            yield Case(name, x=255 - draw.distinct(n, d, dtype=dtype))
        else:
            x = draw.signed(n, d, dtype=dtype)
            yield Case(name, x=x / 8 if x.is_floating_point() else x)


@drill.misconception(
    en="`mean` keeps the dtype of its input, and integers cannot hold a mean: torch raises "
    "rather than choosing a float dtype.",
    zh="`mean` 的结果沿用输入的 dtype，而整数装不下平均值：torch 不会自行挑选浮点 dtype，而是直接"
    "报错。",
    stub=True,
)
def took_the_mean_of_integers(x):
    return x.mean(dim=1)


@drill.misconception(
    en="`//` rounds down: the mean of [1, 2] comes out as 1, and measurements lose their "
    "fraction too.",
    zh="`//` 向下取整：[1, 2] 的平均值成了 1，测量值的小数部分也丢了。",
)
def floor_divided(x):
    return x.sum(dim=1) // x.shape[1]


@drill.misconception(
    en="`float()` casts to float32, whatever came in: a float64 comes out as float32.",
    zh="`float()` 不管输入是什么都转成 float32：float64 进来，出去也成了 float32。",
)
def cast_everything_to_float32(x):
    return x.float().mean(dim=1)


@drill.misconception(
    en="The cast back to the dtype of `x` cuts the fraction of every mean of integers off again.",
    zh="最后又转回 `x` 的 dtype，整数平均值的小数部分又被截掉了。",
)
def cast_back_to_integers(x):
    return x.double().mean(dim=1).to(x.dtype)


@drill.alternative
def choose_the_dtype(x):
    return x.mean(dim=1, dtype=x.dtype if x.is_floating_point() else torch.float32)


@drill.alternative
def cast_what_is_no_float(x):
    if not x.is_floating_point():
        x = x.to(torch.float32)
    return x.mean(1)


@drill.alternative
def divide_first(x):
    return (x / x.shape[1]).sum(dim=1)
