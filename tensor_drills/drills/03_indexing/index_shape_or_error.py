"""Slices forgive, indices do not; and not every bad index is the same error."""

from collections.abc import Callable

from tensor_drills.declare import Drill, Tensor, Text, torch

CALLS: dict[str, Callable[[Tensor], Tensor]] = {
    "slice_too_far": lambda x: x[1:9],
    "row_too_far": lambda x: x[3],
    "narrow_too_far": lambda x: x.narrow(0, 1, 9),
    "backwards": lambda x: x[::-1],
    "two_lists": lambda x: x[[0, 1], [0, 1, 2]],
    "list_of_one": lambda x: x[:, [0]],
    "long_mask": lambda x: x[torch.tensor([True, False, True, True])],
}

NUDGES = {
    "slice_too_far": Text(
        "Python's own lists have a rule for a slice that asks for more than there is",
        "切片要的比实际有的多时会怎样，Python 自己的列表就有规定",
    ),
    "row_too_far": Text(
        "the rows are counted from zero: which number does the last one have?",
        "行号从零数起：最后一行是第几号？",
    ),
    "narrow_too_far": Text(
        "`narrow` is asked for a number of rows, and gives that many or none",
        "要 `narrow` 给几行，它就得给足几行，没有别的办法",
    ),
    "backwards": Text(
        "a slice is a view, and the strides of a view are never negative",
        "切片是视图，而视图的 stride 从不为负",
    ),
    "two_lists": Text(
        "two lists are read in pairs: write the pairs down",
        "两个列表是成对读取的：把这些数对写出来看看",
    ),
    "list_of_one": Text(
        "an int takes its dim away; what does a list of ints do?",
        "整数索引会去掉所在的维度；整数列表呢？",
    ),
    "long_mask": Text(
        "a mask stands for the first dim: compare their sizes",
        "掩码对应第一维：比一比两者的大小",
    ),
}

drill = Drill(
    level=3,
    ops=("torch.Tensor.__getitem__", "torch.narrow"),
    title=Text(en="A shape or an error", zh="得到形状还是报错"),
    statement=Text(
        en="For `x = torch.zeros(3, 4)`, return a dict with the shape of each, as a tuple, or the "
        "name of the error as a string. 'slice_too_far': `x[1:9]`. 'row_too_far': `x[3]`. "
        "'narrow_too_far': `x.narrow(0, 1, 9)`. 'backwards': `x[::-1]`. "
        "'two_lists': `x[[0, 1], [0, 1, 2]]`. 'list_of_one': `x[:, [0]]`. "
        "'long_mask': `x[torch.tensor([True, False, True, True])]`.",
        zh="设 `x = torch.zeros(3, 4)`。用字典返回下列各式的形状（元组），"
        "会报错的则写错误的名字（字符串）。'slice_too_far'：`x[1:9]`。'row_too_far'：`x[3]`。"
        "'narrow_too_far'：`x.narrow(0, 1, 9)`。'backwards'：`x[::-1]`。"
        "'two_lists'：`x[[0, 1], [0, 1, 2]]`。'list_of_one'：`x[:, [0]]`。"
        "'long_mask'：`x[torch.tensor([True, False, True, True])]`。",
    ),
    hints=(
        Text(
            en="Two of the seven have a shape. A slice that reaches too far simply ends where the "
            "tensor ends.",
            zh="七个里有两个能得到形状。切片超出范围时，到张量末尾就停住了。",
        ),
        Text(
            en="An index that does not fit is an IndexError. `narrow` is a function with sizes as "
            "arguments: bad sizes are, as nearly always in torch, a RuntimeError.",
            zh="索引不合适，是 IndexError。`narrow` 是以大小为参数的函数：大小不合适，"
            "和 torch 里几乎所有这类情况一样，是 RuntimeError。",
        ),
        Text(
            en="A step that is not allowed is neither: it is a bad value.",
            zh="不允许的步长不属于这两种：它是一个不合法的值。",
        ),
    ),
)


@drill.reference
def index_shape_or_error() -> dict[str, tuple[int, ...] | str]:
    """As torch itself has them."""
    return {name: outcome(name) for name in CALLS}


def outcome(name: str) -> tuple[int, ...] | str:
    """Return the shape of what a call returns, or the name of its error."""
    try:
        return tuple(CALLS[name](torch.zeros(3, 4)).shape)
    except Exception as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, nudge in NUDGES.items():
        given = answer[name]
        right = outcome(name)
        if (given if isinstance(given, str) else tuple(given)) == right:
            continue
        if isinstance(given, str) and isinstance(right, str):
            return Text(
                f"'{name}' raises, but not that: run it and read the last line",
                f"'{name}' 确实会报错，但不是这个错误：运行一下，看最后一行",
            )
        return Text(f"'{name}': {nudge.en}", f"'{name}'：{nudge.zh}")
    return None


def changed(**changes):
    return {name: outcome(name) for name in CALLS} | changes


@drill.misconception(
    en="A slice never reaches too far: it ends where the tensor ends. Only a single index has to "
    "be there.",
    zh="切片不会越界：到张量末尾就停住了。只有单个索引才必须存在。",
)
def treated_a_slice_like_an_index():
    return changed(slice_too_far="IndexError")


@drill.misconception(
    en="Lists and NumPy arrays may be read backwards with a step of -1; a torch tensor may not. "
    "`flip` does it, with a copy.",
    zh="Python 列表和 NumPy 数组可以用步长 -1 倒着读，torch 张量不行。"
    "要倒序请用 `flip`，它会拷贝。",
)
def stepped_backwards_as_in_a_list():
    return changed(backwards=(3, 4))


@drill.misconception(
    en="Two lists do not make a grid of rows and columns: they are read in pairs and must "
    "broadcast.",
    zh="两个列表并不会组成行列交叉的网格：它们是成对读取的，形状必须能广播。",
)
def crossed_the_two_lists():
    return changed(two_lists=(2, 3))


@drill.misconception(
    en="`narrow` takes a length and gives exactly that or nothing; it does not stop at the end as "
    "a slice does.",
    zh="`narrow` 接受的是长度，要么给足，要么报错；它不像切片那样到末尾就停。",
)
def cut_narrow_short_like_a_slice():
    return changed(narrow_too_far=(2, 4))


@drill.misconception(
    en="A list keeps its dim, with the length of the list, even if that is 1. Only an int takes "
    "the dim away.",
    zh="用列表索引会保留这一维，大小就是列表的长度，哪怕只有 1。只有整数索引才会去掉这一维。",
)
def dropped_the_dim_of_a_list():
    return changed(list_of_one=(3,))


@drill.alternative
def written_out():
    return {
        "slice_too_far": (2, 4),
        "row_too_far": "IndexError",
        "narrow_too_far": "RuntimeError",
        "backwards": "ValueError",
        "two_lists": "IndexError",
        "list_of_one": (3, 1),
        "long_mask": "IndexError",
    }


@drill.alternative
def shapes_as_torch_returns_them():
    x = torch.zeros(3, 4)
    return changed(slice_too_far=x[1:9].shape, list_of_one=list(x[:, [0]].shape))
