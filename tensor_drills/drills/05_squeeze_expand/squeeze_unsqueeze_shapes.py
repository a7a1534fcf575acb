"""unsqueeze counts dims in the result, squeeze in the input."""

from tensor_drills.declare import Drill, Text, torch

CALLS = {
    "x.unsqueeze(1)": lambda x, y: x.unsqueeze(1),
    "x.unsqueeze(-1)": lambda x, y: x.unsqueeze(-1),
    "x.unsqueeze(-2)": lambda x, y: x.unsqueeze(-2),
    "x.unsqueeze(3)": lambda x, y: x.unsqueeze(3),
    "y.squeeze()": lambda x, y: y.squeeze(),
    "y.squeeze(1)": lambda x, y: y.squeeze(1),
    "y.squeeze(-1)": lambda x, y: y.squeeze(-1),
}
DIMS = {"x.unsqueeze(1)": 1, "x.unsqueeze(-1)": -1, "x.unsqueeze(-2)": -2}

drill = Drill(
    level=2,
    ops=("torch.unsqueeze", "torch.squeeze"),
    title=Text(en="squeeze and unsqueeze", zh="加一维，去一维"),
    statement=Text(
        en="`x` has shape (3, 5), `y` has shape (1, 4, 1). Return a dict with the shape of each "
        "result, or the name of the error as a string ('IndexError' or 'RuntimeError') where "
        "the call raises. The keys are the calls themselves: `'x.unsqueeze(1)'`, "
        "`'x.unsqueeze(-1)'`, `'x.unsqueeze(-2)'`, `'x.unsqueeze(3)'`, `'y.squeeze()'`, "
        "`'y.squeeze(1)'`, `'y.squeeze(-1)'`.",
        zh="`x` 的形状是 (3, 5)，`y` 的形状是 (1, 4, 1)。用字典返回每次调用结果的形状；"
        "如果会报错，就写错误的名字（字符串 'IndexError' 或 'RuntimeError'）。键就是调用本身："
        "`'x.unsqueeze(1)'`、`'x.unsqueeze(-1)'`、`'x.unsqueeze(-2)'`、`'x.unsqueeze(3)'`、"
        "`'y.squeeze()'`、`'y.squeeze(1)'`、`'y.squeeze(-1)'`。",
    ),
    hints=(
        Text(
            en="The dim that `unsqueeze` is given is where the new dim stands in the result, not "
            "in the input.",
            zh="传给 `unsqueeze` 的 dim 是新维度在结果里的位置，不是在输入里的位置。",
        ),
        Text(
            en="The result of `x.unsqueeze(d)` has three dims. Which values of d name one of them?",
            zh="`x.unsqueeze(d)` 的结果有三维。d 取哪些值才指得到其中一维？",
        ),
        Text(
            en="`squeeze` only ever removes dims of size 1. Look up what its documentation says "
            "about a named dim that is larger.",
            zh="`squeeze` 只会去掉大小为 1 的维度。查一查文档：指定的维度大于 1 时会怎样？",
        ),
    ),
)


@drill.reference
def squeeze_unsqueeze_shapes() -> dict[str, tuple[int, ...] | str]:
    """As torch itself has them."""
    return {name: shape_of(call) for name, call in CALLS.items()}


def shape_of(call) -> tuple[int, ...] | str:
    """Return the shape of one result, or the name of the error."""
    try:
        return tuple(call(torch.empty(3, 5), torch.empty(1, 4, 1)).shape)
    except (IndexError, RuntimeError) as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, call in CALLS.items():
        given = answer[name]
        if isinstance(given, str) or tuple(given) == shape_of(call):
            continue
        given, elements = tuple(given), 15 if name.startswith("x") else 4
        if torch.Size(given).numel() != elements:
            return Text(
                f"'{name}': {given} would hold {torch.Size(given).numel()} elements; adding or "
                f"dropping a dim of size 1 keeps all {elements}",
                f"'{name}'：{given} 有 {torch.Size(given).numel()} 个元素；增减大小为 1 的维度后，"
                f"元素仍是 {elements} 个",
            )
        if name in DIMS and len(given) == 3 and given[DIMS[name]] != 1:
            return Text(
                f"'{name}': dim {DIMS[name]} of the result is the new one; in {given} its size is "
                f"{given[DIMS[name]]}",
                f"'{name}'：结果的 dim {DIMS[name]} 就是新加的那一维；而 {given} 里它的大小是 "
                f"{given[DIMS[name]]}",
            )
        return Text(f"'{name}' does not give {given}", f"'{name}' 得不到 {given}")
    for name, call in CALLS.items():
        if answer[name] != shape_of(call) and isinstance(answer[name], str):
            return Text(
                f"'{name}' does not raise {answer[name]}", f"'{name}' 不会抛出 {answer[name]}"
            )
    return None


