"""contiguous copies only where it must; clone always does."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.t", "torch.clone", "torch.Tensor.contiguous"),
    title=Text(en="A transpose of its own", zh="一份独立的转置"),
    statement=Text(
        en="Return the transpose of `x` in memory of its own: writing into the result must never "
        "change `x`, whatever the sizes of `x` are.",
        zh="返回 `x` 的转置，并且要有自己的内存：无论 `x` 的大小如何，往结果里写数据都不能改变 "
        "`x`。",
    ),
    hints=(
        Text(
            en="A transpose is a view: it has the memory of `x` and other strides.",
            zh="转置是视图：内存还是 `x` 的，只是 stride 不同。",
        ),
        Text(
            en="Read what `contiguous` returns for a tensor that is contiguous already. Can the "
            "transpose of a matrix be that?",
            zh="查一查：对本来就连续的张量，`contiguous` "
            "返回什么？矩阵的转置有可能已经是连续的吗？",
        ),
    ),
    is_fresh=True,
)


@drill.reference
def transpose_own_memory(x: Float[Tensor, "m n"]) -> Float[Tensor, "n m"]:
    """out[j, i] = x[i, j], in new memory"""
    m, n = x.shape
    out = x.new_empty(n, m)
    for i in range(m):
        for j in range(n):
            out[j, i] = x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two by two", "两行两列"), "as it is", 2, 2),
        (("one row", "一行"), "as it is", 1, 3),
        (("one column", "一列"), "as it is", 3, 1),
        (("one element", "一个元素"), "as it is", 1, 1),
        (("one row with gaps", "一行，内存有间隔"), "gaps", 1, 3),
        (("a transpose", "本身就是转置"), "transposed", 2, 3),
        (("no rows", "零行"), "as it is", 0, 2),
        (("two by three", "两行三列"), "as it is", 2, 3),
    ]
    layouts = ("as it is", "gaps", "transposed")
    for name, layout, m, n in draw.then_random(named, layouts, range(1, 5), range(2, 6)):
        x = draw.signed(m, n)
        if layout == "gaps":
            x = draw.strided(x)
        elif layout == "transposed":
            x = x.t().contiguous().t()
        yield Case(name, x=x)


@drill.misconception(
    en="`t`, `T` and `transpose` return a view: the result is the memory of `x`, and writing "
    "into it changes `x`.",
    zh="`t`、`T` 和 `transpose` 返回的是视图：结果就是 `x` 的内存，往里写会改变 `x`。",
)
def returned_the_view(x):
    return x.t()


@drill.misconception(
    en="`contiguous` copies only a tensor that is not contiguous yet. The transpose of a single "
    "row or column is (unless its memory has gaps), and so is the transpose of a transpose: "
    "nothing was copied there, and the memory is still that of `x`.",
    zh="只有张量不连续时，`contiguous` 才会拷贝。单独一行或一列的转置（只要内存里没有间隔）"
    "本来就是连续的，转置的转置也是，于是没有拷贝，内存仍是 `x` 的。",
)
def trusted_contiguous(x):
    return x.t().contiguous()


@drill.misconception(
    en="`reshape` returns a view wherever strides can express the result, and copies otherwise: "
    "it is no way to ask for a copy.",
    zh="只要 stride 能表示出结果，`reshape` 就返回视图，否则才拷贝：不能靠它来得到拷贝。",
)
def trusted_reshape(x):
    m, n = x.shape
    return x.t().reshape(-1).view(n, m)


@drill.misconception(
    en="The memory is new, but a reshape is no transpose: the values stand in the order of `x`.",
    zh="内存是新的，但 reshape 不是转置：数据仍按 `x` 的次序排列。",
)
def cloned_and_reshaped(x):
    m, n = x.shape
    return x.clone().reshape(n, m)


@drill.alternative
def clone_first(x):
    return x.clone().t()


@drill.alternative
def copy_into_new_memory(x):
    m, n = x.shape
    return x.new_empty(n, m).copy_(x.t())


@drill.alternative
def transpose_copy(x):
    return torch.transpose_copy(x, 0, 1)


@drill.alternative
def stack_of_columns(x):
    return torch.stack(x.unbind(1))
