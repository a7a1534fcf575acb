"""Nested lists make dims; lists of unequal length, or of tensors, make errors."""

from collections.abc import Callable

from tensor_drills.declare import Drill, Text, torch

CALLS: dict[str, Callable[[], torch.Tensor]] = {
    "matrix": lambda: torch.tensor([[1, 2], [3, 4], [5, 6]]),
    "row": lambda: torch.tensor([[1, 2, 3]]),
    "ragged": lambda: torch.tensor([[1], [2, 3]]),
    "nothing": lambda: torch.tensor([]),
    "no_columns": lambda: torch.tensor([[], []]),
    "tensors": lambda: torch.tensor([torch.ones(2), torch.ones(2)]),
}

drill = Drill(
    level=2,
    ops=("torch.tensor", "torch.stack"),
    title=Text(en="From lists to shapes", zh="从列表到形状"),
    statement=Text(
        en="Return a dict with the shape of each tensor as a tuple, or the name of the error as a "
        "string. 'matrix': `torch.tensor([[1, 2], [3, 4], [5, 6]])`. 'row': "
        "`torch.tensor([[1, 2, 3]])`. 'ragged': `torch.tensor([[1], [2, 3]])`. 'nothing': "
        "`torch.tensor([])`. 'no_columns': `torch.tensor([[], []])`. 'tensors': "
        "`torch.tensor([torch.ones(2), torch.ones(2)])`.",
        zh="用字典返回各个张量的形状（元组）；如果报错，就写错误的名字（字符串）。'matrix'："
        "`torch.tensor([[1, 2], [3, 4], [5, 6]])`。'row'：`torch.tensor([[1, 2, 3]])`。'ragged'："
        "`torch.tensor([[1], [2, 3]])`。'nothing'：`torch.tensor([])`。'no_columns'："
        "`torch.tensor([[], []])`。'tensors'：`torch.tensor([torch.ones(2), torch.ones(2)])`。",
    ),
    hints=(
        Text(
            en="Each level of brackets is a dim, and its size is the number of items in it.",
            zh="每一层方括号是一维，大小就是这一层里有几项。",
        ),
        Text(
            en="In one dim all lists must be of one length. If they are not, Python's error for a "
            "bad value is raised.",
            zh="同一维的各个列表长度必须相同。不同的话，会抛出 Python 表示“值不对”的那种错误。",
        ),
        Text(
            en="A list of tensors is joined by `torch.stack`. `torch.tensor` wants numbers at the "
            "innermost level, and takes a tensor for a number only if it has one element.",
            zh="一串张量要用 `torch.stack` 合起来。`torch.tensor` 的最里层应是数；"
            "只有一个元素的张量才能当作一个数。",
        ),
    ),
)


@drill.reference
def list_shapes() -> dict[str, tuple[int, ...] | str]:
    """As torch itself has them."""
    return answer_with()


def answer_with(**changes: tuple[int, ...] | str) -> dict[str, tuple[int, ...] | str]:
    """Return what torch gives, with some of it changed."""
    return {name: _outcome(call) for name, call in CALLS.items()} | changes


def _outcome(call: Callable[[], torch.Tensor]) -> tuple[int, ...] | str:
    try:
        return tuple(call().shape)
    except (ValueError, TypeError, RuntimeError) as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    told = {
        "matrix": Text(
            "count the outer list's items first, then those of one inner list",
            "先数外层列表有几项，再数一个内层列表有几项",
        ),
        "row": Text(
            "the outer brackets count as well, even with only one item in them",
            "外层方括号也算一维，哪怕里面只有一项",
        ),
        "ragged": Text(
            "the rows would need one length, and torch neither pads nor cuts",
            "各行长度必须相同，torch 既不会补齐，也不会截断",
        ),
        "nothing": Text(
            "one level of brackets is one dim, even with nothing in it",
            "一层方括号就是一维，里面没有东西也一样",
        ),
        "no_columns": Text(
            "the outer list has items, though each of them is an empty list",
            "外层列表里是有东西的，只不过每一项都是空列表",
        ),
        "tensors": Text(
            "at the innermost level numbers are wanted: can a tensor of two elements be one?",
            "最里层要的是数：有两个元素的张量能当一个数吗？",
        ),
    }
    right = list_shapes()
    for name, text in told.items():
        given = answer[name]
        if (given if isinstance(given, str) else tuple(given)) != right[name]:
            return Text(f"'{name}': {text.en}", f"'{name}'：{text.zh}")
    return None


@drill.misconception(
    en="`torch.tensor` does not join tensors: that is `torch.stack`. It takes a tensor inside a "
    "list for a single number.",
    zh="`torch.tensor` 不会合并张量，那是 `torch.stack` 的事。它会把列表里的张量当作单独一个数。",
)
def stacked_the_tensors():
    return answer_with(tensors=(2, 2))


@drill.misconception(
    en="Rows of unequal length are not padded. torch raises, and padding must be asked for, with "
    "`torch.nn.utils.rnn.pad_sequence` for instance.",
    zh="长短不一的行不会自动补齐，torch 会报错。要补齐得明说，例如用 "
    "`torch.nn.utils.rnn.pad_sequence`。",
)
def padded_the_ragged():
    return answer_with(ragged=(2, 2))


@drill.misconception(
    en="Dims with nothing in them are still dims: two empty lists make two rows of no elements.",
    zh="空的维度也是维度：两个空列表就是两行，每行零个元素。",
)
def dropped_the_empty_rows():
    return answer_with(no_columns=(0,))


@drill.misconception(
    en="Two levels of brackets are two dims: a matrix of one row is not a vector.",
    zh="两层方括号就是两维：只有一行的矩阵不是向量。",
)
def flattened_the_row():
    return answer_with(row=(3,))


@drill.misconception(
    en="The outer list comes first: its items are the rows, and dim 0 counts them.",
    zh="外层列表在前：它的每一项是一行，dim 0 数的就是行。",
)
def put_columns_first():
    return answer_with(matrix=(2, 3), row=(3, 1), no_columns=(0, 2))


@drill.alternative
def as_lists():
    return {
        "matrix": [3, 2],
        "row": [1, 3],
        "ragged": "ValueError",
        "nothing": [0],
        "no_columns": [2, 0],
        "tensors": "ValueError",
    }


@drill.alternative
def asked_torch():
    return {
        "tensors": ValueError.__name__,
        "ragged": ValueError.__name__,
        "matrix": torch.arange(1, 7).reshape(3, 2).shape,
        "row": torch.arange(1, 4)[None].size(),
        "nothing": torch.empty(0).shape,
        "no_columns": torch.empty(2, 0).shape,
    }
