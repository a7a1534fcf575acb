"""contiguous copies only where it must; whoever needs a copy has to ask for one."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.contiguous", "torch.clone", "torch.t"),
    title=Text(en="A transpose of its own", zh="自有内存的转置"),
    statement=Text(
        en="Return the transpose of `x` in memory of its own: whatever is written into the "
        "result later must not show in `x`.",
        zh="返回 `x` 的转置，结果要有自己的内存：以后往结果里写任何东西，都不能影响 `x`。",
    ),
    hints=(
        Text(
            en="Compare `data_ptr()` of your result with that of `x`, for a matrix with one row "
            "too.",
            zh="比较结果与 `x` 的 `data_ptr()`，只有一行的矩阵也要试。",
        ),
        Text(
            en="`contiguous` returns the tensor itself where it is contiguous already. Which "
            "call always copies?",
            zh="如果张量已经连续，`contiguous` 返回的就是它自己。哪个调用总会拷贝？",
        ),
    ),
    is_fresh=True,
)


@drill.reference
def contiguous_transposed_copy(x: Float[Tensor, "n m"]) -> Float[Tensor, "m n"]:
    """out[j, i] = x[i, j]"""
    n, m = x.shape
    out = x.new_empty(m, n)
    for i in range(n):
        for j in range(m):
            out[j, i] = x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2, False),
        (("two by two", "两行两列"), 2, 2, False),
        (("one column", "一列"), 3, 1, False),
        (("two by three", "两行三列"), 2, 3, False),
        (("itself a transpose", "本身就是转置"), 2, 3, True),
        (("no rows", "零行"), 0, 2, False),
    ]
    sizes = range(1, 6)
    for name, n, m, is_transposed in draw.then_random(named, sizes, sizes, [False, True]):
        yield Case(name, x=draw.distinct(m, n).T if is_transposed else draw.distinct(n, m))


@drill.misconception(
    en="`contiguous` is no promise of a copy. The transpose of a single row, or of a matrix that "
    "is a transpose itself, is contiguous already, and then it returns that view.",
    zh="`contiguous` 并不保证拷贝。单独一行的转置，或者本身就是转置的矩阵再转置，本来就是连续的，"
    "这时它返回的还是那个视图。",
)
def trusted_contiguous(x):
    return x.T.contiguous()


@drill.misconception(
    en="`T` only swaps the strides: the result is `x` under another shape, in the same memory. A "
    "`reshape` or `to` that has nothing to do leaves it at that.",
    zh="`T` 只是交换了 stride：结果是换了形状的 `x`，还在同一块内存里。`reshape` 和 `to` 无事可做"
    "时，也不会拷贝。",
)
def returned_the_view(x):
    return x.T


@drill.misconception(
    en="A reshape to (m, n) keeps the order of the values in memory; a transpose changes it.",
    zh="reshape 成 (m, n) 不改变数值的排列顺序；转置会改变。",
)
def reshaped_instead(x):
    return x.reshape(x.shape[1], x.shape[0]).clone()


@drill.misconception(
    en="That is a copy, but of `x` itself: the transpose is missing.",
    zh="这是一份拷贝，但拷贝的是 `x` 本身：少了转置。",
)
def forgot_to_transpose(x):
    return x.clone()


@drill.alternative
def copy_first(x):
    return x.clone().T


@drill.alternative
def copy_into_new_memory(x):
    out = torch.empty(x.shape[1], x.shape[0], dtype=x.dtype, device=x.device)
    return out.copy_(x.t())


@drill.alternative
def columns_as_rows(x):
    return torch.stack(x.unbind(dim=1))


@drill.alternative
def asked_for_a_copy(x):
    return x.mT.to(x.dtype, copy=True)
