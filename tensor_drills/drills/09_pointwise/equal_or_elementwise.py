"""== compares elements and broadcasts; torch.equal compares tensors and does not."""

from tensor_drills.declare import Drill, Text, torch

drill = Drill(
    level=3,
    ops=("torch.eq", "torch.equal", "torch.isclose", "torch.allclose"),
    title=Text(en="== and torch.equal", zh="== 与 torch.equal"),
    statement=Text(
        en="Let `a = torch.ones(2)`, `b = torch.ones(1)`, `c = torch.ones(3)` and "
        "`n = torch.tensor([1., float('nan')])`. Return a dict with what each gives: a bool, a "
        "tuple of bools for the elements of a tensor, or the name of the error as a string. "
        "'eq': `a == b`. 'equal': `torch.equal(a, b)`. 'eq_sizes': `a == c`. 'equal_sizes': "
        "`torch.equal(a, c)`. 'eq_nan': `n == n`. 'equal_nan': `torch.equal(n, n.clone())`. "
        "'truth': `bool(a == a)`.",
        zh="设 `a = torch.ones(2)`，`b = torch.ones(1)`，`c = torch.ones(3)`，"
        "`n = torch.tensor([1., float('nan')])`。用字典返回下列各项的结果：一个 bool；"
        "若结果是张量，用 bool 的元组写出各元素；若报错，写错误的名字（字符串）。"
        "'eq'：`a == b`。'equal'：`torch.equal(a, b)`。'eq_sizes'：`a == c`。"
        "'equal_sizes'：`torch.equal(a, c)`。'eq_nan'：`n == n`。"
        "'equal_nan'：`torch.equal(n, n.clone())`。'truth'：`bool(a == a)`。",
    ),
    hints=(
        Text(
            en="`==` is an operator like `+`: it works element by element, broadcasts, and raises "
            "where shapes do not fit.",
            zh="`==` 是与 `+` 一样的运算符：逐元素进行，会广播，形状不合就报错。",
        ),
        Text(
            en="`torch.equal` asks: one shape, and the same value in every place? The answer is "
            "one bool.",
            zh="`torch.equal` 问的是：形状相同，而且每个位置的值都相同吗？答案是一个 bool。",
        ),
        Text(
            en="NaN is not equal to itself. And what truth has a tensor of two elements?",
            zh="NaN 与自己不相等。还有，两个元素的张量算真还是假？",
        ),
    ),
)


def outcome(name: str) -> bool | tuple[bool, ...] | str:
    """Return what one expression gives, or the name of its error."""
    a, b, c = torch.ones(2), torch.ones(1), torch.ones(3)
    n = torch.tensor([1.0, float("nan")])
    expressions = {
        "eq": lambda: a == b,
        "equal": lambda: torch.equal(a, b),
        "eq_sizes": lambda: a == c,
        "equal_sizes": lambda: torch.equal(a, c),
        "eq_nan": lambda: n == n,
        "equal_nan": lambda: torch.equal(n, n.clone()),
        "truth": lambda: bool(a == a),
    }
    try:
        result = expressions[name]()
    except RuntimeError as error:
        return type(error).__name__
    return result if isinstance(result, bool) else tuple(result.tolist())


NAMES = ("eq", "equal", "eq_sizes", "equal_sizes", "eq_nan", "equal_nan", "truth")


@drill.reference
def equal_or_elementwise() -> dict[str, bool | tuple[bool, ...] | str]:
    """As torch itself compares."""
    return {name: outcome(name) for name in NAMES}


