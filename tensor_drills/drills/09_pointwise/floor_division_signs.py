"""Two ways to divide with a remainder: down, or towards zero."""

from tensor_drills.declare import Drill, Text, torch

X = (-7, 7)
PAIRS = (("floor_div", "remainder"), ("trunc_div", "fmod"))

drill = Drill(
    level=3,
    ops=("torch.floor_divide", "torch.remainder", "torch.fmod", "torch.div"),
    title=Text(en="Dividing negative numbers", zh="负数的整除与余数"),
    statement=Text(
        en="`x = torch.tensor([-7, 7])`. Return a dict with what each expression gives, as a tuple "
        "of two ints. 'floor_div': `x // 3`. 'remainder': `x % 3`. 'trunc_div': "
        "`torch.div(x, 3, rounding_mode='trunc')`. 'fmod': `torch.fmod(x, 3)`. "
        "'negative_divisor': `x % -3`.",
        zh="`x = torch.tensor([-7, 7])`。用字典返回每个表达式的结果，各写成两个整数的元组。"
        "'floor_div'：`x // 3`。'remainder'：`x % 3`。'trunc_div'："
        "`torch.div(x, 3, rounding_mode='trunc')`。'fmod'：`torch.fmod(x, 3)`。"
        "'negative_divisor'：`x % -3`。",
    ),
    hints=(
        Text(
            en="-7 / 3 is -2.33. `//` rounds down, that is away from zero here; 'trunc' cuts the "
            "fraction off.",
            zh="-7 / 3 约为 -2.33。`//` 向下取整，在这里是远离零；'trunc' 则直接去掉小数部分。",
        ),
        Text(
            en="Each remainder belongs to one of the quotients: quotient * 3 + remainder = x.",
            zh="每种余数对应一种商：商 * 3 + 余数 = x。",
        ),
        Text(
            en="So `%` has the sign of the divisor, and `fmod` that of `x`.",
            zh="所以 `%` 的结果与除数同号，`fmod` 的结果与 `x` 同号。",
        ),
    ),
)


@drill.reference
def floor_division_signs() -> dict[str, tuple[int, int]]:
    """As torch itself divides."""
    x = torch.tensor(X)
    results = {
        "floor_div": x // 3,
        "remainder": x % 3,
        "trunc_div": torch.div(x, 3, rounding_mode="trunc"),
        "fmod": torch.fmod(x, 3),
        "negative_divisor": x % -3,
    }
    return {name: tuple(result.tolist()) for name, result in results.items()}


@drill.consequence
def consequence(answer: dict[str, tuple[int, int]]) -> Text | None:
    for quotient, remainder in PAIRS:
        q, r = torch.tensor(answer[quotient]), torch.tensor(answer[remainder])
        back = (q * 3 + r).tolist()
        if back != list(X):
            return Text(
                f"'{quotient}' * 3 + '{remainder}' should give [-7, 7] back; yours gives {back}",
                f"'{quotient}' * 3 + '{remainder}' 应当得回 [-7, 7]；你的答案得到 {back}",
            )
    rest = torch.tensor(answer["negative_divisor"])
    if ((torch.tensor(X) - rest) % 3).any() or (rest.abs() >= 3).any():
        return Text(
            "'negative_divisor': x minus a remainder is a multiple of the divisor, and the "
            "remainder is smaller than it in absolute value; yours is not so",
            "'negative_divisor'：x 减去余数应是除数的倍数，余数的绝对值应小于除数；"
            "你的答案不是这样",
        )
    return Text(
        "each remainder fits a quotient, but not the one that torch rounds to: which of the "
        "operations rounds down, and which towards zero?",
        "余数与商是配得上的，但 torch 取整的方向不是这样：哪些运算向下取整，哪些向零取整？",
    )


@drill.misconception(
    en="As in C, everything was rounded towards zero. In torch, as in Python, `//` rounds down, "
    "and `%` goes with it.",
    zh="这里像 C 语言那样全都向零取整了。torch 与 Python 一样，`//` 向下取整，`%` 与它配套。",
)
def divided_as_c_does():
    return {
        "floor_div": (-2, 2),
        "remainder": (-1, 1),
        "trunc_div": (-2, 2),
        "fmod": (-1, 1),
        "negative_divisor": (-1, 1),
    }


@drill.misconception(
    en="`fmod` was taken for another name of `%`. Its sign is that of `x`, and it goes with the "
    "quotient that is cut off.",
    zh="把 `fmod` 当成了 `%` 的另一个名字。它的结果与 `x` 同号，与截断得到的商配套。",
)
def took_fmod_for_remainder():
    return {
        "floor_div": (-3, 2),
        "remainder": (2, 1),
        "trunc_div": (-2, 2),
        "fmod": (2, 1),
        "negative_divisor": (-1, -2),
    }


@drill.misconception(
    en="A remainder is not always positive: `%` takes the sign of its divisor, here -3.",
    zh="余数不总是正的：`%` 的结果与除数同号，这里的除数是 -3。",
)
def kept_the_remainder_positive():
    return {
        "floor_div": (-3, 2),
        "remainder": (2, 1),
        "trunc_div": (-2, 2),
        "fmod": (-1, 1),
        "negative_divisor": (2, 1),
    }


@drill.misconception(
    en="The remainders of -7 and 7 are not mirror images. How far is it up to -7 from -9, the "
    "multiple below it?",
    zh="-7 和 7 的余数并不对称。-7 下方的倍数是 -9，从 -9 到 -7 要加多少？",
)
def mirrored_the_remainder():
    return {
        "floor_div": (-3, 2),
        "remainder": (1, 1),
        "trunc_div": (-2, 2),
        "fmod": (-1, 1),
        "negative_divisor": (-1, -1),
    }


@drill.alternative
def as_lists():
    return {
        "negative_divisor": [-1, -2],
        "fmod": [-1, 1],
        "trunc_div": [-2, 2],
        "remainder": [2, 1],
        "floor_div": [-3, 2],
    }


@drill.alternative
def asked_python():
    import math

    return {
        "floor_div": tuple(math.floor(x / 3) for x in X),
        "remainder": tuple(x % 3 for x in X),
        "trunc_div": tuple(math.trunc(x / 3) for x in X),
        "fmod": tuple(int(math.fmod(x, 3)) for x in X),
        "negative_divisor": tuple(x % -3 for x in X),
    }
