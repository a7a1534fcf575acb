"""cat joins along a dim that is there and broadcasts nothing; stack makes a dim."""

from tensor_drills.declare import Drill, Text, torch

JOINS = {
    "rows": ("cat", ((2, 3), (4, 3)), 0),
    "columns": ("cat", ((2, 3), (4, 3)), 1),
    "one_row": ("cat", ((2, 3), (1, 3)), 1),
    "vector": ("cat", ((2, 3), (3,)), 0),
    "scalars": ("cat", ((), ()), 0),
    "stacked": ("stack", ((), ()), 0),
    "stacked_last": ("stack", ((2, 3), (2, 3)), -1),
}

drill = Drill(
    level=3,
    ops=("torch.cat", "torch.stack"),
    title=Text(en="What cat and stack accept", zh="cat 和 stack 接受什么形状"),
    statement=Text(
        en="Return a dict with the shape of each result, or the name of the error as a string. "
        "`cat` of (2, 3) and (4, 3): along dim 0 is 'rows', along dim 1 'columns'. `cat` of (2, 3) "
        "and (1, 3) along dim 1: 'one_row'. `cat` of (2, 3) and (3,): 'vector'. Of two scalar "
        "tensors, of shape `()`: `cat` is 'scalars', `stack` 'stacked'. `stack` of (2, 3) and "
        "(2, 3) with dim -1: 'stacked_last'.",
        zh="用字典返回每个结果的形状，若会报错，就写错误的名字（字符串）。"
        "`cat` 连接 (2, 3) 与 (4, 3)：沿 dim 0 是 'rows'，沿 dim 1 是 'columns'。"
        "`cat` 沿 dim 1 连接 (2, 3) 与 (1, 3)：'one_row'。`cat` 连接 (2, 3) 与 (3,)：'vector'。"
        "对两个标量张量（形状为 `()`）：`cat` 是 'scalars'，`stack` 是 'stacked'。"
        "`stack` 以 dim -1 堆叠 (2, 3) 与 (2, 3)：'stacked_last'。",
    ),
    hints=(
        Text(
            en="`cat` adds the sizes of one dim. What must hold for all the others?",
            zh="`cat` 把某一维的大小相加。其余各维必须满足什么？",
        ),
        Text(
            en="`cat` needs a dim to join along; `stack` makes one, of the size of the list, at "
            "the place that `dim` has in the result.",
            zh="`cat` 需要一个已有的维度；`stack` 会新建一维，大小等于张量个数，"
            "`dim` 是它在结果中的位置。",
        ),
    ),
)


@drill.reference
def cat_legal_shapes() -> dict[str, tuple[int, ...] | str]:
    """As torch itself joins."""
    return {name: joined(*join) for name, join in JOINS.items()}


def joined(op: str, shapes: tuple[tuple[int, ...], ...], dim: int) -> tuple[int, ...] | str:
    """Return the shape of a result, or the name of the error."""
    try:
        return tuple(getattr(torch, op)([torch.zeros(shape) for shape in shapes], dim).shape)
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, (op, shapes, dim) in JOINS.items():
        given = answer[name] if isinstance(answer[name], str) else tuple(answer[name])
        if given == joined(op, shapes, dim):
            continue
        count = sum(torch.zeros(shape).numel() for shape in shapes)
        if not isinstance(given, str) and torch.empty(given, device="meta").numel() != count:
            return Text(
                f"'{name}': neither call repeats or drops a value. {shapes[0]} and {shapes[1]} "
                f"have {count} values together, this shape has "
                f"{torch.empty(given, device='meta').numel()}",
                f"'{name}'：这两个函数都不会重复或丢掉值。{shapes[0]} 与 {shapes[1]} 共有 {count} "
                f"个值，而这个形状有 {torch.empty(given, device='meta').numel()} 个",
            )
        return Text(
            f"'{name}': compare {shapes[0]} and {shapes[1]} dim by dim: which sizes does `{op}` "
            "need to be equal, and which dim does it lengthen or make?",
            f"'{name}'：逐维比较 {shapes[0]} 与 {shapes[1]}：`{op}` 要求哪些大小相等？"
            "它加长或新建的是哪一维？",
        )
    return None


@drill.misconception(
    en="Only the dim that is joined may differ. Along dim 1 the rows have to match: 2 and 4 do "
    "not, and `cat` broadcasts nothing, not even a 1.",
    zh="只有被连接的那一维可以不同。沿 dim 1 连接时行数必须一致：2 和 4 不一致；"
    "而且 `cat` 从不广播，1 也不行。",
)
def let_other_dims_differ():
    return {
        "rows": (6, 3),
        "columns": (4, 6),
        "one_row": (2, 6),
        "vector": (3, 3),
        "scalars": "RuntimeError",
        "stacked": (2,),
        "stacked_last": (2, 3, 2),
    }


@drill.misconception(
    en="A vector is not taken for a row: `cat` wants as many dims in each tensor. Give the vector "
    "a dim of its own first.",
    zh="向量不会被当作一行：`cat` 要求各张量维数相同。先给向量加一维。",
)
def took_a_vector_for_a_row():
    return {
        "rows": (6, 3),
        "columns": "RuntimeError",
        "one_row": "RuntimeError",
        "vector": (3, 3),
        "scalars": "RuntimeError",
        "stacked": (2,),
        "stacked_last": (2, 3, 2),
    }


@drill.misconception(
    en="Scalars have no dim to be joined along, so `cat` refuses them. `stack` is for that.",
    zh="标量没有可以连接的维度，`cat` 不接受它们。这时要用 `stack`。",
)
def joined_scalars():
    return {
        "rows": (6, 3),
        "columns": "RuntimeError",
        "one_row": "RuntimeError",
        "vector": "RuntimeError",
        "scalars": (2,),
        "stacked": (2,),
        "stacked_last": (2, 3, 2),
    }


@drill.misconception(
    en="`stack` does not lengthen a dim, it makes one; `dim=-1` puts it last.",
    zh="`stack` 不是加长某一维，而是新建一维；`dim=-1` 表示放在最后。",
)
def stacked_along_a_dim_that_is_there():
    return {
        "rows": (6, 3),
        "columns": "RuntimeError",
        "one_row": "RuntimeError",
        "vector": "RuntimeError",
        "scalars": "RuntimeError",
        "stacked": (2,),
        "stacked_last": (2, 6),
    }


@drill.alternative
def as_lists():
    return {
        "rows": [6, 3],
        "columns": "RuntimeError",
        "one_row": "RuntimeError",
        "vector": "RuntimeError",
        "scalars": "RuntimeError",
        "stacked": [2],
        "stacked_last": [2, 3, 2],
    }


@drill.alternative
def asked_torch():
    def outcome(join, first, second, dim=0):
        try:
            return join((torch.ones(first), torch.ones(second)), dim=dim).shape
        except RuntimeError as error:
            return type(error).__name__

    return {
        "stacked": outcome(torch.stack, (), ()),
        "stacked_last": outcome(torch.stack, (2, 3), (2, 3), 2),
        "scalars": outcome(torch.cat, (), ()),
        "vector": outcome(torch.cat, (2, 3), (3,)),
        "one_row": outcome(torch.cat, (2, 3), (1, 3), 1),
        "columns": outcome(torch.cat, (2, 3), (4, 3), 1),
        "rows": outcome(torch.cat, (2, 3), (4, 3)),
    }
