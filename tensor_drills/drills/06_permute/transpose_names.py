"""t is for matrices, mT for batches of matrices, and a vector has no transpose."""

from tensor_drills.declare import Drill, Text, torch

SHAPES = {"m": (2, 3), "v": (3,), "x": (4, 2, 3)}
CALLS = {
    "m.T": lambda m, v, x: m.T,
    "v.t()": lambda m, v, x: v.t(),
    "v.mT": lambda m, v, x: v.mT,
    "x.t()": lambda m, v, x: x.t(),
    "x.mT": lambda m, v, x: x.mT,
    "x.swapaxes(0, 2)": lambda m, v, x: x.swapaxes(0, 2),
    "x.movedim(0, 2)": lambda m, v, x: x.movedim(0, 2),
}

drill = Drill(
    level=2,
    ops=("torch.t", "torch.Tensor.mT", "torch.swapaxes", "torch.movedim"),
    title=Text(en="t, T, mT and others", zh="t、T、mT 及其他"),
    statement=Text(
        en="`m` has shape (2, 3), `v` has shape (3,), `x` has shape (4, 2, 3). Return a dict "
        "with the shape of each result, or 'RuntimeError' where the expression raises. The "
        "keys are the expressions: `'m.T'`, `'v.t()'`, `'v.mT'`, `'x.t()'`, `'x.mT'`, "
        "`'x.swapaxes(0, 2)'`, `'x.movedim(0, 2)'`.",
        zh="`m` 的形状是 (2, 3)，`v` 是 (3,)，`x` 是 (4, 2, 3)。用字典返回每个结果的形状，"
        "会报错的写 'RuntimeError'。键就是表达式本身：`'m.T'`、`'v.t()'`、`'v.mT'`、"
        "`'x.t()'`、`'x.mT'`、`'x.swapaxes(0, 2)'`、`'x.movedim(0, 2)'`。",
    ),
    hints=(
        Text(
            en="`mT` transposes the matrices that the last two dims hold. How many dims does it "
            "need?",
            zh="`mT` 转置的是最后两维构成的矩阵。它至少需要几维？",
        ),
        Text(
            en="`t` takes at most two dims. What is there to swap in a vector?",
            zh="`t` 最多接受两维。一个向量有什么可对调的？",
        ),
        Text(
            en="`swapaxes` lets two dims trade places; `movedim` takes one out and puts it "
            "elsewhere, and the others close up.",
            zh="`swapaxes` 让两维对调；`movedim` 把一维抽出来放到别处，其余各维依次补上。",
        ),
    ),
)


@drill.reference
def transpose_names() -> dict[str, tuple[int, ...] | str]:
    """As torch itself has them."""
    return {name: shape_of(call) for name, call in CALLS.items()}


def shape_of(call) -> tuple[int, ...] | str:
    """Return the shape of one result, or the name of the error."""
    try:
        return tuple(call(*(torch.empty(shape) for shape in SHAPES.values())).shape)
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, call in CALLS.items():
        given = answer[name] if isinstance(answer[name], str) else tuple(answer[name])
        if given == shape_of(call):
            continue
        if isinstance(given, str):
            return Text(f"'{name}' does not raise {given}", f"'{name}' 不会抛出 {given}")
        if sorted(given) != sorted(SHAPES[name[0]]):
            return Text(
                f"'{name}' = {given}: none of these calls adds or drops a dim or changes a size; "
                "they only reorder dims",
                f"'{name}' = {given}：这些调用都不增减维度，也不改变大小，只是重排维度",
            )
        return Text(
            f"'{name}' does not give {given}",
            f"'{name}' 得不到 {given}",
        )
    return None


@drill.misconception(
    en="A vector has one dim and nothing to swap it with: transposing does not make a column. "
    "That takes a second dim, as `unsqueeze` adds it.",
    zh="向量只有一维，没有另一维可以对调：转置不会把它变成列。要得到一列，得用 `unsqueeze` "
    "之类加上第二维。",
)
def made_a_column_of_the_vector():
    return {
        "m.T": (3, 2),
        "v.t()": (3, 1),
        "v.mT": (3, 1),
        "x.t()": "RuntimeError",
        "x.mT": (4, 3, 2),
        "x.swapaxes(0, 2)": (3, 2, 4),
        "x.movedim(0, 2)": (2, 3, 4),
    }


@drill.misconception(
    en="`t` is for matrices and vectors: it raises for three dims. For a batch of matrices there "
    "is `mT`.",
    zh="`t` 只用于矩阵和向量，三维会报错。一批矩阵要用 `mT`。",
)
def transposed_the_batch_with_t():
    return {
        "m.T": (3, 2),
        "v.t()": (3,),
        "v.mT": "RuntimeError",
        "x.t()": (4, 3, 2),
        "x.mT": (4, 3, 2),
        "x.swapaxes(0, 2)": (3, 2, 4),
        "x.movedim(0, 2)": (2, 3, 4),
    }


@drill.misconception(
    en="`mT` does not reverse all dims: it swaps the last two, and the batch stays first.",
    zh="`mT` 不会把所有维度倒过来：它只对调最后两维，批次维仍在最前。",
)
def reversed_every_dim():
    return {
        "m.T": (3, 2),
        "v.t()": (3,),
        "v.mT": "RuntimeError",
        "x.t()": "RuntimeError",
        "x.mT": (3, 2, 4),
        "x.swapaxes(0, 2)": (3, 2, 4),
        "x.movedim(0, 2)": (2, 3, 4),
    }


@drill.misconception(
    en="`movedim(0, 2)` is no swap: dim 0 goes to the end, and the other two keep their order.",
    zh="`movedim(0, 2)` 不是对调：dim 0 挪到最后，另外两维的先后次序不变。",
)
def swapped_in_movedim():
    return {
        "m.T": (3, 2),
        "v.t()": (3,),
        "v.mT": "RuntimeError",
        "x.t()": "RuntimeError",
        "x.mT": (4, 3, 2),
        "x.swapaxes(0, 2)": (3, 2, 4),
        "x.movedim(0, 2)": (3, 2, 4),
    }


@drill.misconception(
    en="`swapaxes(0, 2)` is `transpose(0, 2)` by another name: two dims trade places, and dim 1 "
    "stays where it is.",
    zh="`swapaxes(0, 2)` 就是 `transpose(0, 2)` 的别名：两维对调，dim 1 留在原处。",
)
def moved_in_swapaxes():
    return {
        "m.T": (3, 2),
        "v.t()": (3,),
        "v.mT": "RuntimeError",
        "x.t()": "RuntimeError",
        "x.mT": (4, 3, 2),
        "x.swapaxes(0, 2)": (2, 3, 4),
        "x.movedim(0, 2)": (2, 3, 4),
    }


@drill.alternative
def as_lists():
    return {
        "m.T": [3, 2],
        "v.t()": [3],
        "v.mT": "RuntimeError",
        "x.t()": "RuntimeError",
        "x.mT": [4, 3, 2],
        "x.swapaxes(0, 2)": [3, 2, 4],
        "x.movedim(0, 2)": [2, 3, 4],
    }


@drill.alternative
def asked_torch():
    m, v, x = torch.zeros(2, 3), torch.zeros(3), torch.zeros(4, 2, 3)
    return {
        "v.mT": RuntimeError.__name__,
        "x.t()": RuntimeError.__name__,
        "m.T": m.t().shape,
        "v.t()": v.shape,
        "x.mT": x.transpose(-1, -2).shape,
        "x.swapaxes(0, 2)": x.transpose(0, 2).shape,
        "x.movedim(0, 2)": x.permute(1, 2, 0).shape,
    }
