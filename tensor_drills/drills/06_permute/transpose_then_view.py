"""A transpose keeps the memory and swaps the strides; view then has no way through."""

from tensor_drills.declare import Drill, Text, torch

CALLS = {
    "y.stride()": lambda y: y.stride(),
    "y.view(6)": lambda y: y.view(6).tolist(),
    "y.reshape(6)": lambda y: y.reshape(6).tolist(),
    "y.clone().view(6)": lambda y: y.clone().view(6).tolist(),
    "y.contiguous().stride()": lambda y: y.contiguous().stride(),
}

drill = Drill(
    level=3,
    ops=("torch.Tensor.view", "torch.reshape", "torch.clone", "torch.Tensor.contiguous"),
    title=Text(en="Transpose, then view", zh="转置之后再 view"),
    statement=Text(
        en="`x = torch.arange(6).view(2, 3)` and `y = x.t()`. Return a dict with a tuple for "
        "each key: the strides for `'y.stride()'` and `'y.contiguous().stride()'`, the six "
        "values for `'y.view(6)'`, `'y.reshape(6)'` and `'y.clone().view(6)'`; 'RuntimeError' "
        "in place of the tuple where the call raises.",
        zh="`x = torch.arange(6).view(2, 3)`，`y = x.t()`。返回一个字典，每个键对应一个元组："
        "`'y.stride()'` 和 `'y.contiguous().stride()'` 是 stride，`'y.view(6)'`、"
        "`'y.reshape(6)'` 和 `'y.clone().view(6)'` 是六个值；会报错的，用 'RuntimeError' "
        "代替元组。",
    ),
    hints=(
        Text(
            en="A stride is how far apart in memory two neighbours along a dim are. In `x` two "
            "rows are 3 apart. `t` moves nothing.",
            zh="stride 是沿某一维相邻两个元素在内存里的间隔。`x` 的两行相隔 3。`t` "
            "不移动任何数据。",
        ),
        Text(
            en="`view(6)` must step through memory with a single stride. Do the values of `y`, "
            "row by row, lie at equal distances?",
            zh="`view(6)` 只能用一个 stride 走完内存。`y` 的值逐行读下来，在内存里是等间隔的吗？",
        ),
        Text(
            en="`clone` keeps the strides where it can; look up `torch.preserve_format` in its "
            "documentation.",
            zh="`clone` 会尽量保留 stride；在它的文档里读一读 `torch.preserve_format`。",
        ),
    ),
)


@drill.reference
def transpose_then_view() -> dict[str, tuple[int, ...] | str]:
    """As torch itself has them."""
    return {name: result_of(call) for name, call in CALLS.items()}


def result_of(call) -> tuple[int, ...] | str:
    """Return the numbers of one result, or the name of the error."""
    try:
        return tuple(call(torch.arange(6).view(2, 3).t()))
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, call in CALLS.items():
        given = answer[name] if isinstance(answer[name], str) else tuple(answer[name])
        if given == result_of(call):
            continue
        if isinstance(given, str):
            return Text(f"'{name}' does not raise {given}", f"'{name}' 不会抛出 {given}")
        if name.endswith("stride()") and len(given) != 2:
            return Text(
                f"'{name}' = {given}: a matrix has two strides, one a dim",
                f"'{name}' = {given}：矩阵有两个 stride，每维一个",
            )
        if name.endswith("stride()"):
            return Text(
                f"'{name}': with the strides {given}, y[1, 0] would lie {given[0]} after y[0, 0] "
                f"in memory, and y[0, 1] would lie {given[1]} after it",
                f"'{name}'：stride 若是 {given}，在内存里 y[1, 0] 就在 y[0, 0] 之后 {given[0]} "
                f"位，y[0, 1] 在它之后 {given[1]} 位",
            )
        return Text(
            f"'{name}' does not give {given}: look at the values of y and at how they lie in "
            "memory",
            f"'{name}' 得不到 {given}：看看 y 的值，再看看它们在内存里怎么放",
        )
    return None


@drill.misconception(
    en="`clone` gives new memory, but in the layout of `y`, with its strides: it is no more "
    "contiguous than `y`. `contiguous` is what lays the values out row by row.",
    zh="`clone` 给了新内存，但沿用 `y` 的布局和 stride，和 `y` 一样不连续。按行重新摆放数据的是 "
    "`contiguous`。",
)
def believed_clone_makes_contiguous():
    return {
        "y.stride()": (1, 3),
        "y.view(6)": "RuntimeError",
        "y.reshape(6)": (0, 3, 1, 4, 2, 5),
        "y.clone().view(6)": (0, 3, 1, 4, 2, 5),
        "y.contiguous().stride()": (2, 1),
    }


@drill.misconception(
    en="`view` and `reshape` were read as giving the memory as it lies, 0 to 5. They follow the "
    "order of `y`, row by row: `reshape` copies to do so, `view` cannot.",
    zh="这里以为 `view` 和 `reshape` 给出的是内存原样，从 0 到 5。它们遵循 `y` 逐行的次序："
    "`reshape` 为此拷贝，`view` 做不到。",
)
def read_the_memory_as_it_lay():
    return {
        "y.stride()": (1, 3),
        "y.view(6)": (0, 1, 2, 3, 4, 5),
        "y.reshape(6)": (0, 1, 2, 3, 4, 5),
        "y.clone().view(6)": (0, 1, 2, 3, 4, 5),
        "y.contiguous().stride()": (2, 1),
    }


@drill.misconception(
    en="A transpose moves no value, so `y` is not laid out anew: its strides are those of `x`, "
    "swapped. Only `contiguous` gives the strides of a fresh 3 x 2 tensor.",
    zh="转置不移动数据，所以 `y` 并没有重新摆放：它的 stride 就是 `x` 的 stride 对调。只有 "
    "`contiguous` 才给出全新的 3 × 2 张量的 stride。",
)
def laid_out_anew_by_the_transpose():
    return {
        "y.stride()": (2, 1),
        "y.view(6)": (0, 3, 1, 4, 2, 5),
        "y.reshape(6)": (0, 3, 1, 4, 2, 5),
        "y.clone().view(6)": (0, 3, 1, 4, 2, 5),
        "y.contiguous().stride()": (2, 1),
    }


@drill.misconception(
    en="`reshape` raises only where the number of elements does not fit. Where `view` gives up, "
    "it copies.",
    zh="只有元素个数对不上时 `reshape` 才报错。`view` 做不到的地方，它会拷贝。",
)
def raised_in_reshape_too():
    return {
        "y.stride()": (1, 3),
        "y.view(6)": "RuntimeError",
        "y.reshape(6)": "RuntimeError",
        "y.clone().view(6)": "RuntimeError",
        "y.contiguous().stride()": (2, 1),
    }


@drill.alternative
def as_lists():
    return {
        "y.stride()": [1, 3],
        "y.view(6)": "RuntimeError",
        "y.reshape(6)": [0, 3, 1, 4, 2, 5],
        "y.clone().view(6)": "RuntimeError",
        "y.contiguous().stride()": [2, 1],
    }


@drill.alternative
def asked_torch():
    y = torch.arange(6).view(2, 3).t()
    return {
        "y.reshape(6)": y.flatten().tolist(),
        "y.view(6)": RuntimeError.__name__,
        "y.clone().view(6)": RuntimeError.__name__,
        "y.stride()": y.stride(),
        "y.contiguous().stride()": torch.empty(3, 2).stride(),
    }
