"""Broadcasting lines shapes up from the last dim."""

from tensor_drills.declare import Drill, Text, torch

PAIRS = {
    "column_and_row": ((3, 1), (4,)),
    "matrix_and_vector": ((4, 3), (4,)),
    "batch_and_channels": ((5, 3, 4, 1), (3, 1, 2)),
    "zero_and_one": ((0, 1), (1, 2)),
}

drill = Drill(
    level=3,
    ops=("torch.broadcast_shapes", "torch.add"),
    title=Text(en="Does it broadcast", zh="能否广播，结果是什么形状"),
    statement=Text(
        en="Tensors of these shapes are added. Return a dict with the shape of each sum, or the "
        "name of the error as a string where there is none. 'column_and_row': (3, 1) and (4,). "
        "'matrix_and_vector': (4, 3) and (4,). 'batch_and_channels': (5, 3, 4, 1) and (3, 1, 2). "
        "'zero_and_one': (0, 1) and (1, 2).",
        zh="把下列形状的张量相加。用字典返回每个和的形状；如果加不起来，就写错误的名字（字符串）。"
        "'column_and_row'：(3, 1) 与 (4,)。'matrix_and_vector'：(4, 3) 与 (4,)。"
        "'batch_and_channels'：(5, 3, 4, 1) 与 (3, 1, 2)。'zero_and_one'：(0, 1) 与 (1, 2)。",
    ),
    hints=(
        Text(
            en="Write the two shapes below one another, flush right. A missing size counts as 1.",
            zh="把两个形状上下对齐，靠右写。缺少的大小当作 1。",
        ),
        Text(
            en="Two sizes meet when they are equal or one of them is 1; the 1 gives way, to a 0 as "
            "well. Otherwise torch raises, as for most bad shapes, a RuntimeError.",
            zh="两个大小相等，或其中一个是 1，才能相配；1 会让位给另一个，哪怕另一个是 0。"
            "否则 torch 会像多数形状错误一样抛出 RuntimeError。",
        ),
    ),
)


@drill.reference
def broadcast_shapes() -> dict[str, tuple[int, ...] | str]:
    """As torch itself adds."""
    return {name: sum_of(*pair) for name, pair in PAIRS.items()}


def sum_of(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...] | str:
    """Return the shape of a sum, or the name of the error."""
    try:
        return tuple((torch.empty(first) + torch.empty(second)).shape)
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, (first, second) in PAIRS.items():
        given = answer[name]
        shape = given if isinstance(given, str) else tuple(given)
        if shape == sum_of(first, second):
            continue
        longest = max(len(first), len(second))
        if not isinstance(shape, str) and len(shape) != longest:
            return Text(
                f"'{name}': a sum has as many dims as the longer of the two shapes, here {longest}",
                f"'{name}'：和的维数等于两个形状中较长者的维数，这里是 {longest}",
            )
        return Text(
            f"'{name}': line {first} and {second} up from the right and look at each pair of sizes",
            f"'{name}'：把 {first} 与 {second} 靠右对齐，逐对看看两个大小",
        )
    return None


@drill.misconception(
    en="Shapes were lined up from the left. Broadcasting starts at the last dim, so a vector is a "
    "row: (4, 3) and (4,) pair 3 with 4.",
    zh="这里是从左边对齐的。广播从最后一维开始，向量相当于一行：(4, 3) 与 (4,) 是拿 3 和 4 相配。",
)
def lined_up_from_the_left():
    return {
        "column_and_row": "RuntimeError",
        "matrix_and_vector": (4, 3),
        "batch_and_channels": "RuntimeError",
        "zero_and_one": (0, 2),
    }


@drill.misconception(
    en="A size of 1 gives way to 0 as to any other size: the result is empty. The larger number "
    "does not win; the one that is not 1 does.",
    zh="大小 1 同样会让位给 0，结果是空的。不是取较大的数，而是取不为 1 的那个。",
)
def took_the_larger_size():
    return {
        "column_and_row": (3, 4),
        "matrix_and_vector": "RuntimeError",
        "batch_and_channels": (5, 3, 4, 2),
        "zero_and_one": (1, 2),
    }


@drill.misconception(
    en="Shapes need not be equal, nor of the same number of dims: a missing size counts as 1, and "
    "a 1 is repeated.",
    zh="形状不必相同，维数也不必相同：缺少的大小当作 1，而 1 会被重复。",
)
def wanted_equal_numbers_of_dims():
    return {
        "column_and_row": "RuntimeError",
        "matrix_and_vector": "RuntimeError",
        "batch_and_channels": "RuntimeError",
        "zero_and_one": (0, 2),
    }


@drill.alternative
def as_lists():
    return {
        "column_and_row": [3, 4],
        "matrix_and_vector": "RuntimeError",
        "batch_and_channels": [5, 3, 4, 2],
        "zero_and_one": [0, 2],
    }


@drill.alternative
def asked_torch():
    return {
        "column_and_row": torch.broadcast_shapes((3, 1), (4,)),
        "matrix_and_vector": RuntimeError.__name__,
        "batch_and_channels": torch.broadcast_shapes((5, 3, 4, 1), (3, 1, 2)),
        "zero_and_one": torch.broadcast_shapes((0, 1), (1, 2)),
    }
