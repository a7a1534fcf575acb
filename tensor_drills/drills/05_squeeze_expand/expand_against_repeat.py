"""expand takes sizes and spends no memory; repeat takes counts and copies."""

from tensor_drills.declare import Drill, Text, torch

CALLS = {
    "x.expand(-1, 4)": lambda x: x.expand(-1, 4),
    "x.expand(2, -1, 4)": lambda x: x.expand(2, -1, 4),
    "x.expand(9, 4)": lambda x: x.expand(9, 4),
    "x.repeat(3, 2)": lambda x: x.repeat(3, 2),
    "x.repeat(4)": lambda x: x.repeat(4),
}

drill = Drill(
    level=3,
    ops=("torch.Tensor.expand", "torch.Tensor.repeat"),
    title=Text(en="expand against repeat", zh="expand 与 repeat 之别"),
    statement=Text(
        en="`x = torch.zeros(3, 1)`, in float32. Return a dict: for `'x.expand(-1, 4)'`, "
        "`'x.expand(2, -1, 4)'`, `'x.expand(9, 4)'`, `'x.repeat(3, 2)'` and `'x.repeat(4)'` "
        "the shape of the result, or 'RuntimeError'; for 'bytes_expanded' and "
        "'bytes_repeated' the number of bytes that the memory of `x.expand(3, 4)` and of "
        "`x.repeat(1, 4)` takes, as `untyped_storage().nbytes()` tells.",
        zh="`x = torch.zeros(3, 1)`，dtype 是 float32。返回一个字典：`'x.expand(-1, 4)'`、"
        "`'x.expand(2, -1, 4)'`、`'x.expand(9, 4)'`、`'x.repeat(3, 2)'` 和 `'x.repeat(4)'` "
        "的值是结果的形状，会报错则写 'RuntimeError'；'bytes_expanded' 和 'bytes_repeated' "
        "的值分别是 `x.expand(3, 4)` 和 `x.repeat(1, 4)` 的内存占多少字节，即 "
        "`untyped_storage().nbytes()`。",
    ),
    hints=(
        Text(
            en="The arguments of `expand` are the sizes that the result is to have; -1 keeps a "
            "size. Those of `repeat` are how many times.",
            zh="`expand` 的参数是结果的大小，-1 表示保持不变；`repeat` 的参数是重复的次数。",
        ),
        Text(
            en="Only a dim of size 1 can be expanded. And `repeat` wants at least one count for "
            "every dim.",
            zh="只有大小为 1 的维度才能扩展。而 `repeat` 至少要为每一维各给一个次数。",
        ),
        Text(
            en="A float32 number takes 4 bytes. How many different numbers does an expanded "
            "tensor need to store?",
            zh="一个 float32 数占 4 字节。扩展出来的张量需要存放多少个不同的数？",
        ),
    ),
)


@drill.reference
def expand_against_repeat() -> dict[str, tuple[int, ...] | str | int]:
    """As torch itself has them."""
    x = torch.zeros(3, 1)
    answer: dict[str, tuple[int, ...] | str | int] = {}
    for name, call in CALLS.items():
        try:
            answer[name] = tuple(call(x).shape)
        except RuntimeError as error:
            answer[name] = type(error).__name__
    answer["bytes_expanded"] = x.expand(3, 4).untyped_storage().nbytes()
    answer["bytes_repeated"] = x.repeat(1, 4).untyped_storage().nbytes()
    return answer


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str | int]) -> Text | None:
    right = expand_against_repeat()
    wrong = [name for name, value in right.items() if not is_same(value, answer[name])]
    if not wrong:
        return None
    name = wrong[0]
    if name.startswith("bytes"):
        return Text(
            f"'{name}' = {answer[name]}: both calls give a shape of 3 rows and 4 columns, but not "
            "both of them write new numbers",
            f"'{name}' = {answer[name]}：两个调用得到的都是 3 行 4 列，但并非都写出了新的数",
        )
    if name.startswith("x.repeat"):
        return Text(
            f"'{name}': each argument of `repeat` is a number of copies along one dim",
            f"'{name}'：`repeat` 的每个参数是沿某一维的份数",
        )
    return Text(
        f"'{name}': each argument of `expand` is a size of the result, or -1 for one that stays; "
        "a size may grow only from 1",
        f"'{name}'：`expand` 的每个参数是结果的大小，-1 表示不变；大小只能从 1 变大",
    )


def is_same(value: tuple[int, ...] | str | int, given: object) -> bool:
    """Whether a part of the answer is right; a list will do for a tuple."""
    return value == (tuple(given) if isinstance(given, list | tuple) else given)


