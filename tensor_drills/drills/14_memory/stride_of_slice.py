"""A view is a storage, an offset and strides: worked out by hand once, it stays understood."""

from tensor_drills.declare import Drill, Text, torch

SHAPE = (2, 3, 4)

drill = Drill(
    level=3,
    ops=(
        "torch.Tensor.stride",
        "torch.Tensor.storage_offset",
        "torch.Tensor.is_contiguous",
        "torch.Tensor.untyped_storage",
    ),
    title=Text(en="Strides of a slice", zh="切片的 stride"),
    statement=Text(
        en="`x = torch.arange(24).view(2, 3, 4)` and `y = x.transpose(1, 2)[1, 1:]`. Return a "
        "dict with what these say: 'shape': `tuple(y.shape)`. 'stride': `y.stride()`. 'offset': "
        "`y.storage_offset()`. 'contiguous': `y.is_contiguous()`. 'bytes': "
        "`y.untyped_storage().nbytes()`.",
        zh="`x = torch.arange(24).view(2, 3, 4)`，`y = x.transpose(1, 2)[1, 1:]`。用字典返回下列"
        "各项的值。'shape'：`tuple(y.shape)`。'stride'：`y.stride()`。'offset'："
        "`y.storage_offset()`。'contiguous'：`y.is_contiguous()`。'bytes'："
        "`y.untyped_storage().nbytes()`。",
    ),
    hints=(
        Text(
            en="Start from the strides of `x`: how many elements is one step along each dim? "
            "`transpose` swaps two of them.",
            zh="从 `x` 的 stride 开始：沿每一维走一步要跨几个元素？`transpose` 只是交换其中两个。",
        ),
        Text(
            en="An index removes a dim, and with it a stride; index times stride is added to the "
            "offset. A slice from 1 on adds one stride.",
            zh="整数索引去掉一维及其 stride，并把“索引乘 stride”加到偏移上。从 1 开始的切片则加上"
            "一个 stride。",
        ),
        Text(
            en="A view keeps the whole storage alive, however little of it is seen. An int64 has "
            "8 bytes.",
            zh="视图无论多小，都保留着整个 storage。一个 int64 占 8 字节。",
        ),
    ),
)


def make_view():
    """Return y."""
    return torch.arange(24).view(SHAPE).transpose(1, 2)[1, 1:]


@drill.reference
def stride_of_slice() -> dict[str, tuple[int, ...] | int | bool]:
    """As torch itself says."""
    y = make_view()
    return {
        "shape": tuple(y.shape),
        "stride": y.stride(),
        "offset": y.storage_offset(),
        "contiguous": y.is_contiguous(),
        "bytes": y.untyped_storage().nbytes(),
    }


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | int | bool]) -> Text | None:
    shape, stride = tuple(answer["shape"]), tuple(answer["stride"])
    if shape != tuple(make_view().shape):
        return Text(
            "`transpose` first, then an index takes a dim away, then a slice shortens one",
            "先 `transpose`，再由整数索引去掉一维，再由切片缩短一维",
        )
    if len(stride) != len(shape):
        return Text(
            "there is one stride for each dim of `y`",
            "`y` 的每一维各有一个 stride",
        )
    try:
        read = torch.arange(24).as_strided(shape, stride, answer["offset"])
    except RuntimeError:
        return Text(
            "with these strides and this offset `y` would reach beyond the 24 elements",
            "按这样的 stride 和偏移，`y` 会超出这 24 个元素",
        )
    if not torch.equal(read, make_view()):
        return Text(
            f"with these strides and this offset the first row of `y` would be {read[0].tolist()}"
            ": print it",
            f"按这样的 stride 和偏移，`y` 的第一行会是 {read[0].tolist()}：打印出来看看",
        )
    if answer["contiguous"] is not make_view().is_contiguous():
        return Text(
            "contiguous means that the last dim has a step of 1, and each dim before it steps "
            "over all that follow",
            "连续是指：最后一维的步长为 1，前面每一维的步长恰好跨过它后面的所有元素",
        )
    return Text(
        "the layout is right; ask once more how large the storage is that `y` lies in",
        "布局是对的；再想想 `y` 所在的 storage 有多大",
    )


@drill.misconception(
    en="These are the strides of a fresh tensor of that shape. `transpose` and slices move "
    "nothing: the strides are those of `x`, in another order.",
    zh="这是同形状的新张量的 stride。`transpose` 和切片不移动数据：stride 还是 `x` 的那几个，只是"
    "换了顺序。",
)
def gave_the_strides_of_a_fresh_tensor():
    return {"shape": (3, 3), "stride": (3, 1), "offset": 13, "contiguous": True, "bytes": 192}


@drill.misconception(
    en="The offset counts from the beginning of the storage, which `y` shares with `x`; it does "
    "not begin with `y`.",
    zh="偏移从 storage 的开头算起，而 `y` 与 `x` 共用这个 storage；它不是从 `y` 自己开始的。",
)
def began_the_storage_with_the_slice():
    return {"shape": (3, 3), "stride": (1, 4), "offset": 0, "contiguous": False, "bytes": 72}


@drill.misconception(
    en="NumPy counts strides in bytes. torch counts strides and offsets in elements.",
    zh="NumPy 的 stride 以字节计。torch 的 stride 和偏移都以元素计。",
)
def counted_in_bytes():
    return {"shape": (3, 3), "stride": (8, 32), "offset": 104, "contiguous": False, "bytes": 192}


@drill.misconception(
    en="A view has no storage of its own: the one that it lies in holds everything that `x` "
    "holds, and is kept alive by `y` alone.",
    zh="视图没有自己的 storage：它所在的 storage 装着 `x` 的全部元素，哪怕只剩 `y` 也不会释放。",
)
def counted_only_the_elements_seen():
    return {"shape": (3, 3), "stride": (1, 4), "offset": 13, "contiguous": False, "bytes": 72}


@drill.misconception(
    en="The offset was counted as if the transposed tensor lay in memory in its new order. The "
    "slice `1:` moves on by the stride that its dim has now.",
    zh="这里算偏移时，把转置后的张量当成按新顺序排在内存里。切片 `1:` 移动的距离，是那一维现在的 "
    "stride。",
)
def counted_the_offset_in_the_new_order():
    return {"shape": (3, 3), "stride": (1, 4), "offset": 15, "contiguous": False, "bytes": 192}


@drill.alternative
def asked_torch():
    y = torch.arange(24).view(2, 3, 4).transpose(1, 2)[1, 1:]
    return {
        "shape": y.shape,
        "stride": y.stride(),
        "offset": y.storage_offset(),
        "contiguous": y.is_contiguous(),
        "bytes": y.untyped_storage().nbytes(),
    }


@drill.alternative
def counted_by_hand():
    return {
        "bytes": 24 * 8,
        "contiguous": False,
        "offset": 1 * 12 + 1 * 1,
        "stride": [1, 4],
        "shape": [4 - 1, 3],
    }
