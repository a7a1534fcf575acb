"""from_numpy and numpy() share memory, torch.tensor copies, as_tensor shares if it can."""

import numpy

from tensor_drills.declare import Drill, Text, torch

drill = Drill(
    level=3,
    ops=("torch.from_numpy", "torch.tensor", "torch.as_tensor", "torch.Tensor.numpy"),
    title=Text(en="NumPy: who sees the writes", zh="NumPy：谁能看到写入"),
    statement=Text(
        en="`a = np.array([0, 0], dtype=np.int64)`. Then `shared = torch.from_numpy(a)`, `copied "
        "= torch.tensor(a)`, `same = torch.as_tensor(a)`, `cast = torch.as_tensor(a, "
        "dtype=torch.int32)`, `back = shared.numpy()`. Now `a[0] = 1`, `shared[1] = 2`, `back += "
        "10`, `a = a + 100`. Return a dict from each of the six names to a tuple of the two "
        "integers that it holds in the end.",
        zh="`a = np.array([0, 0], dtype=np.int64)`。接着 `shared = torch.from_numpy(a)`，`copied "
        "= torch.tensor(a)`，`same = torch.as_tensor(a)`，`cast = torch.as_tensor(a, "
        "dtype=torch.int32)`，`back = shared.numpy()`。然后 `a[0] = 1`，`shared[1] = 2`，`back "
        "+= 10`，`a = a + 100`。返回一个字典：以这六个名字为键，值是它最后所含的两个整数组成的元"
        "组。",
    ),
    hints=(
        Text(
            en="First sort the names by memory: which of them lie in that of the first `a`?",
            zh="先按内存分组：哪些名字与最初的 `a` 在同一块内存里？",
        ),
        Text(
            en="A copy is needed where the dtype changes, and `torch.tensor` always makes one.",
            zh="dtype 变了就必须拷贝；`torch.tensor` 则总是拷贝。",
        ),
        Text(
            en="Of the last two lines, which writes into memory, and which gives a name to a new "
            "array?",
            zh="最后两步中，哪个是往内存里写，哪个只是把名字给了一个新数组？",
        ),
    ),
)


@drill.reference
def numpy_who_sees() -> dict[str, tuple[int, ...]]:
    """As torch and NumPy themselves do."""
    a = numpy.array([0, 0], dtype=numpy.int64)
    shared = torch.from_numpy(a)
    copied = torch.tensor(a)
    same = torch.as_tensor(a)
    cast = torch.as_tensor(a, dtype=torch.int32)
    back = shared.numpy()
    a[0] = 1
    shared[1] = 2
    back += 10
    a = a + 100
    held = {"a": a, "shared": shared, "copied": copied, "same": same, "cast": cast, "back": back}
    return {name: tuple(values.tolist()) for name, values in held.items()}


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    given = {name: tuple(values) for name, values in answer.items()}
    wanted = numpy_who_sees()
    if given["copied"] != wanted["copied"]:
        return Text(
            "'copied': `np.shares_memory(a, copied.numpy())` is False",
            "'copied'：`np.shares_memory(a, copied.numpy())` 是 False",
        )
    if given["cast"] != wanted["cast"]:
        return Text(
            "'cast': an int32 has 4 bytes, an int64 has 8. Can the two read one memory?",
            "'cast'：int32 占 4 字节，int64 占 8 字节。两者能读同一块内存吗？",
        )
    if len({given["shared"], given["same"], given["back"]}) > 1:
        return Text(
            "'shared', 'same' and 'back' differ in this answer; compare where the three lie",
            "这个答案里 'shared'、'same' 和 'back' 不相同；比较一下三者的内存地址",
        )
    if given["shared"] != wanted["shared"]:
        return Text(
            "'shared': go through the four lines again. Which of them write into its memory?",
            "'shared'：再看一遍那四步：哪几步写进了它的内存？",
        )
    return Text(
        "'a': after the last line this name stands for another array than before",
        "'a'：最后一步之后，这个名字代表的已是另一个数组",
    )


@drill.misconception(
    en="`torch.tensor` always copies. It is `from_numpy` and `as_tensor` that lie in the memory "
    "of the array.",
    zh="`torch.tensor` 总是拷贝。与数组共用内存的是 `from_numpy` 和 `as_tensor`。",
)
def took_torch_tensor_for_shared():
    return {
        "a": (111, 112),
        "shared": (11, 12),
        "copied": (11, 12),
        "same": (11, 12),
        "cast": (0, 0),
        "back": (11, 12),
    }


@drill.misconception(
    en="`as_tensor` shares only where the dtype stays. Another dtype needs other bytes, hence a "
    "copy.",
    zh="只有 dtype 不变时 `as_tensor` 才共享内存。换了 dtype，字节就不同，只能拷贝。",
)
def took_the_cast_for_shared():
    return {
        "a": (111, 112),
        "shared": (11, 12),
        "copied": (0, 0),
        "same": (11, 12),
        "cast": (11, 12),
        "back": (11, 12),
    }


@drill.misconception(
    en="`a = a + 100` makes a new array and gives it the name `a`. The tensors stay with the old "
    "memory.",
    zh="`a = a + 100` 产生一个新数组，并让 `a` 指向它。那些张量仍在原来的内存上。",
)
def took_the_new_array_for_a_write():
    return {
        "a": (111, 112),
        "shared": (111, 112),
        "copied": (0, 0),
        "same": (111, 112),
        "cast": (0, 0),
        "back": (111, 112),
    }


@drill.misconception(
    en="`numpy()` of a CPU tensor is no copy: what is written into `back` shows in the tensor "
    "and in the first array.",
    zh="CPU 张量的 `numpy()` 并不拷贝：往 `back` 里写，张量和最初的数组都会变。",
)
def took_numpy_for_a_copy():
    return {
        "a": (101, 102),
        "shared": (1, 2),
        "copied": (0, 0),
        "same": (1, 2),
        "cast": (0, 0),
        "back": (10, 10),
    }


@drill.misconception(
    en="`from_numpy` copies nothing: array and tensor are one memory, and each sees what is "
    "written through the other.",
    zh="`from_numpy` 不拷贝：数组和张量是同一块内存，通过任何一方写入，另一方都看得到。",
)
def took_from_numpy_for_a_copy():
    return {
        "a": (101, 100),
        "shared": (10, 12),
        "copied": (0, 0),
        "same": (0, 0),
        "cast": (0, 0),
        "back": (10, 12),
    }


@drill.alternative
def as_lists():
    return {
        "a": [111, 112],
        "shared": [11, 12],
        "copied": [0, 0],
        "same": [11, 12],
        "cast": [0, 0],
        "back": [11, 12],
    }


@drill.alternative
def by_group():
    together = dict.fromkeys(("shared", "same", "back"), (0 + 1 + 10, 0 + 2 + 10))
    apart = dict.fromkeys(("copied", "cast"), (0, 0))
    return together | apart | {"a": (11 + 100, 12 + 100)}
