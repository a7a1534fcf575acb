"""One dim after another through four calls, and the one permute that they amount to."""

from tensor_drills.declare import Drill, Text, torch

X = (2, 3, 5, 7)
STEPS = {
    "a": ("x", lambda x: x.transpose(1, 2)),
    "b": ("a", lambda a: a.permute(3, 0, 1, 2)),
    "c": ("b", lambda b: b.movedim(0, 2)),
    "d": ("c", lambda c: c.swapaxes(0, -1)),
}

drill = Drill(
    level=3,
    ops=("torch.transpose", "torch.permute", "torch.movedim", "torch.swapaxes"),
    title=Text(en="Dims through a chain", zh="一连串维度变换"),
    statement=Text(
        en="`x` has shape (2, 3, 5, 7); `a = x.transpose(1, 2)`, `b = a.permute(3, 0, 1, 2)`, "
        "`c = b.movedim(0, 2)`, `d = c.swapaxes(0, -1)`. Return a dict with the shapes of "
        "'a', 'b', 'c' and 'd', and with 'dims': the tuple of the numbers 0 to 3 for which "
        "`x.permute(dims)` equals `d`.",
        zh="`x` 的形状是 (2, 3, 5, 7)；`a = x.transpose(1, 2)`，`b = a.permute(3, 0, 1, 2)`，"
        "`c = b.movedim(0, 2)`，`d = c.swapaxes(0, -1)`。用字典返回 'a'、'b'、'c'、'd' "
        "的形状，以及 'dims'：由 0 到 3 组成、使 `x.permute(dims)` 等于 `d` 的元组。",
    ),
    hints=(
        Text(
            en="The four sizes differ, so each dim can be told by its size. Write the sizes down "
            "after every step.",
            zh="四个大小互不相同，看大小就认得出是哪一维。每走一步都把各维的大小写下来。",
        ),
        Text(
            en="`permute(3, 0, 1, 2)`: the first dim of the result is dim 3 of what stood before.",
            zh="`permute(3, 0, 1, 2)`：结果的第一维是原来的 dim 3。",
        ),
        Text(
            en="For 'dims': which dim of `x` has the first size of `d`?",
            zh="求 'dims'：`d` 的第一个大小是 `x` 的第几维？",
        ),
    ),
)


@drill.reference
def permute_chain() -> dict[str, tuple[int, ...]]:
    """As torch itself has them."""
    tensors = {"x": torch.empty(X)}
    for name, (before, step) in STEPS.items():
        tensors[name] = step(tensors[before])
    answer = {name: tuple(tensors[name].shape) for name in STEPS}
    return answer | {"dims": tuple(X.index(size) for size in answer["d"])}


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    given = {"x": X} | {name: tuple(shape) for name, shape in answer.items()}
    for name, (before, step) in STEPS.items():
        if sorted(given[name]) != sorted(X):
            return Text(
                f"'{name}' = {given[name]}: reordering dims keeps the sizes 2, 3, 5 and 7",
                f"'{name}' = {given[name]}：重排维度不会改变 2、3、5、7 这四个大小",
            )
        if tuple(step(torch.empty(given[before])).shape) != given[name]:
            return Text(
                f"from {before} = {given[before]} that step does not lead to {name} = "
                f"{given[name]}",
                f"从 {before} = {given[before]} 出发，这一步得不到 {name} = {given[name]}",
            )
    if sorted(given["dims"]) != [0, 1, 2, 3]:
        return Text(
            f"'dims' = {given['dims']}: a permute names each of the dims 0 to 3 once",
            f"'dims' = {given['dims']}：permute 要把 0 到 3 各写一次",
        )
    shape = tuple(X[dim] for dim in given["dims"])
    return Text(
        f"`x.permute{given['dims']}` has shape {shape}, which is not your d = {given['d']}",
        f"`x.permute{given['dims']}` 的形状是 {shape}，不是你的 d = {given['d']}",
    )


@drill.misconception(
    en="`permute` was read as where each old dim goes. Its arguments say where each new dim "
    "comes from: the first dim of `b` is dim 3 of `a`.",
    zh="这里把 `permute` 理解成了旧的每一维到哪里去。它的参数说的是新的每一维从哪里来：`b` "
    "的第一维是 `a` 的 dim 3。",
)
def sent_each_dim_away():
    return {
        "a": (2, 5, 3, 7),
        "b": (5, 3, 7, 2),
        "c": (3, 7, 5, 2),
        "d": (2, 7, 5, 3),
        "dims": (0, 3, 2, 1),
    }


@drill.misconception(
    en="`movedim(0, 2)` was read as a swap of dims 0 and 2. It takes dim 0 out and puts it at "
    "place 2; the dims between move up.",
    zh="这里把 `movedim(0, 2)` 当成了对调 dim 0 和 dim 2。它是抽出 dim 0 放到位置 2，"
    "中间的各维依次前移。",
)
def swapped_in_movedim():
    return {
        "a": (2, 5, 3, 7),
        "b": (7, 2, 5, 3),
        "c": (5, 2, 7, 3),
        "d": (3, 2, 7, 5),
        "dims": (1, 0, 3, 2),
    }


@drill.misconception(
    en="The shapes are right; 'dims' is the way back. It says where each dim of `x` stands in "
    "`d`, and `permute` wants to know, for each dim of `d`, which dim of `x` it is.",
    zh="形状都对；'dims' 却是反方向的。它说的是 `x` 的每一维在 `d` 的什么位置，而 `permute` "
    "要的是 `d` 的每一维是 `x` 的哪一维。",
)
def gave_the_way_back():
    return {
        "a": (2, 5, 3, 7),
        "b": (7, 2, 5, 3),
        "c": (2, 5, 7, 3),
        "d": (3, 5, 7, 2),
        "dims": (3, 0, 1, 2),
    }


@drill.misconception(
    en="`swapaxes(0, -1)` lets the first dim and the last trade places; the two between stay. It "
    "does not carry the first dim to the end.",
    zh="`swapaxes(0, -1)` 让第一维和最后一维对调，中间两维不动。它不是把第一维挪到最后。",
)
def moved_in_swapaxes():
    return {
        "a": (2, 5, 3, 7),
        "b": (7, 2, 5, 3),
        "c": (2, 5, 7, 3),
        "d": (5, 7, 3, 2),
        "dims": (2, 3, 1, 0),
    }


@drill.alternative
def as_lists():
    return {
        "a": [2, 5, 3, 7],
        "b": [7, 2, 5, 3],
        "c": [2, 5, 7, 3],
        "d": [3, 5, 7, 2],
        "dims": [1, 2, 3, 0],
    }


@drill.alternative
def asked_torch():
    a = torch.zeros(2, 3, 5, 7).transpose(1, 2)
    b = a.permute(3, 0, 1, 2)
    c = b.movedim(0, 2)
    d = c.swapaxes(0, -1)
    dims = tuple((2, 3, 5, 7).index(size) for size in d.shape)
    return {"a": a.shape, "b": b.shape, "c": c.shape, "d": d.shape, "dims": dims}
