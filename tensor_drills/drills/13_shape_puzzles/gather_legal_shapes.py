"""gather returns the shape of its index, which only has to fit into the input's other dims."""

from tensor_drills.declare import Drill, Text, torch

INPUT = (3, 4)
CALLS = {
    "wide": (1, (3, 7)),
    "two_rows": (1, (2, 7)),
    "five_rows": (1, (5, 1)),
    "vector": (1, (3,)),
    "tall": (0, (9, 2)),
    "five_columns": (0, (1, 5)),
}

drill = Drill(
    level=3,
    ops=("torch.gather",),
    title=Text(en="Which index gather accepts", zh="gather 接受怎样的 index"),
    statement=Text(
        en="`x` has shape (3, 4); every value of `index` is 0. Return a dict with the shape of "
        "`x.gather(dim, index)`, or the name of the error as a string. With dim 1 and `index` of "
        "shape (3, 7): 'wide'; (2, 7): 'two_rows'; (5, 1): 'five_rows'; (3,): 'vector'. With dim 0 "
        "and (9, 2): 'tall'; (1, 5): 'five_columns'.",
        zh="`x` 的形状是 (3, 4)，`index` 的值全是 0。用字典返回 `x.gather(dim, index)` 的形状，"
        "若会报错，就写错误的名字（字符串）。dim 为 1，`index` 的形状为 (3, 7)：'wide'；"
        "(2, 7)：'two_rows'；(5, 1)：'five_rows'；(3,)：'vector'。"
        "dim 为 0，形状为 (9, 2)：'tall'；(1, 5)：'five_columns'。",
    ),
    hints=(
        Text(
            en="Write the definition for dim 1: `out[i, j] = x[i, index[i, j]]`. Over which i and "
            "j does it run?",
            zh="写出 dim 为 1 时的定义：`out[i, j] = x[i, index[i, j]]`。i 和 j 各取哪些值？",
        ),
        Text(
            en="They run over the cells of `index`. So in the dim that is not gathered, i must be "
            "a row of `x`; nothing is broadcast.",
            zh="它们跑遍 `index` 的每一格。因此在不收集的那一维上，i 必须是 `x` 里有的行；"
            "不会广播。",
        ),
    ),
)


@drill.reference
def gather_legal_shapes() -> dict[str, tuple[int, ...] | str]:
    """As torch itself gathers."""
    return {name: gathered(*call) for name, call in CALLS.items()}


def gathered(dim: int, shape: tuple[int, ...]) -> tuple[int, ...] | str:
    """Return the shape of a result, or the name of the error."""
    index = torch.zeros(shape, dtype=torch.int64)
    try:
        return tuple(torch.zeros(INPUT).gather(dim, index).shape)
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, (dim, shape) in CALLS.items():
        given = answer[name] if isinstance(answer[name], str) else tuple(answer[name])
        if given == gathered(dim, shape):
            continue
        cells = torch.empty(shape, device="meta").numel()
        if not isinstance(given, str) and torch.empty(given, device="meta").numel() != cells:
            return Text(
                f"'{name}': each of the {cells} numbers in `index` brings one value; this shape "
                f"has {torch.empty(given, device='meta').numel()}",
                f"'{name}'：`index` 里有 {cells} 个数，每个数取来一个值；而这个形状有 "
                f"{torch.empty(given, device='meta').numel()} 个值",
            )
        last = ", ".join(str(size - 1) for size in shape)
        return Text(
            f"'{name}': write the definition out for the last cell, `index[{last}]`: which cell "
            "of `x` would it read?",
            f"'{name}'：对最后一格 `index[{last}]` 写出定义：它要读 `x` 的哪一格？",
        )
    return None


@drill.misconception(
    en="The result has the shape of `index`, not of `x`, and `index` need not match `x` in the "
    "gathered dim at all: a value may be taken any number of times.",
    zh="结果的形状是 `index` 的形状，不是 `x` 的；在被收集的那一维上，`index` 不必与 `x` 一致："
    "一个值可以取任意多次。",
)
def wanted_the_shape_of_the_input():
    return dict.fromkeys(CALLS, "RuntimeError")


@drill.misconception(
    en="In the other dims `index` may be smaller than `x`: only the rows that it has are read.",
    zh="在其余各维上，`index` 可以比 `x` 小：只读它有的那些行。",
)
def wanted_equal_other_dims():
    return {
        "wide": (3, 7),
        "two_rows": "RuntimeError",
        "five_rows": "RuntimeError",
        "vector": "RuntimeError",
        "tall": "RuntimeError",
        "five_columns": "RuntimeError",
    }


@drill.misconception(
    en="`gather` broadcasts nothing: `index` has as many dims as `x`, and for a vector torch does "
    "not guess which dim it lacks.",
    zh="`gather` 不会广播：`index` 的维数必须与 `x` 相同，给它一个向量，torch 不会去猜缺了哪一维。",
)
def broadcast_a_vector():
    return {
        "wide": (3, 7),
        "two_rows": (2, 7),
        "five_rows": "RuntimeError",
        "vector": (3, 3),
        "tall": (9, 2),
        "five_columns": "RuntimeError",
    }


@drill.misconception(
    en="In a dim that is not gathered, the place in `index` is the place in `x`. A fifth row of "
    "`index` would read a fifth row of `x`, and there is none.",
    zh="在不收集的维度上，`index` 里的位置就是 `x` 里的位置。`index` 的第五行要读 `x` 的第五行，"
    "而 `x` 没有那么多行。",
)
def took_any_index():
    return {
        "wide": (3, 7),
        "two_rows": (2, 7),
        "five_rows": (5, 1),
        "vector": "RuntimeError",
        "tall": (9, 2),
        "five_columns": (1, 5),
    }


@drill.alternative
def as_lists():
    return {
        "wide": [3, 7],
        "two_rows": [2, 7],
        "five_rows": "RuntimeError",
        "vector": "RuntimeError",
        "tall": [9, 2],
        "five_columns": "RuntimeError",
    }


@drill.alternative
def by_the_rule():
    def outcome(dim, *shape):
        fits = len(shape) == 2 and shape[1 - dim] <= (3, 4)[1 - dim]
        return shape if fits else "RuntimeError"

    return {
        "five_columns": outcome(0, 1, 5),
        "tall": outcome(0, 9, 2),
        "vector": outcome(1, 3),
        "five_rows": outcome(1, 5, 1),
        "two_rows": outcome(1, 2, 7),
        "wide": outcome(1, 3, 7),
    }
