"""A slice is a view and an index a copy; but an index on the left of an assignment is neither."""

from collections.abc import Callable

from tensor_drills.declare import Drill, Tensor, Text, torch


def row(x: Tensor) -> None:
    part = x[1]
    part += 1


def new_name(x: Tensor) -> None:
    part = x[1]
    part = part + 1


def by_list(x: Tensor) -> None:
    part = x[[0, 2]]
    part += 1


def at_once(x: Tensor) -> None:
    x[[0, 2]] += 1


def repeated(x: Tensor) -> None:
    x[[0, 0, 0]] += 1


def slice_then_list(x: Tensor) -> None:
    x[1:][:, [0]] += 1


def list_then_slice(x: Tensor) -> None:
    x[[1, 2]][:, :1] += 1


WRITES: tuple[Callable[[Tensor], None], ...] = (
    row,
    new_name,
    by_list,
    at_once,
    repeated,
    slice_then_list,
    list_then_slice,
)

drill = Drill(
    level=4,
    ops=("torch.Tensor.__getitem__", "torch.Tensor.__setitem__", "torch.add"),
    title=Text(en="How much reaches x", zh="有多少写进了 x"),
    statement=Text(
        en="Each time begin with `x = torch.zeros(3, 4)`. Return a dict with `x.sum()` afterwards, "
        "as an int. 'row': `part = x[1]; part += 1`. 'new_name': `part = x[1]; part = part + 1`. "
        "'by_list': `part = x[[0, 2]]; part += 1`. 'at_once': `x[[0, 2]] += 1`. "
        "'repeated': `x[[0, 0, 0]] += 1`. 'slice_then_list': `x[1:][:, [0]] += 1`. "
        "'list_then_slice': `x[[1, 2]][:, :1] += 1`.",
        zh="每次都从 `x = torch.zeros(3, 4)` 开始。用字典返回执行之后的 `x.sum()`，写成整数。"
        "'row'：`part = x[1]; part += 1`。'new_name'：`part = x[1]; part = part + 1`。"
        "'by_list'：`part = x[[0, 2]]; part += 1`。'at_once'：`x[[0, 2]] += 1`。"
        "'repeated'：`x[[0, 0, 0]] += 1`。'slice_then_list'：`x[1:][:, [0]] += 1`。"
        "'list_then_slice'：`x[[1, 2]][:, :1] += 1`。",
    ),
    hints=(
        Text(
            en="Which of these parts are views of `x`, and which are copies?",
            zh="这些 part 里，哪些是 `x` 的视图，哪些是拷贝？",
        ),
        Text(
            en="`a[i] += 1` reads a[i], adds, and stores the result back under a[i]. What is `a` "
            "in each line: x itself, a view, a copy?",
            zh="`a[i] += 1` 是先读出 a[i]，加一，再存回 a[i]。每一行里的 `a` 是什么："
            "x 本身、视图，还是拷贝？",
        ),
        Text(
            en="A row that is read three times is the same row each time, before anything is "
            "stored.",
            zh="同一行读三次，每次读到的都是存回之前的那一行。",
        ),
    ),
)


@drill.reference
def index_how_much_was_written() -> dict[str, int]:
    """As torch itself counts."""
    sums = {}
    for write in WRITES:
        x = torch.zeros(3, 4)
        write(x)
        sums[write.__name__] = int(x.sum())
    return sums


@drill.consequence
def consequence(answer: dict[str, int]) -> Text | None:
    for name, right in index_how_much_was_written().items():
        if answer[name] != right:
            return Text(
                f"'{name}': run it and print `x`, then say for each pair of brackets whether a "
                "view or a copy comes out of it",
                f"'{name}'：运行一下并打印 `x`，再看每对方括号得到的是视图还是拷贝",
            )
    return None


def changed(**changes):
    return {
        "row": 4,
        "new_name": 0,
        "by_list": 0,
        "at_once": 8,
        "repeated": 4,
        "slice_then_list": 2,
        "list_then_slice": 0,
    } | changes


@drill.misconception(
    en="A list as index copies: what is written into that copy never reaches `x`. Ints and "
    "slices give views.",
    zh="用列表索引得到的是拷贝：写进拷贝的东西到不了 `x`。整数和切片得到的才是视图。",
)
def took_lists_for_views():
    return changed(by_list=8, list_then_slice=2)


@drill.misconception(
    en="With the index on the left of `+=`, the sum is stored back into the tensor before the "
    "brackets. If that is `x` or a view of it, `x` changes, list or not.",
    zh="索引写在 `+=` 左边时，和会存回方括号前面的那个张量。"
    "只要它是 `x` 或 `x` 的视图，`x` 就会变，用不用列表都一样。",
)
def took_the_left_side_for_a_copy():
    return changed(at_once=0, repeated=0, slice_then_list=0)


@drill.misconception(
    en="A repeated index is read as often as it is named, but what is stored each time is 0 + 1. "
    "To add up the repeats, use `index_add_`.",
    zh="重复的索引写了几次就读几次，但每次存回的都是 0 + 1。想要累加，得用 `index_add_`。",
)
def added_up_the_repeats():
    return changed(repeated=12)


@drill.misconception(
    en="A slice of a Python list is a copy; a row or a slice of a tensor is a view, and `+=` "
    "works in place on it.",
    zh="Python 列表的切片是拷贝；张量的一行或切片却是视图，`+=` 会原地改动它。",
)
def took_slices_for_copies():
    return changed(row=0, slice_then_list=0)


@drill.misconception(
    en="`part = part + 1` makes a new tensor and gives it the name; the view is left as it was. "
    "`part += 1` works in place.",
    zh="`part = part + 1` 生成了新张量，再把名字给它，原来的视图没有变。`part += 1` 才是原地操作。",
)
def took_a_new_name_for_a_write():
    return changed(new_name=4)


@drill.alternative
def written_out():
    return changed()


@drill.alternative
def asked_torch():
    sums = {}
    for write in WRITES:
        x = torch.zeros(3, 4)
        write(x)
        sums[write.__name__] = int(x.sum().item())
    return sums
