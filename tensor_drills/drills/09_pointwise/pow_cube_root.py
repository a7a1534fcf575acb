"""A real power of a negative base is NaN, unless the exponent is whole."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.pow", "torch.sign", "torch.copysign"),
    title=Text(en="Repair: the cube root", zh="改错：立方根"),
    statement=Text(
        en="Repair the function. It should return the real cube root of each element: 2 for 8, -2 "
        "for -8. As it stands it gives NaN for every negative number.",
        zh="请改正这个函数。它应当返回每个元素的实数立方根：8 得 2，-8 得 -2。"
        "现在所有负数得到的都是 NaN。",
    ),
    hints=(
        Text(
            en="An exponent of 1 / 3 is not whole, and not even exactly a third. What can a power "
            "do with a negative base then?",
            zh="指数 1 / 3 不是整数，甚至不恰好是三分之一。这时负的底数该怎么算？",
        ),
        Text(
            en="The cube root of -8 is minus that of 8: take the root of the absolute value, and "
            "give the sign back.",
            zh="-8 的立方根是 8 的立方根取负：对绝对值开立方，再把符号还回去。",
        ),
    ),
)


@drill.reference
def pow_cube_root(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = the real number r with r * r * r = x[i]"""
    out = torch.empty_like(x)
    for i in range(len(x)):
        size = abs(x[i].item()) ** (1 / 3)
        out[i] = size if x[i] >= 0 else -size
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a positive number", "一个正数"), [8.0]),
        (("a negative number", "一个负数"), [-8.0]),
        (("zero and one", "零和一"), [0.0, 1.0, -1.0]),
        (("both signs", "有正有负"), [27.0, -64.0, 8.0, -1.0]),
        (("below one", "小于一"), [-0.125, 0.001]),
        (("nothing", "空"), []),
    ]
    for name, values in draw.then_random(named, [None]):
        yield Case(name, x=draw.signed(5) if values is None else torch.tensor(values))


@drill.misconception(
    en="A power with an exponent that is not whole is NaN for a negative base: among the real "
    "numbers there is none. Take the power of the absolute value, and treat the sign by itself.",
    zh="指数不是整数时，负底数的幂是 NaN：实数里没有这样的数。应当对绝对值求幂，符号另外处理。",
    stub=True,
)
def raised_a_negative_base(x):
    return x ** (1 / 3)


@drill.misconception(
    en="The NaN is gone, and so is the sign: -8 has the cube root -2, not 2.",
    zh="NaN 没有了，符号也没有了：-8 的立方根是 -2，不是 2。",
)
def lost_the_sign(x):
    return x.abs() ** (1 / 3)


@drill.misconception(
    en="`**` binds more tightly than `/`: this is `(x ** 1) / 3`, a third of `x`.",
    zh="`**` 的优先级高于 `/`：这是 `(x ** 1) / 3`，也就是 `x` 的三分之一。",
)
def divided_by_three(x):
    return x**1 / 3


@drill.misconception(
    en="`1 // 3` is 0, and everything to the power of 0 is 1.",
    zh="`1 // 3` 是 0，而任何数的 0 次幂都是 1。",
)
def took_a_whole_exponent(x):
    return x.sign() * x.abs() ** (1 // 3)


@drill.misconception(
    en="A 0 in place of NaN hides the error: -8 does have a cube root, -2.",
    zh="用 0 代替 NaN 只是把错误藏了起来：-8 是有立方根的，是 -2。",
)
def replaced_nan_by_zero(x):
    return (x ** (1 / 3)).nan_to_num()


@drill.alternative
def copysign(x):
    return x.abs().pow(1 / 3).copysign(x)


@drill.alternative
def chosen_with_where(x):
    return torch.where(x < 0, -((-x) ** (1 / 3)), x ** (1 / 3))


@drill.alternative
def by_exp_and_log(x):
    return torch.sign(x) * torch.exp(torch.log(torch.abs(x)) / 3)


@drill.alternative
def in_float64(x):
    return (x.sign() * torch.float_power(x.abs(), 1 / 3)).to(x.dtype)