@drill.misconception(
    en="`repeat` was read as `expand`: its arguments are counts, not sizes. Three copies of a "
    "matrix of three rows, one below another, have more than three rows.",
    zh="这是把 `repeat` 当成了 `expand`：它的参数是次数，不是大小。本来就有三行，"
    "向下放三份就不止三行了。",
)
def took_counts_for_sizes():
    return {
        "x.expand(-1, 4)": (3, 4),
        "x.expand(2, -1, 4)": (2, 3, 4),
        "x.expand(9, 4)": "RuntimeError",
        "x.repeat(3, 2)": (3, 2),
        "x.repeat(4)": (3, 4),
        "bytes_expanded": 12,
        "bytes_repeated": 48,
    }


@drill.misconception(
    en="An expanded tensor stores nothing new: along an expanded dim its stride is 0, and every "
    "copy is the same memory. `nbytes` of the tensor itself counts elements as if each had a "
    "place.",
    zh="扩展出来的张量没有存任何新东西：扩展维的 stride 为 0，每一份都是同一块内存。张量自己的 "
    "`nbytes` 是按元素个数算的，好像每个元素都有自己的位置一样。",
)
def counted_every_element():
    return {
        "x.expand(-1, 4)": (3, 4),
        "x.expand(2, -1, 4)": (2, 3, 4),
        "x.expand(9, 4)": "RuntimeError",
        "x.repeat(3, 2)": (9, 2),
        "x.repeat(4)": "RuntimeError",
        "bytes_expanded": 48,
        "bytes_repeated": 48,
    }


@drill.misconception(
    en="`expand` cannot turn 3 rows into 9: a stride of 0 repeats one element, not three. Only a "
    "dim of size 1 can be expanded.",
    zh="`expand` 无法把 3 行变成 9 行：stride 为 0 只能重复一个元素，不能重复三个。只有大小为 1 "
    "的维度才能扩展。",
)
def expanded_three_rows_to_nine():
    return {
        "x.expand(-1, 4)": (3, 4),
        "x.expand(2, -1, 4)": (2, 3, 4),
        "x.expand(9, 4)": (9, 4),
        "x.repeat(3, 2)": (9, 2),
        "x.repeat(4)": "RuntimeError",
        "bytes_expanded": 12,
        "bytes_repeated": 48,
    }


@drill.misconception(
    en="`expand` may also add dims on the left, as broadcasting does: they cost nothing, with "
    "stride 0. Only a new dim cannot be given as -1, since it has no size to keep.",
    zh="`expand` 也可以在左边增加维度，和广播一样：这些维度不占内存，stride 为 0。"
    "只是新加的维度不能写 -1，因为没有可保持的大小。",
)
def refused_a_new_dim():
    return {
        "x.expand(-1, 4)": (3, 4),
        "x.expand(2, -1, 4)": "RuntimeError",
        "x.expand(9, 4)": "RuntimeError",
        "x.repeat(3, 2)": (9, 2),
        "x.repeat(4)": "RuntimeError",
        "bytes_expanded": 12,
        "bytes_repeated": 48,
    }


@drill.misconception(
    en="One count for a matrix is too few for `repeat`, which does not fill up the missing ones; "
    "`tile` does.",
    zh="对矩阵只给一个次数，`repeat` 嫌少：它不会补上缺的次数；`tile` 才会。",
)
def repeated_the_last_dim():
    return {
        "x.expand(-1, 4)": (3, 4),
        "x.expand(2, -1, 4)": (2, 3, 4),
        "x.expand(9, 4)": "RuntimeError",
        "x.repeat(3, 2)": (9, 2),
        "x.repeat(4)": (3, 4),
        "bytes_expanded": 12,
        "bytes_repeated": 48,
    }


@drill.alternative
def as_lists():
    return {
        "x.expand(-1, 4)": [3, 4],
        "x.expand(2, -1, 4)": [2, 3, 4],
        "x.expand(9, 4)": "RuntimeError",
        "x.repeat(3, 2)": [9, 2],
        "x.repeat(4)": "RuntimeError",
        "bytes_expanded": 3 * 4,
        "bytes_repeated": 3 * 4 * 4,
    }


@drill.alternative
def asked_torch():
    x = torch.zeros(3, 1)
    return {
        "bytes_repeated": x.repeat(1, 4).nbytes,
        "bytes_expanded": x.expand(3, 4).untyped_storage().nbytes(),
        "x.expand(-1, 4)": x.expand(-1, 4).shape,
        "x.expand(2, -1, 4)": x.expand(2, -1, 4).shape,
        "x.repeat(3, 2)": x.repeat(3, 2).shape,
        "x.expand(9, 4)": "RuntimeError",
        "x.repeat(4)": "RuntimeError",
    }
