"""torch.tensor takes values; torch.Tensor takes sizes or values, and is always float32."""

from tensor_drills.declare import Drill, Text, torch

drill = Drill(
    level=2,
    ops=("torch.tensor", "torch.Tensor"),
    title=Text(en="tensor and Tensor", zh="tensor 与 Tensor"),
    statement=Text(
        en="Return a dict. The shape of each as a tuple, or the name of the error as a string: "
        "'class_3' `torch.Tensor(3)`, 'class_2_3' `torch.Tensor(2, 3)`, 'function_3' "
        "`torch.tensor(3)`, 'function_2_3' `torch.tensor(2, 3)`. The dtype, such as `torch.int8`: "
        "'class_list' `torch.Tensor([2, 3])`, 'function_list' `torch.tensor([2, 3])`.",
        zh="返回一个字典。以下各项填形状（元组），报错的填错误的名字（字符串）：'class_3' "
        "`torch.Tensor(3)`，'class_2_3' `torch.Tensor(2, 3)`，'function_3' `torch.tensor(3)`，"
        "'function_2_3' `torch.tensor(2, 3)`。以下各项填 dtype，例如 `torch.int8`：'class_list' "
        "`torch.Tensor([2, 3])`，'function_list' `torch.tensor([2, 3])`。",
    ),
    hints=(
        Text(
            en="`torch.tensor` is a function: its argument is the data, one argument. "
            "`torch.Tensor` is the class itself.",
            zh="`torch.tensor` 是函数，参数就是数据，只有一个。`torch.Tensor` 是类本身。",
        ),
        Text(
            en="Called with whole numbers, the class takes them as sizes and leaves the memory as "
            "it is.",
            zh="用整数调用这个类时，它把整数当作各维的大小，内存里的内容则不作初始化。",
        ),
        Text(
            en="The class does not look at the data: all of them become torch's default float.",
            zh="这个类不看数据是什么：一律变成 torch 默认的浮点数。",
        ),
    ),
)


@drill.reference
def tensor_or_capital() -> dict[str, tuple[int, ...] | str | torch.dtype]:
    """As torch itself has it."""
    return answer_with()


def answer_with(
    **changes: tuple[int, ...] | str | torch.dtype,
) -> dict[str, tuple[int, ...] | str | torch.dtype]:
    """Return what torch gives, with some of it changed."""
    answer: dict[str, tuple[int, ...] | str | torch.dtype] = {}
    names = {"Tensor": "class", "tensor": "function"}
    for name in names:
        make = getattr(torch, name)
        answer[f"{names[name]}_3"] = tuple(make(3).shape)
        try:
            answer[f"{names[name]}_2_3"] = tuple(make(2, 3).shape)
        except (TypeError, ValueError, RuntimeError) as error:
            answer[f"{names[name]}_2_3"] = type(error).__name__
        answer[f"{names[name]}_list"] = make([2, 3]).dtype
    return answer | changes


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str | torch.dtype]) -> Text | None:
    sizes = Text(
        "whole numbers given to the class are sizes: how many sizes are there, and which?",
        "交给类的整数是各维的大小：给了几个大小，分别是多少？",
    )
    told = {
        "class_3": sizes,
        "class_2_3": sizes,
        "function_3": Text(
            "the data are a number, not a list of one number. How many dims has a number?",
            "数据是一个数，而不是装着一个数的列表。一个数有几维？",
        ),
        "function_2_3": Text(
            "the function has one parameter for the data. Where should the second number go?",
            "这个函数只用一个参数接收数据。第二个数该放到哪里？",
        ),
        "class_list": Text(
            "the class does not look at what kind of numbers these are: it has one dtype for all",
            "这个类不看数据是哪一种数：它对所有数据只用一种 dtype",
        ),
        "function_list": Text(
            "the function looks at the values: both are whole numbers of Python",
            "这个函数会看数值本身：两个都是 Python 整数",
        ),
    }
    right = tensor_or_capital()
    for key, text in told.items():
        given = tuple(answer[key]) if isinstance(answer[key], list) else answer[key]
        if given != right[key]:
            return Text(f"'{key}': {text.en}", f"'{key}'：{text.zh}")
    return None


@drill.misconception(
    en="The two names are not the same thing. `torch.Tensor`, the class, takes whole numbers as "
    "sizes and makes floats; `torch.tensor` takes values and goes by their type.",
    zh="这两个名字不是一回事。类 `torch.Tensor` 把整数当作大小，得到的总是浮点数；`torch.tensor` "
    "接收的是值，dtype 由值决定。",
)
def took_both_for_one():
    return {
        "class_3": (),
        "function_3": (),
        "class_2_3": "TypeError",
        "function_2_3": "TypeError",
        "class_list": torch.int64,
        "function_list": torch.int64,
    }


@drill.misconception(
    en="`torch.tensor` takes data, never sizes. It is `torch.zeros` and `torch.empty` that take "
    "sizes.",
    zh="`torch.tensor` 接收的是数据，从来不是大小。接收大小的是 `torch.zeros`、`torch.empty` 等。",
)
def gave_sizes_to_both():
    return answer_with(function_3=(3,), function_2_3=(2, 3))


@drill.misconception(
    en="One number makes a tensor without dims. One dim needs a list: `torch.tensor([3])`.",
    zh="一个数得到的是零维张量。要有一维，得给列表：`torch.tensor([3])`。",
)
def gave_a_number_one_dim():
    return answer_with(function_3=(1,))


@drill.misconception(
    en="`torch.Tensor` turns every kind of data into its own dtype. Ids and class indices made "
    "with it are floats, and floats cannot index.",
    zh="`torch.Tensor` 会把任何数据都转成它自己的 dtype。用它装编号或类别索引，得到的是浮点数，"
    "不能再当索引用。",
)
def kept_the_ints():
    return answer_with(class_list=torch.int64)


@drill.alternative
def as_lists():
    return {
        "class_3": [3],
        "function_3": [],
        "class_2_3": [2, 3],
        "function_2_3": "TypeError",
        "class_list": torch.float,
        "function_list": torch.long,
    }


@drill.alternative
def asked_torch():
    return {
        "class_3": torch.Tensor(3).size(),
        "function_3": torch.tensor(3).size(),
        "class_2_3": torch.Tensor(2, 3).shape,
        "function_2_3": TypeError.__name__,
        "class_list": torch.Tensor([2, 3]).dtype,
        "function_list": torch.tensor([2, 3]).dtype,
    }
