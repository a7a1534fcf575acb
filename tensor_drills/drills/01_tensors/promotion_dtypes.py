"""Type promotion: dims before numbers, kinds before widths."""

from collections.abc import Callable

from tensor_drills.declare import Drill, Text, torch

SUMS: dict[str, Callable[[], torch.Tensor]] = {
    "plus_float": lambda: torch.tensor([7, 2]) + 2.5,
    "divided": lambda: torch.tensor([7, 2]) / 7,
    "floored": lambda: torch.tensor([7, 2]) // 2,
    "plus_double": lambda: torch.ones(2) + torch.ones(2, dtype=torch.float64),
    "plus_double_0d": lambda: torch.ones(2) + torch.tensor(1.0, dtype=torch.float64),
    "pixels": lambda: torch.tensor([250, 3], dtype=torch.uint8) + 10,
}

drill = Drill(
    level=2,
    ops=("torch.result_type", "torch.promote_types", "torch.add", "torch.true_divide"),
    title=Text(en="The dtype of a result", zh="运算结果的 dtype"),
    statement=Text(
        en="Return a dict with the dtype (such as `torch.int8`) of each result, where "
        "`i = torch.tensor([7, 2])`, `x = torch.ones(2)`, `d = x.double()` and "
        "`u = torch.tensor([250, 3], dtype=torch.uint8)`. 'plus_float': `i + 2.5`. 'divided': "
        "`i / 7`. 'floored': `i // 2`. 'plus_double': `x + d`. 'plus_double_0d': `x + d[0]`. "
        "'pixels': `u + 10`.",
        zh="用字典返回各个结果的 dtype（例如 `torch.int8`）。设 `i = torch.tensor([7, 2])`，"
        "`x = torch.ones(2)`，`d = x.double()`，`u = torch.tensor([250, 3], dtype=torch.uint8)`。"
        "'plus_float'：`i + 2.5`。'divided'：`i / 7`。'floored'：`i // 2`。'plus_double'："
        "`x + d`。'plus_double_0d'：`x + d[0]`。'pixels'：`u + 10`。",
    ),
    hints=(
        Text(
            en="First the kind: bool, then integer, then floating. The higher kind wins.",
            zh="先看种类：布尔、整数、浮点，种类高的说了算。",
        ),
        Text(
            en="A Python number or a tensor without dims can raise the kind of the result, but "
            "within one kind it does not change the width.",
            zh="Python 的数或零维张量可以把结果提升到更高的种类，但在同一种类之内不会改变位数。",
        ),
        Text(
            en="`/` is always true division, so its result is floating; `//` keeps the kind.",
            zh="`/` 总是真除法，结果必为浮点；`//` 则保持原来的种类。",
        ),
    ),
)


@drill.reference
def promotion_dtypes() -> dict[str, torch.dtype]:
    """As torch itself promotes."""
    return answer_with()


def answer_with(**changes: torch.dtype) -> dict[str, torch.dtype]:
    """Return what torch gives, with some of it changed."""
    return {name: compute().dtype for name, compute in SUMS.items()} | changes


@drill.consequence
def consequence(answer: dict[str, torch.dtype]) -> Text | None:
    told = {
        "plus_float": Text(
            "a Python number brings no width of its own: which float does torch take by default?",
            "Python 的数自己不带位数：torch 默认用的是哪种浮点？",
        ),
        "divided": Text(
            "the results are fractions, as wide as torch's default float",
            "结果是分数，位数与 torch 的默认浮点相同",
        ),
        "floored": Text(
            "both operands are whole numbers, and so is what `//` gives",
            "两个运算数都是整数，`//` 的结果也是整数",
        ),
        "plus_double": Text(
            "both tensors have dims, so nothing of either may be lost",
            "两个都不是零维张量，哪一个的精度都不能丢",
        ),
        "plus_double_0d": Text(
            "`d[0]` has no dims, and it is of the same kind as `x`: does its width count?",
            "`d[0]` 是零维张量，与 `x` 又属于同一种类：它的位数算数吗？",
        ),
        "pixels": Text(
            "10 is of the same kind as the pixels: a Python number does not widen them",
            "10 与像素属于同一种类：Python 的数不会让它们变宽",
        ),
    }
    right = promotion_dtypes()
    for name, text in told.items():
        if answer[name] != right[name]:
            return Text(f"'{name}': {text.en}", f"'{name}'：{text.zh}")
    return None


@drill.misconception(
    en="`/` on integer tensors is true division, as in Python: 2 / 7 is not 0. Integer division "
    "is written `//`.",
    zh="整数张量的 `/` 是真除法，与 Python 相同：2 / 7 不等于 0。整除要写 `//`。",
)
def divided_as_in_c():
    return answer_with(divided=torch.int64)


@drill.misconception(
    en="A tensor without dims counts like a Python number: among floats its width does not "
    "matter. Only `x + d`, where both have dims, is widened.",
    zh="零维张量和 Python 的数一样：同为浮点时，它的位数不起作用。只有两边都不是零维的 `x + d` "
    "才会变宽。",
)
def widened_by_a_scalar_tensor():
    return answer_with(plus_double_0d=torch.float64)


@drill.misconception(
    en="The Python number 10 does not widen the pixels. They stay bytes, and 250 + 10 wraps "
    "around to 4.",
    zh="Python 的数 10 不会让像素变宽。它们仍是字节，250 + 10 会绕回到 4。",
)
def widened_the_pixels():
    return answer_with(pixels=torch.int64)


@drill.misconception(
    en="A Python float raises integers to floats, but to torch's default float, not to the double "
    "that Python itself uses.",
    zh="Python 的浮点数会把整数提升为浮点，但提升到的是 torch 的默认浮点，不是 Python "
    "自己用的双精度。",
)
def took_python_floats_for_doubles():
    return answer_with(plus_float=torch.float64, divided=torch.float64)


@drill.misconception(
    en="The wider of two tensors with dims wins, on whichever side it stands.",
    zh="两个都不是零维的张量相加，位数多的说了算，与左右位置无关。",
)
def kept_the_dtype_of_the_left():
    return answer_with(plus_double=torch.float32)


@drill.alternative
def aliases():
    return {
        "plus_float": torch.float,
        "divided": torch.float,
        "floored": torch.long,
        "plus_double": torch.double,
        "plus_double_0d": torch.float,
        "pixels": torch.uint8,
    }


@drill.alternative
def asked_torch():
    i, x = torch.tensor([7, 2]), torch.ones(2)
    d = x.double()
    return {
        "plus_float": torch.result_type(i, 2.5),
        "divided": torch.true_divide(i, 7).dtype,
        "floored": torch.floor_divide(i, 2).dtype,
        "plus_double": torch.promote_types(x.dtype, d.dtype),
        "plus_double_0d": torch.result_type(x, d[0]),
        "pixels": torch.result_type(torch.zeros(2, dtype=torch.uint8), 10),
    }
