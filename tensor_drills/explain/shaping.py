"""Broadcasting, and giving a tensor another shape."""

from __future__ import annotations

import math

from tensor_drills.explain.family import Facts, Family
from tensor_drills.text import Text


def _elements(facts: Facts) -> Text:
    """Explain a shape that does not hold the elements."""
    shape, count = facts["shape"], facts["n"]
    known = math.prod(size for size in shape if size >= 0)
    if -1 in shape:
        en = (
            f"The sizes beside -1 in {shape} make {known}, and {count} elements do not divide "
            f"by {known}. "
        )
        zh = f"{shape} 里除 -1 以外的大小乘起来是 {known}，而 {count} 个元素不能被 {known} 整除。"
        if known == 0:
            en = f"With a size of 0 in {shape}, -1 cannot be worked out for {count} elements. "
            zh = f"{shape} 里有大小为 0 的维，{count} 个元素无法算出 -1 是多少。"
    else:
        en = f"The shape {shape} holds {known} elements, and the tensor has {count}. "
        zh = f"形状 {shape} 有 {known} 个元素，而张量有 {count} 个。"
    return Text(
        f"{en}A new shape must hold exactly the elements that are there: look at which dims are "
        "to be merged or split, and take their sizes from the tensor's own shape.",
        f"{zh}新形状必须正好容纳原有的元素：请看要合并或拆分的是哪几维，大小从张量自己的形状里取。",
    )


def _broadcasting(facts: Facts) -> Text:
    """Explain two shapes that do not fit."""
    if "a" in facts:
        en = f"At dim {facts['d']} one has {facts['a']} and the other {facts['b']}. "
        zh = f"在 dim {facts['d']} 上一个是 {facts['a']}，另一个是 {facts['b']}。"
    elif "b" in facts:
        en = f"At dim {facts['d']} one has {facts['b']}, and another something else. "
        zh = f"在 dim {facts['d']} 上有一个是 {facts['b']}，另一个不同。"
    else:
        en = zh = ""
    return Text(
        "Two shapes are laid over one another from the last dim, and at each dim the sizes must "
        f"be equal, or one of them 1. {en}Write the shapes one below the other, aligned right: "
        "which dim is missing, or stands elsewhere than you meant?",
        f"两个形状从最后一维开始对齐，每一维的大小要么相等，要么其中一个是 1。{zh}"
        "请把两个形状右对齐写成上下两行：是少了一维，还是有一维不在你想的位置？",
    )


