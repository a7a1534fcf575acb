"""What a picture says where it cannot show: sentences in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from tensor_drills.shapes import tuple_text
from tensor_drills.text import Text

RANDOM = Text(
    "Random: each run gives another result, so no cell is traced.",
    "结果是随机的，每次运行都不同，因此不追踪来源。",
)
UNSTEADY = Text(
    "Two runs on the same values gave different results, so no cell is traced.",
    "同样的输入运行两次结果不同，因此不追踪来源。",
)
UNINITIALISED = Text(
    "The result holds memory that nothing has written to, so no cell is traced.",
    "结果中含有未初始化的内存，因此不追踪来源。",
)
SHAPE_FOLLOWS_VALUES = Text(
    "How many cells come out depends on the values; what decides about each is not shown.",
    "结果有多少个元素取决于数值；每个元素由什么决定，这里没有画出。",
)
TIED = Text(
    "Equal values in an input: which of them a cell is cannot be told.",
    "输入中有相等的值，无法判断取的是其中哪一个。",
)


def changed_in_place(names: Sequence[str]) -> Text:
    """Say that inputs are changed."""
    code = ", ".join(f"`{name}`" for name in names)
    return Text(
        f"{code} is changed in place: drawn with its cells from before.",
        f"{code} 被原地修改；图中画的是修改前的元素。",
    )


def too_large(name: str, shape: Sequence[int], limit: int) -> Text:
    """Say that a tensor has too many cells to be drawn."""
    size = tuple_text(tuple(map(str, shape)))
    return Text(
        f"`{name}` {size} is too large for a picture: at most {limit} cells. Take smaller sizes.",
        f"`{name}` {size} 太大，画不下：最多 {limit} 个元素。请用更小的尺寸。",
    )


def too_many(count: int, limit: int) -> Text:
    """Say that all inputs together have too many cells."""
    return Text(
        f"The inputs have {count} cells together; a picture takes at most {limit}. "
        "Take smaller sizes.",
        f"输入共有 {count} 个元素；一张图最多 {limit} 个。请用更小的尺寸。",
    )