@drill.misconception(
    en="`unsqueeze(-1)` does not insert before the last dim, as `list.insert(-1, 1)` does: it "
    "makes the new dim the last one. Negative dims count from the end of the result.",
    zh="`unsqueeze(-1)` 不像 `list.insert(-1, 1)` 那样插在最后一维之前，"
    "而是让新维度成为最后一维。负数的 dim 是从结果的末尾往前数的。",
)
def inserted_before_the_dim():
    return {
        "x.unsqueeze(1)": (3, 1, 5),
        "x.unsqueeze(-1)": (3, 1, 5),
        "x.unsqueeze(-2)": (1, 3, 5),
        "x.unsqueeze(3)": "IndexError",
        "y.squeeze()": (4,),
        "y.squeeze(1)": (1, 4, 1),
        "y.squeeze(-1)": (1, 4),
    }


@drill.misconception(
    en="NumPy's `squeeze` raises when the dim it is given is larger than 1. torch's does not: it "
    "returns the tensor as it is.",
    zh="NumPy 的 `squeeze` 在指定维度大于 1 时会报错。torch 的不会：它原样返回张量。",
)
def raised_for_a_larger_dim():
    return {
        "x.unsqueeze(1)": (3, 1, 5),
        "x.unsqueeze(-1)": (3, 5, 1),
        "x.unsqueeze(-2)": (3, 1, 5),
        "x.unsqueeze(3)": "IndexError",
        "y.squeeze()": (4,),
        "y.squeeze(1)": "RuntimeError",
        "y.squeeze(-1)": (1, 4),
    }


@drill.misconception(
    en="`unsqueeze` adds one dim and no more. With two dims before, the result has three, and "
    "its dims are called 0 to 2, or -3 to -1.",
    zh="`unsqueeze` 只加一维。原来有两维，结果就是三维，编号是 0 到 2，或者 -3 到 -1。",
)
def filled_up_to_the_dim():
    return {
        "x.unsqueeze(1)": (3, 1, 5),
        "x.unsqueeze(-1)": (3, 5, 1),
        "x.unsqueeze(-2)": (3, 1, 5),
        "x.unsqueeze(3)": (3, 5, 1, 1),
        "y.squeeze()": (4,),
        "y.squeeze(1)": (1, 4, 1),
        "y.squeeze(-1)": (1, 4),
    }


@drill.misconception(
    en="`squeeze()` without a dim drops every dim of size 1, not only the first one.",
    zh="不写 dim 的 `squeeze()` 会去掉所有大小为 1 的维度，不只是第一个。",
)
def squeezed_the_first_only():
    return {
        "x.unsqueeze(1)": (3, 1, 5),
        "x.unsqueeze(-1)": (3, 5, 1),
        "x.unsqueeze(-2)": (3, 1, 5),
        "x.unsqueeze(3)": "IndexError",
        "y.squeeze()": (4, 1),
        "y.squeeze(1)": (1, 4, 1),
        "y.squeeze(-1)": (1, 4),
    }


@drill.alternative
def as_lists():
    return {
        "x.unsqueeze(1)": [3, 1, 5],
        "x.unsqueeze(-1)": [3, 5, 1],
        "x.unsqueeze(-2)": [3, 1, 5],
        "x.unsqueeze(3)": "IndexError",
        "y.squeeze()": [4],
        "y.squeeze(1)": [1, 4, 1],
        "y.squeeze(-1)": [1, 4],
    }


@drill.alternative
def asked_torch():
    x, y = torch.zeros(3, 5), torch.zeros(1, 4, 1)
    return {
        "y.squeeze()": y.squeeze().shape,
        "y.squeeze(1)": y.squeeze(1).shape,
        "y.squeeze(-1)": y.squeeze(-1).shape,
        "x.unsqueeze(1)": x.unsqueeze(1).shape,
        "x.unsqueeze(-1)": x.unsqueeze(-1).shape,
        "x.unsqueeze(-2)": x.unsqueeze(-2).shape,
        "x.unsqueeze(3)": IndexError.__name__,
    }
