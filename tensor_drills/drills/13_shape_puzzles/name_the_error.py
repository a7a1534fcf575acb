"""Which exception is raised tells which kind of mistake was made."""

from tensor_drills.declare import Drill, Text, torch


def unpack_a_row(x):
    """Unpack three values into two names."""
    a, b = x[0]
    return a, b


MISTAKES = {
    "reshape": lambda x: x.reshape(4, 2),
    "sum": lambda x: x.sum(2),
    "index": lambda x: x[0, 0, 0],
    "truth": lambda x: bool(x > 1),
    "ragged": lambda x: torch.tensor([[1, 2], [3]]),
    "unpack": unpack_a_row,
    "length": lambda x: len(x.sum()),
    "matmul": lambda x: x @ x,
    "mean": lambda x: x.long().mean(),
}
NAMES = ("IndexError", "RuntimeError", "TypeError", "ValueError")

drill = Drill(
    level=3,
    ops=("torch.reshape", "torch.sum", "torch.matmul", "torch.mean"),
    title=Text(en="Name the error", zh="会抛出哪种错误"),
    statement=Text(
        en="`x = torch.ones(2, 3)`. Each line raises 'IndexError', 'RuntimeError', 'TypeError' or "
        "'ValueError'. Return a dict that says which. 'reshape': `x.reshape(4, 2)`. 'sum': "
        "`x.sum(2)`. 'index': `x[0, 0, 0]`. 'truth': `bool(x > 1)`. 'ragged': "
        "`torch.tensor([[1, 2], [3]])`. 'unpack': `a, b = x[0]`. 'length': `len(x.sum())`. "
        "'matmul': `x @ x`. 'mean': `x.long().mean()`.",
        zh="`x = torch.ones(2, 3)`。下面每一行都会抛出 'IndexError'、'RuntimeError'、'TypeError' "
        "或 'ValueError' 之一。用字典返回是哪一种。'reshape'：`x.reshape(4, 2)`。"
        "'sum'：`x.sum(2)`。'index'：`x[0, 0, 0]`。'truth'：`bool(x > 1)`。"
        "'ragged'：`torch.tensor([[1, 2], [3]])`。'unpack'：`a, b = x[0]`。"
        "'length'：`len(x.sum())`。'matmul'：`x @ x`。'mean'：`x.long().mean()`。",
    ),
    hints=(
        Text(
            en="torch's own computations raise a RuntimeError for nearly everything: shapes, "
            "dtypes, devices.",
            zh="torch 在计算中遇到的问题几乎都报 RuntimeError：形状、dtype、设备。",
        ),
        Text(
            en="A dim that is not there counts as an index that is not there.",
            zh="维度不存在，算作索引不存在。",
        ),
        Text(
            en="Where Python itself would complain of plain values in the same place, the class "
            "is Python's: `len` of a number, two names for three values.",
            zh="如果换成普通的 Python 值，在同样的地方 Python 也会报错，那么错误类型就与 Python 的"
            "一致：对一个数求 `len`，用两个名字接三个值。",
        ),
    ),
)


@drill.reference
def name_the_error() -> dict[str, str]:
    """As torch itself raises."""
    return {name: type(raised(call)).__name__ for name, call in MISTAKES.items()}


def raised(call):
    """Return the exception that a mistake raises."""
    try:
        call(torch.ones(2, 3))
    except (IndexError, RuntimeError, TypeError, ValueError) as error:
        return error
    raise AssertionError("this was to raise")


@drill.consequence
def consequence(answer: dict[str, str]) -> Text | None:
    for name, call in MISTAKES.items():
        error = raised(call)
        given = answer[name]
        if given == type(error).__name__:
            continue
        if given not in NAMES:
            return Text(
                f"'{name}': {given} is none of the four names",
                f"'{name}'：{given} 不是这四个名字之一",
            )
        return Text(
            f"`except {given}` does not catch '{name}'. Its message: {error}",
            f"`except {given}` 接不住 '{name}'。它的报错信息：{error}",
        )
    return None


@drill.misconception(
    en="NumPy raises a ValueError where a shape or a truth value does not work out; torch raises a "
    "RuntimeError.",
    zh="形状不合或真值不明时，NumPy 报 ValueError；torch 报的是 RuntimeError。",
)
def expected_numpys_errors():
    return {
        "reshape": "ValueError",
        "sum": "IndexError",
        "index": "IndexError",
        "truth": "ValueError",
        "ragged": "ValueError",
        "unpack": "ValueError",
        "length": "TypeError",
        "matmul": "ValueError",
        "mean": "RuntimeError",
    }


@drill.misconception(
    en="Not everything is a RuntimeError: an index or a dim that is not there is an IndexError, "
    "and what Python itself checks keeps Python's class.",
    zh="并非都是 RuntimeError：索引或维度不存在是 IndexError；由 Python 自己检查的，"
    "仍是 Python 的错误类型。",
)
def called_everything_a_runtime_error():
    return dict.fromkeys(MISTAKES, "RuntimeError")


@drill.misconception(
    en="A dim out of range is looked up like an index out of range: `x.sum(2)` on a matrix raises "
    "an IndexError.",
    zh="维度超出范围与索引超出范围一样处理：对矩阵调用 `x.sum(2)` 抛出 IndexError。",
)
def took_a_missing_dim_for_a_bad_value():
    return {
        "reshape": "RuntimeError",
        "sum": "ValueError",
        "index": "IndexError",
        "truth": "RuntimeError",
        "ragged": "ValueError",
        "unpack": "ValueError",
        "length": "TypeError",
        "matmul": "RuntimeError",
        "mean": "RuntimeError",
    }


@drill.misconception(
    en="A dtype that an op does not support is not a TypeError: Python's type is Tensor, as it "
    "should be. torch raises a RuntimeError.",
    zh="运算不支持某个 dtype 并不是 TypeError：在 Python 看来类型就是 Tensor，没有错。"
    "torch 报的是 RuntimeError。",
)
def took_a_dtype_for_a_type():
    return {
        "reshape": "RuntimeError",
        "sum": "IndexError",
        "index": "IndexError",
        "truth": "RuntimeError",
        "ragged": "ValueError",
        "unpack": "ValueError",
        "length": "TypeError",
        "matmul": "RuntimeError",
        "mean": "TypeError",
    }


@drill.alternative
def grouped_by_class():
    names = {
        "RuntimeError": ("reshape", "truth", "matmul", "mean"),
        "IndexError": ("sum", "index"),
        "ValueError": ("ragged", "unpack"),
        "TypeError": ("length",),
    }
    return {key: name for name, keys in names.items() for key in keys}


@drill.alternative
def as_class_names():
    return {
        "reshape": RuntimeError.__name__,
        "sum": IndexError.__name__,
        "index": IndexError.__name__,
        "truth": RuntimeError.__name__,
        "ragged": ValueError.__name__,
        "unpack": ValueError.__name__,
        "length": TypeError.__name__,
        "matmul": RuntimeError.__name__,
        "mean": RuntimeError.__name__,
    }
