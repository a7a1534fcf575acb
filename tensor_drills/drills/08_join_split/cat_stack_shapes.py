"""cat makes a dim longer, stack makes one more: the shapes tell them apart."""

import math

from tensor_drills.declare import Drill, Tensor, Text, torch

SHAPES = {"x": (2, 3), "y": (2, 3), "z": (2, 1)}
JOINS = {
    "cat": (torch.cat, "xy", 0),
    "cat_last": (torch.cat, "xzx", -1),
    "stack": (torch.stack, "xy", 0),
    "stack_last": (torch.stack, "xyxy", -1),
    "stack_uneven": (torch.stack, "xz", 1),
}

drill = Drill(
    level=3,
    ops=("torch.cat", "torch.stack"),
    title=Text(en="Shapes of cat and stack", zh="cat 与 stack 的形状"),
    statement=Text(
        en="`x` and `y` have shape (2, 3), `z` has shape (2, 1). Return a dict with the shape that "
        "each call returns, or the name of the error as a string. 'cat': `torch.cat([x, y])`. "
        "'cat_last': `torch.cat([x, z, x], dim=-1)`. 'stack': `torch.stack([x, y])`. "
        "'stack_last': `torch.stack([x, y, x, y], dim=-1)`. "
        "'stack_uneven': `torch.stack([x, z], dim=1)`.",
        zh="`x` 和 `y` 的形状是 (2, 3)，`z` 的形状是 (2, 1)。用字典返回每个调用所得结果的形状；"
        "如果会报错，就写错误的名字（字符串）。'cat'：`torch.cat([x, y])`。"
        "'cat_last'：`torch.cat([x, z, x], dim=-1)`。'stack'：`torch.stack([x, y])`。"
        "'stack_last'：`torch.stack([x, y, x, y], dim=-1)`。"
        "'stack_uneven'：`torch.stack([x, z], dim=1)`。",
    ),
    hints=(
        Text(
            en="How many dims does the result have? `cat` keeps the number, `stack` adds one.",
            zh="结果有几维？`cat` 维数不变，`stack` 多出一维。",
        ),
        Text(
            en="`cat` adds sizes up along its dim. In `stack` the size of the new dim is the "
            "number of tensors.",
            zh="`cat` 把那一维的大小相加。`stack` 新维度的大小是张量的个数。",
        ),
        Text(
            en="`dim` of `stack` counts the dims of the result, so -1 is a place after the last. "
            "Which of the two functions demands equal shapes throughout?",
            zh="`stack` 的 `dim` 按结果的维度来数，所以 -1 表示排在最后。"
            "哪个函数要求各张量形状完全相同？",
        ),
    ),
)


def joined(name: str) -> Tensor:
    """Return the result of one call."""
    function, parts, dim = JOINS[name]
    return function([torch.zeros(SHAPES[part]) for part in parts], dim=dim)


@drill.reference
def cat_stack_shapes() -> dict[str, tuple[int, ...] | str]:
    """As torch itself joins."""
    return {name: shape_or_error(name) for name in JOINS}