FAMILIES: tuple[Family, ...] = (
    Family(
        "broadcasting",
        (
            "The size of tensor a ({a:int}) must match the size of tensor b ({b:int}) at non-singleton dimension {d:int}",
            "Attempting to broadcast a dimension of length {b:int} at {d:int}! Mismatching argument at index {:int} had {:shape}; but expected shape should be broadcastable to {:shape}",
            "Shape mismatch: objects cannot be broadcast to a single shape",
        ),
        _broadcasting,
    ),
    Family(
        "broadcasting in place",
        ("output with shape {a:shape} doesn't match the broadcast shape {b:shape}",),
        Text(
            "The result would have the shape {b}, and it is to be written into a tensor of shape "
            "{a}: an operation in place cannot make its tensor larger. Look at which of the two "
            "has more dims or sizes than you expected.",
            "结果的形状会是 {b}，却要写进形状为 {a} 的张量：原地运算不能把张量变大。"
            "请看是哪一个的维数或大小比你想的多。",
        ),
    ),
    Family(
        "expanding",
        (
            "The expanded size of the tensor ({want:int}) must match the existing size ({have:int}) at non-singleton dimension {d:int}.  Target sizes: {target:shape}.  Tensor sizes: {source:shape}",
        ),
        Text(
            "A tensor of shape {source} is to fill the shape {target}, by `expand`, by "
            "broadcasting or by an assignment to a part of a tensor. Sizes are matched from the "
            "last dim, and only a size of 1 can be repeated; at dim {d} it has {have}, and {want} "
            "are wanted. Look at which dims belong together.",
            "形状为 {source} 的张量要填满形状 {target}，可能是因为 `expand`、广播，"
            "或者给张量的一部分赋值。大小从最后一维开始对齐，只有大小为 1 的维可以重复；"
            "在 dim {d} 上它是 {have}，需要的是 {want}。请看哪一维该对应哪一维。",
        ),
    ),
    Family(
        "expanding to fewer dims",
        (
            "expand({:word}{{{source:shape}}}, size={target:shape}): the number of sizes provided ({:int}) must be greater or equal to the number of dimensions in the tensor ({:int})",
        ),
        Text(
            "A tensor of shape {source} cannot be expanded to {target}, which has fewer dims. "
            "`expand` can add dims on the left and repeat those of size 1; it takes none away.",
            "形状为 {source} 的张量不能扩展到维数更少的 {target}。"
            "`expand` 可以在左边添加维、重复大小为 1 的维，但不能减少维。",
        ),
    ),
    Family(
        "expanding a new dim by -1",
        (
            "The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension {d:int}",
        ),
        Text(
            "In `expand`, -1 keeps the size that a dim has; dim {d} would be new and has none. "
            "Look at which dims the tensor has already: they are the last ones.",
            "`expand` 里 -1 表示保留原来的大小；dim {d} 是新的一维，没有原来的大小。"
            "请看张量已有哪几维：它们对应最后的几个。",
        ),
    ),
    Family(
        "repeating",
        (
            "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor",
        ),
        Text(
            "`repeat` wants a number for each dim of the tensor, 1 where it is not repeated. Count "
            "the dims and the numbers.",
            "`repeat` 要给每一维一个次数，不重复的维写 1。请数一数有几维、给了几个数。",
        ),
    ),
    Family(
        "repeats",
        (
            "repeats must have the same size as input along dim, but got repeats.size(0) = {a:int} and input.size(0) = {b:int}",
        ),
        Text(
            "There are {a} numbers of repeats for {b} items along the dim: one for each item is "
            "wanted. Look at which dim is to be repeated.",
            "沿这一维有 {b} 项，却给了 {a} 个重复次数：每一项要有一个。请看要重复的是哪一维。",
        ),
    ),
    Family(
        "other number of elements",
        ("shape '{shape:shape}' is invalid for input of size {n:int}",),
        _elements,
    ),
    Family(
        "two sizes left open",
        ("only one dimension can be inferred",),
        Text(
            "-1 stands for the size that is left over, so only one size can be -1. Write out the "
            "others; the tensor's shape knows them.",
            "-1 表示“剩下的大小”，所以只能有一个 -1。其他的请写明，张量的形状里都有。",
        ),
    ),
    Family(
        "open size of an empty tensor",
        (
            "cannot reshape tensor of 0 elements into shape {shape:shape} because the unspecified dimension size -1 can be any value and is ambiguous",
        ),
        Text(
            "The tensor is empty: with a size of 0 in {shape}, -1 could be anything. Write that "
            "size out, taken from the tensor's shape; then a batch of 0 works like any other.",
            "张量是空的：{shape} 里已有大小为 0 的维，-1 可以是任意值。"
            "请从张量的形状里取出这个大小写明，这样大小为 0 的批次也和别的一样。",
        ),
    ),
    Family(
        "negative size",
        (
            "invalid shape dimension {v:int} at index {i:int} of shape {:shape}",
            "invalid shape dimension {v:int}",
            "{:word}: Dimension size must be non-negative.",
            "Trying to create tensor with negative dimension {v:int}: {:shape}",
            "Storage size calculation overflowed with sizes={:shape} and strides={:shape}",
            "Repeats must be non-negative",
            "n must be greater or equal to 0, got {v:int}",
        ),
        Text(
            "A size or a count came out below 0. Look at the arithmetic that makes it, for the "
            "smallest input too: print it just before this line.",
            "有一个大小或次数算出来小于 0。请看它是怎么算的，最小的输入也要考虑：可以在这一行前把"
            "它打印出来。",
        ),
    ),
    Family(
        "splitting one dim",
        (
            "unflatten: Provided sizes {shape:shape} don't multiply up to the size of dim {d:int} ({n:int}) in the input tensor",
        ),
        Text(
            "The sizes {shape} must multiply to the size of the dim that they replace: dim {d} has "
            "{n}. Look at whether this is the dim that you want to split.",
            "{shape} 各数之积必须等于被拆的那一维的大小：dim {d} 是 {n}。请看要拆的是不是这一维。",
        ),
    ),
    Family(
        "flattening backwards",
        ("flatten() has invalid args: start_dim cannot come after end_dim",),
        Text(
            "`flatten(start_dim, end_dim)` merges the dims from the first to the second, both "
            "included, and here the second comes before the first. Negative dims count from the "
            "end.",
            "`flatten(start_dim, end_dim)` 合并从前者到后者的各维（含两端），而这里后者排在前者前"
            "面。负数从末尾数起。",
        ),
    ),
)
