"""The dim that a reduction names is the one that goes, and the dims behind it move up."""

from tensor_drills.declare import Drill, Text, torch

SHAPE = (2, 3, 5, 7)
CALLS = {
    "one": lambda x: x.sum(1),
    "two": lambda x: x.mean((0, 2)),
    "kept": lambda x: x.amax(-1, keepdim=True),
    "all": lambda x: x.sum(),
    "twice": lambda x: x.sum(0).sum(0),
    "matrix": lambda x: x[0, 0].sum(2),
}

drill = Drill(
    level=2,
    ops=("torch.sum", "torch.mean", "torch.amax"),
    title=Text(en="Which dim disappears", zh="哪一维消失了"),
    statement=Text(
        en="`x` has shape (2, 3, 5, 7). Return a dict with the shape of each result, or the name "
        "of the error as a string. 'one': `x.sum(1)`. 'two': `x.mean((0, 2))`. 'kept': "
        "`x.amax(-1, keepdim=True)`. 'all': `x.sum()`. 'twice': `x.sum(0).sum(0)`. 'matrix': "
        "`x[0, 0].sum(2)`.",
        zh="`x` 的形状是 (2, 3, 5, 7)。用字典返回各结果的形状；如果报错，就写错误的名字（字符串）。"
        "'one'：`x.sum(1)`。'two'：`x.mean((0, 2))`。'kept'：`x.amax(-1, keepdim=True)`。'all'："
        "`x.sum()`。'twice'：`x.sum(0).sum(0)`。'matrix'：`x[0, 0].sum(2)`。",
    ),
    hints=(
        Text(
            en="Write the shape down, number the sizes from 0, and cross out the dims that the "
            "call names.",
            zh="把形状写下来，从 0 开始给各个大小编号，再划掉调用里写出的维度。",
        ),
        Text(
            en="The second call of a chain sees only what the first has left, numbered anew.",
            zh="连着调用时，第二个调用看到的是第一个的结果，维度要重新编号。",
        ),
        Text(
            en="Numbers of dims that are out of range are an IndexError, as for a list.",
            zh="维度编号越界时抛出 IndexError，和列表一样。",
        ),
    ),
)


@drill.reference
def sum_dim_disappears() -> dict[str, tuple[int, ...] | str]:
    """As torch itself reduces."""
    return {name: shape_of(call) for name, call in CALLS.items()}


def shape_of(call):
    """Return the shape of one result, or the name of its error."""
    try:
        return tuple(call(torch.zeros(SHAPE)).shape)
    except IndexError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, call in CALLS.items():
        wanted, given = shape_of(call), answer[name]
        if isinstance(given, str) and isinstance(wanted, str) and given != wanted:
            return Text(
                f"'{name}': it raises, but not this error", f"'{name}'：会报错，但不是这个错误"
            )
        if isinstance(given, str) or isinstance(wanted, str):
            if given != wanted:
                return Text(
                    f"'{name}': the first dim is number 0. What number has the last one here?",
                    f"'{name}'：第一维的编号是 0。这里最后一维的编号是几？",
                )
            continue
        if tuple(given) == wanted:
            continue
        if len(given) != len(wanted):
            return Text(
                f"'{name}': a dim that is reduced goes, unless it is kept as size 1; the others "
                f"stay. This answer has {len(given)} dims left",
                f"'{name}'：被归约的维度会消失，除非以大小 1 保留；其余维度都留下。这个答案留下了 "
                f"{len(given)} 维",
            )
        return Text(
            f"'{name}': the number of dims is right, but the sizes are not",
            f"'{name}'：剩下的维数是对的，但大小不是这些",
        )
    return None


@drill.misconception(
    en="The dim in the call is the one that disappears. Here it was taken for the one that stays.",
    zh="调用里写的维度是消失的那一维。这里把它当成了留下的那一维。",
)
def took_the_dim_for_the_one_that_stays():
    return {
        "one": (3,),
        "two": (2, 5),
        "kept": (1, 1, 1, 7),
        "all": (),
        "twice": (2,),
        "matrix": "IndexError",
    }


@drill.misconception(
    en="Dims are numbered from 0, so `sum(1)` is about the second of them, and a matrix has no "
    "dim 2.",
    zh="维度从 0 开始编号，所以 `sum(1)` 针对的是第二个维度，而矩阵没有 dim 2。",
)
def counted_dims_from_one():
    return {
        "one": (3, 5, 7),
        "two": (2, 5, 7),
        "kept": (2, 3, 5, 1),
        "all": (),
        "twice": (5, 7),
        "matrix": (5,),
    }


@drill.misconception(
    en="After the first `sum(0)` another dim is number 0: the second `sum(0)` takes that one "
    "away too.",
    zh="第一个 `sum(0)` 之后，另一个维度成了 dim 0：第二个 `sum(0)` 会把它也去掉。",
)
def summed_dim_0_only_once():
    return {
        "one": (2, 5, 7),
        "two": (3, 7),
        "kept": (2, 3, 5, 1),
        "all": (),
        "twice": (3, 5, 7),
        "matrix": "IndexError",
    }


@drill.misconception(
    en="A reduced dim stays as size 1 only where the call says `keepdim=True`; by default it is "
    "gone.",
    zh="只有写了 `keepdim=True`，被归约的维度才会以大小 1 留下；默认是消失。",
)
def kept_every_dim():
    return {
        "one": (2, 1, 5, 7),
        "two": (1, 3, 1, 7),
        "kept": (2, 3, 5, 1),
        "all": (1, 1, 1, 1),
        "twice": (1, 3, 5, 7),
        "matrix": "IndexError",
    }


@drill.alternative
def as_lists():
    return {
        "one": [2, 5, 7],
        "two": [3, 7],
        "kept": [2, 3, 5, 1],
        "all": [],
        "twice": [5, 7],
        "matrix": "IndexError",
    }


@drill.alternative
def asked_torch():
    x = torch.zeros(2, 3, 5, 7)
    try:
        matrix = x[0, 0].sum(2).shape
    except IndexError as error:
        matrix = type(error).__name__
    return {
        "one": x.sum(1).shape,
        "two": x.mean((0, 2)).shape,
        "kept": x.amax(-1, keepdim=True).shape,
        "all": x.sum().shape,
        "twice": x.sum(0).sum(0).shape,
        "matrix": matrix,
    }
