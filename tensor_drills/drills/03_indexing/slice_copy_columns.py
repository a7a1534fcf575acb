"""A slice is a view; whoever wants memory of their own must ask for it."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.clone", "torch.Tensor.__getitem__", "torch.Tensor.contiguous"),
    title=Text(en="Columns in their own memory", zh="取出若干列并独立存放"),
    statement=Text(
        en="Return the first `k` columns of `x` in memory of their own: writing into the result "
        "must never change `x`, whatever the shape of `x`.",
        zh="返回 `x` 的前 `k` 列，并让结果有自己的内存：无论 `x` 是什么形状，"
        "往结果里写数据都不能改动 `x`。",
    ),
    hints=(
        Text(
            en="A slice shares the memory of its tensor. Write into one and look at both.",
            zh="切片与原张量共用内存。往切片里写一个数，再把两者都看一看。",
        ),
        Text(
            en="Which calls copy always, and which only if they must? `contiguous` and `reshape` "
            "are of the second sort.",
            zh="哪些调用总会拷贝，哪些只在必要时才拷贝？`contiguous` 和 `reshape` 属于后者。",
        ),
    ),
    is_fresh=True,
)


@drill.reference
def slice_copy_columns(x: Float[Tensor, "n d"], k: int) -> Float[Tensor, "n k"]:
    """out[i, j] = x[i, j] for j < k"""
    out = x.new_empty(len(x), k)
    for i in range(len(x)):
        for j in range(k):
            out[i, j] = x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), 1, 1, 1),
        (("one row", "一行"), 1, 3, 2),
        (("two rows", "两行"), 2, 3, 2),
        (("all columns", "所有列"), 2, 2, 2),
        (("no columns", "零列"), 2, 2, 0),
        (("tall", "行多列少"), 4, 3, 1),
    ]
    for name, n, d, k in draw.then_random(named, range(2, 5), range(3, 6), range(1, 4)):
        yield Case(name, x=draw.signed(n, d), k=k)
    yield Case(("a transposed matrix", "转置得到的矩阵"), x=draw.signed(3, 2).T, k=2)


@drill.misconception(
    en="The result still lies in the memory of `x`. A slice is a view, and neither `detach` nor "
    "`reshape` makes it a copy here.",
    zh="结果仍在 `x` 的内存里。切片是视图，在这里 `detach` 和 `reshape` 都不会把它变成拷贝。",
)
def took_a_slice(x, k):
    return x[:, :k]


@drill.misconception(
    en="`contiguous` copies only what is not contiguous. One row, or all the columns, lie in "
    "memory without a gap already: it then returns the same view.",
    zh="`contiguous` 只在不连续时才拷贝。只有一行或取了所有列时，数据在内存里本来就连续："
    "它返回的还是那个视图。",
)
def relied_on_contiguous(x, k):
    return x[:, :k].contiguous()


@drill.misconception(
    en="`x[:k]` takes the first rows: a lone slice goes to dim 0. The columns are dim 1.",
    zh="`x[:k]` 取的是前几行：只写一个切片，它就落在 dim 0 上。列是 dim 1。",
)
def took_rows(x, k):
    return x[:k].clone()


@drill.misconception(
    en="One column too many: the stop of a slice is not part of it, so `:k` already has k columns.",
    zh="多了一列：切片不包含终点，`:k` 本身就是 k 列。",
)
def counted_the_stop_in(x, k):
    return x[:, : k + 1].clone()


@drill.alternative
def index_with_a_tensor(x, k):
    return x[:, torch.arange(k, device=x.device)]


@drill.alternative
def narrow_copy(x, k):
    return torch.narrow_copy(x, 1, 0, k)


@drill.alternative
def written_into_new_memory(x, k):
    out = torch.empty_like(x[:, :k])
    out[:] = x[:, :k]
    return out


@drill.alternative
def cloned_before_slicing(x, k):
    return x.clone()[:, :k]