@drill.consequence
def consequence(answer: dict[str, bool | tuple[bool, ...] | str]) -> Text | None:
    said = {
        "eq": Text(
            "`a == b` answers as `a + b` would: with one value for each place",
            "`a == b` 与 `a + b` 一样作答：每个位置一个值",
        ),
        "equal": Text(
            "it is to say, in one bool, whether `b` may stand for `a` everywhere, in `len` as well",
            "它要用一个 bool 说明 `b` 能否处处代替 `a`，包括在 `len` 里",
        ),
        "eq_sizes": Text(
            "try `a + c`: what happens there happens to `a == c`",
            "试试 `a + c`：那里发生什么，`a == c` 就发生什么",
        ),
        "equal_sizes": Text(
            "`torch.equal` has to say of any two tensors whether they are the same; look at the "
            "shapes of these two",
            "对任意两个张量，`torch.equal` 都要说出它们是否相同；看看这两个的形状",
        ),
        "eq_nan": Text(
            "compare `float('nan')` with itself in Python, and count the elements of `n`",
            "在 Python 里让 `float('nan')` 与自己比较，再数数 `n` 有几个元素",
        ),
        "equal_nan": Text(
            "for `torch.equal` every pair of elements has to be equal by the rule of `==`",
            "`torch.equal` 要求每一对元素都按 `==` 的规则相等",
        ),
        "truth": Text(
            "`bool` has to make one value of two: would that be `any` or `all`?",
            "`bool` 要把两个值变成一个：那该是 `any` 还是 `all`？",
        ),
    }
    for name, text in said.items():
        given = answer[name]
        if (tuple(given) if isinstance(given, list) else given) != outcome(name):
            return Text(f"'{name}': {text.en}", f"'{name}'：{text.zh}")
    return None


@drill.misconception(
    en="`==` was read as in plain Python, where it gives one bool. Between tensors it gives a "
    "tensor, one bool a place.",
    zh="这里把 `==` 当成了普通 Python 的比较，只给一个 bool。张量之间的 `==` 得到的是张量，"
    "每个位置一个 bool。",
)
def read_it_as_python():
    return {
        "eq": False,
        "equal": False,
        "eq_sizes": False,
        "equal_sizes": False,
        "eq_nan": False,
        "equal_nan": False,
        "truth": True,
    }


@drill.misconception(
    en="`torch.equal` was taken for `(a == b).all()`. That broadcasts first; `torch.equal` never "
    "does: another shape is another tensor.",
    zh="把 `torch.equal` 当成了 `(a == b).all()`。后者会先广播；`torch.equal` 从不广播："
    "形状不同就是不同的张量。",
)
def broadcast_in_equal():
    return {
        "eq": (True, True),
        "equal": True,
        "eq_sizes": "RuntimeError",
        "equal_sizes": "RuntimeError",
        "eq_nan": (True, False),
        "equal_nan": False,
        "truth": "RuntimeError",
    }


@drill.misconception(
    en="A copy with the same bits is not always equal: NaN differs from NaN, for `==` as for "
    "`torch.equal`. `torch.allclose` has `equal_nan=True` for that.",
    zh="二进制位完全相同的拷贝也不一定相等：NaN 与 NaN 不相等，对 `==` 和 `torch.equal` 都是如此。"
    "要让它们算相等，`torch.allclose` 有 `equal_nan=True`。",
)
def took_nan_for_equal():
    return {
        "eq": (True, True),
        "equal": False,
        "eq_sizes": "RuntimeError",
        "equal_sizes": False,
        "eq_nan": (True, True),
        "equal_nan": True,
        "truth": "RuntimeError",
    }


@drill.misconception(
    en="A tensor of several elements is neither true nor false, not even where all of them are "
    "True: `if a == a:` raises. Say `all()` or `torch.equal`.",
    zh="多个元素的张量既不算真也不算假，哪怕全是 True：`if a == a:` 会报错。"
    "应当写明 `all()` 或 `torch.equal`。",
)
def gave_it_a_truth():
    return {
        "eq": (True, True),
        "equal": False,
        "eq_sizes": "RuntimeError",
        "equal_sizes": False,
        "eq_nan": (True, False),
        "equal_nan": False,
        "truth": True,
    }


@drill.alternative
def as_lists():
    return {
        "truth": "RuntimeError",
        "equal_nan": False,
        "eq_nan": [True, False],
        "equal_sizes": False,
        "eq_sizes": "RuntimeError",
        "equal": False,
        "eq": [True, True],
    }


@drill.alternative
def asked_torch():
    a, b, c = torch.ones(2), torch.ones(1), torch.ones(3)
    n = torch.tensor([1.0, float("nan")])
    answer = {"eq": (a == b).tolist(), "equal": torch.equal(a, b)}
    for name, question in {"eq_sizes": lambda: a == c, "truth": lambda: bool(a == a)}.items():
        try:
            answer[name] = question()
        except RuntimeError as error:
            answer[name] = type(error).__name__
    answer |= {"equal_sizes": torch.equal(a, c), "equal_nan": torch.equal(n, n.clone())}
    return answer | {"eq_nan": (n == n).tolist()}
