"""A slice with a step is a view; a tensor of indices makes a copy."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.view", "torch.unbind", "torch.as_strided"),
    title=Text(en="Even and odd columns", zh="偶数列与奇数列"),
    statement=Text(
        en="Return two tensors: the columns 0, 2, 4, ... of `x`, and the columns 1, 3, 5, ... "
        "Nothing may be copied: both are views of `x`.",
        zh="返回两个张量：`x` 的第 0、2、4…… 列，以及第 1、3、5…… 列。不能拷贝数据：两个结果都必"
        "须是 `x` 的视图。",
    ),
    hints=(
        Text(
            en="A view is described by where it begins and how long its steps are. Both are "
            "regular here.",
            zh="视图由起点和步长决定。这里两者都很有规律。",
        ),
        Text(
            en="`x[:, index]` with a tensor or a list has to copy: its places could be anywhere. "
            "How does one say: every second?",
            zh="`x[:, index]` 用张量或列表作索引只能拷贝，因为位置可以是任意的。怎样写才是“每隔一"
            "个”？",
        ),
    ),
    view_of="x",
)


@drill.reference
def view_even_odd(
    x: Float[Tensor, "n 2*d"],
) -> tuple[Float[Tensor, "n d"], Float[Tensor, "n d"]]:
    """even[i, j] = x[i, 2 * j];  odd[i, j] = x[i, 2 * j + 1]"""
    n, d = x.shape[0], x.shape[1] // 2
    even, odd = x.new_empty(n, d), x.new_empty(n, d)
    for i in range(n):
        for j in range(d):
            even[i, j] = x[i, 2 * j]
            odd[i, j] = x[i, 2 * j + 1]
    return even, odd


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two columns", "两列"), 1, 1, "plain"),
        (("four columns", "四列"), 1, 2, "plain"),
        (("two rows", "两行"), 2, 2, "plain"),
        (("a transposed matrix", "转置得到的矩阵"), 3, 2, "transposed"),
        (("memory with gaps", "内存中有间隔"), 2, 2, "gaps"),
    ]
    layouts = ["plain", "transposed", "gaps"]
    for name, n, d, layout in draw.then_random(named, range(1, 5), range(1, 5), layouts):
        x = draw.distinct(2 * d, n).T if layout == "transposed" else draw.distinct(n, 2 * d)
        yield Case(name, x=draw.strided(x) if layout == "gaps" else x)


@drill.misconception(
    en="The values are right, but they are copies: a list or a tensor of indices copies, and so "
    "does `clone`. Where the places are evenly spaced, a slice with a step needs no copy.",
    zh="数值是对的，但这是拷贝：用列表或张量作索引会拷贝，`clone` 也会。"
    "位置间隔相等时，带步长的切片不需要拷贝。",
)
def picked_by_a_tensor_of_indices(x):
    even = torch.arange(0, x.shape[1], 2, device=x.device)
    return x[:, even], x[:, even + 1]


@drill.misconception(
    en="These are the left and the right half. Even and odd columns take turns.",
    zh="这是左半边和右半边。偶数列和奇数列是交替排列的。",
)
def took_halves(x):
    left, right = x.chunk(2, dim=1)
    return left, right


@drill.misconception(
    en="The two are swapped: the first column has the number 0, which is even.",
    zh="两个结果颠倒了：第一列的编号是 0，是偶数。",
)
def counted_from_one(x):
    return x[:, 1::2], x[:, ::2]


@drill.misconception(
    en="The step stands at dim 0 and skips rows. The columns are dim 1.",
    zh="步长写在了 dim 0 上，跳过的是行。列是 dim 1。",
)
def stepped_over_rows(x):
    return x[::2], x[1::2]


@drill.alternative
def pairs_taken_apart(x):
    return x.unflatten(1, (-1, 2)).unbind(-1)


@drill.alternative
def view_as_pairs(x):
    pairs = x.view(x.shape[0], -1, 2)
    return [pairs[..., 0], pairs[..., 1]]


@drill.alternative
def strides_by_hand(x):
    shape, stride = (x.shape[0], x.shape[1] // 2), (x.stride(0), 2 * x.stride(1))
    start = x.storage_offset()
    even = torch.as_strided(x, shape, stride, start)
    return even, torch.as_strided(x, shape, stride, start + x.stride(1))