def shape_or_error(name: str) -> tuple[int, ...] | str:
    """Return the shape that one call returns, or the name of its error."""
    try:
        return tuple(joined(name).shape)
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, (function, parts, dim) in JOINS.items():
        given = answer[name]
        if isinstance(given, str) or tuple(given) == shape_or_error(name):
            continue
        # Take x out of a result of the given shape, as the call says that it was put in.
        shape = tuple(given)
        held = sum(torch.Size(SHAPES[part]).numel() for part in parts)
        if math.prod(shape) != held:
            return Text(
                f"'{name}': a result of shape {shape} holds {math.prod(shape)} values; the tensors "
                f"that go in hold {held}",
                f"'{name}'：形状为 {shape} 的结果有 {math.prod(shape)} 个值，而放进去的张量共有 "
                f"{held} 个值",
            )
        code = f"out.select({dim}, 0)"
        if function is torch.cat:
            code = f"out.narrow({dim}, 0, {SHAPES['x'][dim]})"
        try:
            out = torch.empty(shape)
            first = out.select(dim, 0)
            if function is torch.cat:
                first = out.narrow(dim, 0, SHAPES["x"][dim])
        except (RuntimeError, IndexError) as error:
            return Text(
                f"'{name}': `{code}` should give the first tensor back, but with `out` of shape "
                f"{shape} it raises: {error}",
                f"'{name}'：`{code}` 应当取回第一个张量，但 `out` 的形状若是 {shape}，"
                f"就会报错：{error}",
            )
        return Text(
            f"'{name}': `{code}` should give the first tensor back, but with `out` of shape "
            f"{shape} it has shape {tuple(first.shape)}",
            f"'{name}'：`{code}` 应当取回第一个张量，但 `out` 的形状若是 {shape}，"
            f"取到的形状却是 {tuple(first.shape)}",
        )
    return Text(
        "where you name an error, torch does not raise that one: run these calls",
        "在你写了报错的地方，torch 并不抛出那个错误：运行这些调用看看",
    )


@drill.misconception(
    en="`stack` was taken for `cat`: it does not make a dim longer, it makes a new one, whose size "
    "is the number of tensors.",
    zh="把 `stack` 当成了 `cat`：它不是让某一维变长，而是新建一维，大小等于张量的个数。",
)
def took_stack_for_cat():
    return {
        "cat": (4, 3),
        "cat_last": (2, 7),
        "stack": (4, 3),
        "stack_last": (2, 12),
        "stack_uneven": (2, 4),
    }


@drill.misconception(
    en="The new dim was put first whatever `dim` says. `stack` with `dim=-1` puts it after all "
    "others.",
    zh="不管 `dim` 写什么都把新维度放在了最前。`dim=-1` 的 `stack` 会把它放在所有维度之后。",
)
def put_the_new_dim_first():
    return {
        "cat": (4, 3),
        "cat_last": (2, 7),
        "stack": (2, 2, 3),
        "stack_last": (4, 2, 3),
        "stack_uneven": "RuntimeError",
    }


@drill.misconception(
    en="`cat` does not want equal shapes: along the dim in which it joins, sizes may differ.",
    zh="`cat` 并不要求形状完全相同：在拼接的那一维上，大小可以不同。",
)
def wanted_equal_shapes_of_cat():
    return {
        "cat": (4, 3),
        "cat_last": "RuntimeError",
        "stack": (2, 2, 3),
        "stack_last": (2, 3, 4),
        "stack_uneven": "RuntimeError",
    }


@drill.misconception(
    en="With `dim=-1` the new dim was put before the last one. A negative `dim` of `stack` counts "
    "the dims of the result.",
    zh="`dim=-1` 时把新维度放在了最后一维之前。`stack` 的负 `dim` 是按结果的维度来数的。",
)
def counted_from_the_end_of_the_input():
    return {
        "cat": (4, 3),
        "cat_last": (2, 7),
        "stack": (2, 2, 3),
        "stack_last": (2, 4, 3),
        "stack_uneven": "RuntimeError",
    }


@drill.alternative
def as_lists():
    return {
        "stack_uneven": "RuntimeError",
        "stack_last": [2, 3, 4],
        "stack": [2, 2, 3],
        "cat_last": [2, 7],
        "cat": [4, 3],
    }


@drill.alternative
def asked_torch():
    x, y, z = torch.zeros(2, 3), torch.zeros(2, 3), torch.zeros(2, 1)
    try:
        uneven = torch.stack([x, z], dim=1).shape
    except RuntimeError as error:
        uneven = type(error).__name__
    return {
        "cat": torch.cat([x, y]).shape,
        "cat_last": torch.cat([x, z, x], dim=-1).shape,
        "stack": torch.stack([x, y]).shape,
        "stack_last": torch.stack([x, y, x, y], dim=-1).shape,
        "stack_uneven": uneven,
    }
