"""Each creation call has its own rule for the dtype."""

from collections.abc import Callable

from tensor_drills.declare import Drill, Text, torch

CALLS: dict[str, Callable[[], torch.Tensor]] = {
    "zeros": lambda: torch.zeros(3),
    "full": lambda: torch.full((3,), 7),
    "arange": lambda: torch.arange(3),
    "arange_float": lambda: torch.arange(0, 1, 0.25),
    "linspace": lambda: torch.linspace(0, 10, 3),
    "zeros_like": lambda: torch.zeros_like(torch.tensor([1, 2])),
    "eye": lambda: torch.eye(3),
}

drill = Drill(
    level=2,
    ops=("torch.zeros", "torch.full", "torch.arange", "torch.linspace", "torch.eye", "torch.empty"),
    title=Text(en="What creation calls give", zh="创建函数给出什么"),
    statement=Text(
        en="Return a dict with the dtype (such as `torch.int8`) of each: 'zeros' "
        "`torch.zeros(3)`, 'full' `torch.full((3,), 7)`, 'arange' `torch.arange(3)`, "
        "'arange_float' `torch.arange(0, 1, 0.25)`, 'linspace' `torch.linspace(0, 10, 3)`, "
        "'zeros_like' `torch.zeros_like(torch.tensor([1, 2]))`, 'eye' `torch.eye(3)`. And "
        "'empty': is every element of `torch.empty(3)` sure to be 0, `True` or `False`?",
        zh="用字典返回下列各项的 dtype（例如 `torch.int8`）：'zeros' `torch.zeros(3)`，'full' "
        "`torch.full((3,), 7)`，'arange' `torch.arange(3)`，'arange_float' "
        "`torch.arange(0, 1, 0.25)`，'linspace' `torch.linspace(0, 10, 3)`，'zeros_like' "
        "`torch.zeros_like(torch.tensor([1, 2]))`，'eye' `torch.eye(3)`。另有 'empty'："
        "`torch.empty(3)` 的每个元素一定是 0 吗？填 `True` 或 `False`。",
    ),
    hints=(
        Text(
            en="A call that is given no values has none to go by: it takes the default dtype.",
            zh="没有拿到任何值的函数，无从判断，就用默认 dtype。",
        ),
        Text(
            en="`full` and `arange` look at the values that they are given; the `_like` calls "
            "look at the tensor.",
            zh="`full` 和 `arange` 会看给它们的值；名字带 `_like` 的则看给它们的张量。",
        ),
        Text(
            en="The points of `linspace` are seldom whole numbers, even where both ends are.",
            zh="即使两端都是整数，`linspace` 的各点也很少都是整数。",
        ),
    ),
)


@drill.reference
def creation_dtypes() -> dict[str, torch.dtype | bool]:
    """As torch itself chooses; empty promises nothing."""
    return answer_with()


def answer_with(**changes: torch.dtype | bool) -> dict[str, torch.dtype | bool]:
    """Return what torch gives, with some of it changed."""
    answer: dict[str, torch.dtype | bool] = {name: call().dtype for name, call in CALLS.items()}
    return answer | {"empty": False} | changes


@drill.consequence
def consequence(answer: dict[str, torch.dtype | bool]) -> Text | None:
    told = {
        "zeros": Text(
            "3 is a size here, not a value: it says nothing about the dtype",
            "这里的 3 是大小，不是值：与 dtype 无关",
        ),
        "full": Text(
            "7 is a value here: what would `torch.tensor(7)` be?",
            "这里的 7 是值：`torch.tensor(7)` 会是什么 dtype？",
        ),
        "arange": Text(
            "`x[torch.arange(3)]` works: its elements are fit to be indices",
            "`x[torch.arange(3)]` 可以运行：它的元素能当索引用",
        ),
        "arange_float": Text(
            "one argument is a Python float; torch has a default for those",
            "有一个参数是 Python 的浮点数；torch 对它有默认的 dtype",
        ),
        "linspace": Text(
            "`torch.linspace(0, 1, 3)` has 0.5 in the middle. Does the dtype depend on the ends?",
            "`torch.linspace(0, 1, 3)` 中间是 0.5。dtype 会随两端的值而变吗？",
        ),
        "zeros_like": Text(
            "`_like` is more than a shape: what does the tensor that is given hold?",
            "`_like` 不只是形状相同：给它的张量里装的是什么？",
        ),
        "eye": Text(
            "3 is a size here; the ones are made by torch itself",
            "这里的 3 是大小；那些 1 是 torch 自己填的",
        ),
        "empty": Text(
            "`empty` takes memory and writes nothing to it. What stood there before?",
            "`empty` 只分配一块内存，什么也不写。那里原来有什么？",
        ),
    }
    right = creation_dtypes()
    for name, text in told.items():
        if answer[name] != right[name]:
            return Text(f"'{name}': {text.en}", f"'{name}'：{text.zh}")
    return None


@drill.misconception(
    en="`full` takes its dtype from the value, as `torch.tensor` does: 7 makes whole numbers, 7.0 "
    "makes floats. Fractions written into such a tensor later are cut off.",
    zh="`full` 和 `torch.tensor` 一样，dtype 由填充值决定：7 得到整数，7.0 得到浮点数。"
    "不注意的话，后面往里写小数就会被截断。",
)
def made_full_a_float():
    return answer_with(full=torch.float32)


@drill.misconception(
    en="A `_like` call takes the dtype too. `zeros_like` of a tensor of labels gives whole "
    "numbers.",
    zh="名字带 `_like` 的函数连 dtype 也照搬。对标签张量用 `zeros_like`，得到的是整数。",
)
def made_like_a_float():
    return answer_with(zeros_like=torch.float32)


@drill.misconception(
    en="Zeros and ones from torch are floats, though they look like whole numbers. As an index or "
    "a label they need a dtype stated.",
    zh="torch 给出的 0 和 1 虽然看着像整数，其实是浮点数。要当索引或标签用，得写明 dtype。",
)
def made_whole_numbers_ints():
    return answer_with(zeros=torch.int64, eye=torch.int64)


@drill.misconception(
    en="`linspace` makes floats even between whole ends. It is `arange` that stays with whole "
    "numbers.",
    zh="即使两端是整数，`linspace` 给出的也是浮点数。保持整数的是 `arange`。",
)
def made_linspace_an_int():
    return answer_with(linspace=torch.int64)


@drill.misconception(
    en="`empty` does not clear its memory: zeros there are luck, often seen and never promised.",
    zh="`empty` 不会清空内存：那里常常碰巧是零，但从无保证。",
)
def trusted_empty():
    return answer_with(empty=True)


@drill.alternative
def aliases():
    return {
        "zeros": torch.float,
        "full": torch.long,
        "arange": torch.long,
        "arange_float": torch.float,
        "linspace": torch.float,
        "zeros_like": torch.long,
        "eye": torch.float,
        "empty": False,
    }


@drill.alternative
def from_the_rules():
    default, whole = torch.get_default_dtype(), torch.tensor(7).dtype
    return {
        "empty": False,
        "eye": default,
        "zeros_like": whole,
        "linspace": default,
        "arange_float": default,
        "arange": whole,
        "full": whole,
        "zeros": default,
    }
