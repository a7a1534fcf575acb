"""A tensor takes its dtype from the values that it is made of, and NumPy's floats are doubles."""

import numpy as np

from tensor_drills.declare import Drill, Text, torch

drill = Drill(
    level=1,
    ops=("torch.tensor", "torch.from_numpy", "torch.get_default_dtype"),
    title=Text(en="Which dtype comes out", zh="得到的是什么 dtype"),
    statement=Text(
        en="Return a dict with the dtype (such as `torch.int8`) of each tensor. 'ints': "
        "`torch.tensor([1, 2])`. 'floats': `torch.tensor([1.0, 2.0])`. 'mixed': "
        "`torch.tensor([1, 2.5])`. 'bools': `torch.tensor([True, False])`. With "
        "`a = np.array([1.0, 2.0])`, 'shared': `torch.from_numpy(a)`, and 'copied': "
        "`torch.tensor(a)`.",
        zh="用字典返回各个张量的 dtype（例如 `torch.int8`）。'ints'：`torch.tensor([1, 2])`。"
        "'floats'：`torch.tensor([1.0, 2.0])`。'mixed'：`torch.tensor([1, 2.5])`。'bools'："
        "`torch.tensor([True, False])`。设 `a = np.array([1.0, 2.0])`，'shared'："
        "`torch.from_numpy(a)`，'copied'：`torch.tensor(a)`。",
    ),
    hints=(
        Text(
            en="A Python number brings no torch dtype along: floats get "
            "`torch.get_default_dtype()`.",
            zh="Python 的数不带 torch 的 dtype：浮点数会得到 `torch.get_default_dtype()`。",
        ),
        Text(
            en="An array does have a dtype, and torch keeps it, shared or copied.",
            zh="数组自带 dtype，无论共享还是拷贝，torch 都会保留它。",
        ),
        Text(
            en="All elements of a tensor have one dtype: in a mixed list, one that can hold them "
            "all.",
            zh="一个张量的所有元素只有一种 dtype：列表里混着几种数时，取能装下全部的那一种。",
        ),
    ),
)


@drill.reference
def dtype_of_values() -> dict[str, torch.dtype]:
    """As torch itself chooses."""
    return answer_with()


def answer_with(**changes: torch.dtype) -> dict[str, torch.dtype]:
    """Return what torch gives, with some of it changed."""
    a = np.array([1.0, 2.0])
    return {
        "ints": torch.tensor([1, 2]).dtype,
        "floats": torch.tensor([1.0, 2.0]).dtype,
        "mixed": torch.tensor([1, 2.5]).dtype,
        "bools": torch.tensor([True, False]).dtype,
        "shared": torch.from_numpy(a).dtype,
        "copied": torch.tensor(a).dtype,
    } | changes


@drill.consequence
def consequence(answer: dict[str, torch.dtype]) -> Text | None:
    from_numpy = Text(
        "'shared' and 'copied': the array chose the dtype before torch saw it. What is `a.dtype`?",
        "'shared' 与 'copied'：在 torch 接手之前，数组就已经定下了 dtype。`a.dtype` 是什么？",
    )
    told = {
        "ints": Text(
            "'ints': `torch.tensor([2**40 + 1])` holds that number exactly. Could this dtype?",
            "'ints'：`torch.tensor([2**40 + 1])` 能精确存下这个数。你答的 dtype 存得下吗？",
        ),
        "floats": Text(
            "'floats': a layer of `torch.nn` takes this tensor as it is. Which dtype do its "
            "weights have?",
            "'floats'：`torch.nn` 的层可以直接接收这个张量。层的权重是什么 dtype？",
        ),
        "mixed": Text(
            "'mixed': the whole list gets one dtype, the one that a list of its floats would get",
            "'mixed'：整个列表只有一种 dtype，与全是浮点数的列表得到的一样",
        ),
        "bools": Text(
            "'bools': this tensor is fit to be a mask, `x[torch.tensor([True, False])]`",
            "'bools'：这个张量可以直接当掩码用：`x[torch.tensor([True, False])]`",
        ),
        "shared": from_numpy,
        "copied": from_numpy,
    }
    right = dtype_of_values()
    return next((told[key] for key in told if answer[key] != right[key]), None)


@drill.misconception(
    en="An array brings its dtype along, and the floats of NumPy are twice as wide as torch's "
    "default. Hence the error about Double and Float when such data meet a layer.",
    zh="数组会把自己的 dtype 带过来，而 NumPy 浮点数的位数是 torch 默认浮点数的两倍。"
    "把这样的数据送进层里会报 Double 与 Float 不一致，原因就在这里。",
)
def gave_arrays_the_default():
    return {
        "ints": torch.int64,
        "floats": torch.float32,
        "mixed": torch.float32,
        "bools": torch.bool,
        "shared": torch.float32,
        "copied": torch.float32,
    }


@drill.misconception(
    en="`torch.tensor` copies the values, but the dtype of the array stays, just as with "
    "`from_numpy`.",
    zh="`torch.tensor` 会拷贝数值，但数组的 dtype 不变，这一点与 `from_numpy` 相同。",
)
def converted_with_the_copy():
    return answer_with(copied=torch.float32)


@drill.misconception(
    en="A Python float is a double inside Python, but torch makes it its own default float, which "
    "is half as wide.",
    zh="Python 的 float 在 Python 里确实是双精度，但 torch 会把它变成自己默认的浮点类型，"
    "位数只有一半。",
)
def kept_the_width_of_python_floats():
    return answer_with(floats=torch.float64, mixed=torch.float64)


@drill.misconception(
    en="Whole numbers from Python get the widest integer type of torch, not the int of C: an "
    "index or a large id fits.",
    zh="Python 的整数会得到 torch 最宽的整数类型，而不是 C 语言的 int：索引和很大的编号都放得下。",
)
def gave_ints_32_bits():
    return answer_with(ints=torch.int32)


@drill.alternative
def aliases():
    return {
        "ints": torch.long,
        "floats": torch.float,
        "mixed": torch.float,
        "bools": torch.bool,
        "shared": torch.double,
        "copied": torch.double,
    }


@drill.alternative
def asked_torch():
    array = torch.from_numpy(np.array([1.0, 2.0])).dtype
    default = torch.get_default_dtype()
    return {
        "copied": array,
        "shared": array,
        "bools": torch.tensor(True).dtype,
        "mixed": default,
        "floats": default,
        "ints": torch.tensor(1).dtype,
    }
