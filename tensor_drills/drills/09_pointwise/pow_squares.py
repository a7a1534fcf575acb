"""The power is **; ^ is exclusive or, and runs without a word."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.pow", "torch.square"),
    title=Text(en="Square every number", zh="逐个求平方"),
    statement=Text(
        en="Return the square of every element of `x`, as whole numbers. No Python loop.",
        zh="返回 `x` 每个元素的平方，结果仍是整数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Python's own operators work on tensors, element by element. How is a power "
            "written in Python?",
            zh="Python 自己的运算符可以逐元素作用于张量。在 Python 里，乘方怎么写？",
        ),
        Text(
            en="`^` is not a power, neither in Python nor in torch: look at what `5 ^ 2` gives.",
            zh="无论在 Python 还是 torch 里，`^` 都不是乘方：看看 `5 ^ 2` 等于多少。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def pow_squares(x: Int[Tensor, "n m"]) -> Int[Tensor, "n m"]:
    """out[i, j] = x[i, j] times itself"""
    out = torch.empty_like(x)
    for i in range(len(x)):
        for j in range(x.shape[1]):
            out[i, j] = x[i, j] * x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), 1, 1),
        (("one row", "一行"), 1, 3),
        (("square", "方阵"), 2, 2),
        (("no rows", "零行"), 0, 2),
        (("three by two", "三行两列"), 3, 2),
    ]
    for name, n, m in draw.then_random(named, range(1, 5), range(1, 5)):
        yield Case(name, x=draw.signed(n, m, dtype=torch.int64) * 3)


@drill.misconception(
    en="`^` is exclusive or, bit by bit: `5 ^ 2` is 7. On integers it raises nothing, so nobody "
    "notices.",
    zh="`^` 是逐位异或：`5 ^ 2` 等于 7。作用在整数上不会报错，所以不易察觉。",
)
def took_exclusive_or(x):
    return x ^ 2


@drill.misconception(
    en="That is twice each number. The square is the number times itself.",
    zh="这是每个数的两倍。平方是这个数乘以自己。",
)
def doubled(x):
    return x * 2


@drill.misconception(
    en="`@` is the matrix product, rows times columns; `*` multiplies element by element.",
    zh="`@` 是矩阵乘法，行乘以列；逐元素相乘用 `*`。",
)
def multiplied_as_matrices(x):
    return x @ x


@drill.misconception(
    en="A power with the exponent 2. is a float tensor. An integer exponent leaves whole numbers "
    "whole.",
    zh="指数写成 2. 时结果是浮点张量。指数用整数，整数才仍是整数。",
)
def took_a_float_exponent(x):
    return x**2.0


@drill.alternative
def times_itself(x):
    return x * x


@drill.alternative
def pow_method(x):
    return x.pow(2)


@drill.alternative
def square(x):
    return torch.square(x)


@drill.alternative
def einsum(x):
    return torch.einsum("nm,nm->nm", x, x)
