"""expand makes no rows of its own: a counter written through one row is counted in all."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.expand", "torch.Tensor.repeat", "torch.Tensor.new_zeros"),
    title=Text(en="Repair: counts of each row", zh="改错：逐行计数"),
    statement=Text(
        en="Repair the function. It should count in each row of `x` how often each value occurs "
        "there; the values are whole numbers from 0 on, below `k`. As it stands every row of the "
        "result shows the counts of all rows together.",
        zh="请改正这个函数。它应当统计 `x` 的每一行中各个值出现的次数；取值是从 0 起、小于 `k` 的"
        "整数。现在结果的每一行都是所有行合起来的次数。",
    ),
    hints=(
        Text(
            en="Print `counts.stride()`. How far apart in memory are two rows of it?",
            zh="打印 `counts.stride()`。它的两行在内存里相隔多远？",
        ),
        Text(
            en="`expand` is fine for reading. Whatever is written to needs memory of its own for "
            "each row.",
            zh="`expand` 用来读没有问题。要写入的话，每一行都得有自己的内存。",
        ),
    ),
)


@drill.reference
def expand_row_counts(x: Int[Tensor, "n m"], k: int) -> Int[Tensor, "n k"]:
    """out[i, v] = number of j with x[i, j] == v"""
    n, m = x.shape
    out = torch.zeros(n, k, dtype=torch.int64)
    for i in range(n):
        for j in range(m):
            for v in range(k):
                out[i, v] += int(x[i, j] == v)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), torch.tensor([[1]]), 2),
        (("one row, a value twice", "一行，一个值出现两次"), torch.tensor([[1, 1]]), 2),
        (("two rows", "两行"), torch.tensor([[0], [1]]), 2),
        (("a value that does not occur", "有一个值没有出现"), torch.tensor([[0, 1], [1, 1]]), 3),
        (("empty rows", "空行"), torch.empty(2, 0, dtype=torch.int64), 2),
    ]
    shapes = [(2, 3), (3, 4), (4, 2), (3, 3)]
    for name, given, k in draw.then_random(named, shapes, range(2, 6)):
        yield Case(name, x=draw.index(*given, below=k) if isinstance(given, tuple) else given, k=k)
    turned = torch.tensor([[0, 1], [0, 0], [2, 1]]).T
    yield Case(("not contiguous", "内存不连续"), x=turned, k=3)


@drill.misconception(
    en="All rows of an expanded tensor are the same memory, so each count lands in every row. Rows "
    "that are written to need memory of their own.",
    zh="扩展出来的各行是同一块内存，所以每计一次数，所有行都跟着变。要写入的行必须有自己的内存。",
    stub=True,
)
def counted_in_expanded_rows(x, k):
    counts = x.new_zeros(k).expand(len(x), k)
    for i in range(len(x)):
        for value in x[i]:
            counts[i, value] += 1
    return counts


@drill.misconception(
    en="`repeat` takes how often to repeat, not the sizes to reach: (n, k) makes k copies side by "
    "side.",
    zh="`repeat` 的参数是重复的次数，而不是要达到的大小：(n, k) 会并排放上 k 份。",
)
def gave_repeat_the_sizes(x, k):
    counts = x.new_zeros(k).repeat(len(x), k)
    for i in range(len(x)):
        for value in x[i]:
            counts[i, value] += 1
    return counts


@drill.misconception(
    en="The rows are their own now, but where an index occurs twice only one write counts: "
    "`counts[rows, x] += 1` does not add up.",
    zh="各行现在有自己的内存了，但同一个下标出现两次时只算一次写入：`counts[rows, x] += 1` 不会累"
    "加。",
)
def added_once_per_index(x, k):
    counts = x.new_zeros(len(x), k)
    rows = torch.arange(len(x), device=x.device)[:, None]
    counts[rows, x] += 1
    return counts


@drill.misconception(
    en="The counts are right and their dtype is float32, that of `torch.zeros`. Counts are whole "
    "numbers: int64, as in `x`.",
    zh="次数是对的，但 dtype 是 `torch.zeros` 默认的 float32。次数是整数：应与 `x` 一样是 int64。",
)
def counted_in_floats(x, k):
    counts = torch.zeros(len(x), k, device=x.device)
    for i in range(len(x)):
        for value in x[i]:
            counts[i, value] += 1
    return counts


@drill.alternative
def clone_after_expanding(x, k):
    counts = x.new_zeros(k).expand(len(x), k).clone()
    for i in range(len(x)):
        for value in x[i]:
            counts[i, value] += 1
    return counts


@drill.alternative
def one_hot(x, k):
    return torch.nn.functional.one_hot(x, k).sum(1)


@drill.alternative
def scatter_add(x, k):
    return x.new_zeros(len(x), k).scatter_add_(1, x, torch.ones_like(x))


@drill.alternative
def bincount_with_offsets(x, k):
    offset = k * torch.arange(len(x), device=x.device)[:, None]
    return torch.bincount((x + offset).flatten(), minlength=len(x) * k).view(len(x), k)


@drill.alternative
def compared_with_every_value(x, k):
    return (x[:, :, None] == torch.arange(k, device=x.device)).sum(1)
