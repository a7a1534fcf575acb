"""Laid out as a view, the second matrix meets every row of the first: broadcasting by hand."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.as_strided", "torch.Tensor.stride", "torch.matmul"),
    title=Text(en="Matrix product, strided", zh="矩阵乘法：步长视图"),
    statement=Text(
        en="`x @ y` is `(x[:, None, :] * w).sum(dim=2)`, where w[i, j] is column j of `y` for "
        "every i. Return w, of shape (n, m, k), as a view of `y`: nothing is copied. Write it "
        "with `as_strided`; `y` need not be contiguous. `expand`, `expand_as`, `broadcast_to` and "
        "`broadcast_tensors` are ruled out.",
        zh="`x @ y` 等于 `(x[:, None, :] * w).sum(dim=2)`，其中对每个 i，w[i, j] 都是 `y` 的第 j "
        "列。请返回形状为 (n, m, k) 的 w，它是 `y` 的视图，不拷贝数据。用 `as_strided` 来写；`y` "
        "不一定连续。不允许用 `expand`、`expand_as`、`broadcast_to` 和 `broadcast_tensors`。",
    ),
    hints=(
        Text(
            en="Write down which element of `y` stands at w[i, j, p]. Which of i, j, p is its "
            "row, which its column, and which does not matter?",
            zh="写出 w[i, j, p] 处是 `y` 的哪个元素。i、j、p 中哪个是它的行，哪个是列，"
            "哪个没有影响？",
        ),
        Text(
            en="An index that does not matter has stride 0.",
            zh="没有影响的那个索引，stride 为 0。",
        ),
        Text(
            en="A step in j goes one column on in `y`, a step in p one row down. `y.stride()` "
            "knows how far these are.",
            zh="j 走一步，在 `y` 里是往右一列；p 走一步，是往下一行。各有多远，`y.stride()` 知道。",
        ),
    ),
    view_of="y",
    ruled_out=("expand", "expand_as", "broadcast_to", "broadcast_tensors"),
)


@drill.reference
def as_strided_matmul(x: Float[Tensor, "n k"], y: Float[Tensor, "k m"]) -> Float[Tensor, "n m k"]:
    """out[i, j, p] = y[p, j]"""
    (n, k), m = x.shape, y.shape[1]
    out = y.new_empty(n, m, k)
    for i in range(n):
        for j in range(m):
            for p in range(k):
                out[i, j, p] = y[p, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2, 2, "plain"),
        (("two by two", "二乘二"), 2, 2, 2, "plain"),
        (("a column", "一列"), 2, 3, 1, "plain"),
        (("one row and one column", "一行乘一列"), 1, 3, 1, "plain"),
        (("not contiguous", "不连续"), 2, 2, 3, "transposed"),
        (("with gaps in memory", "内存里有空隙"), 2, 2, 2, "strided"),
        (("three different sizes", "三个大小各不相同"), 2, 3, 4, "plain"),
    ]
    sizes = range(1, 5)
    layouts = ["plain", "transposed", "strided"]
    for name, n, k, m, layout in draw.then_random(named, sizes, sizes, sizes, layouts):
        x, y = draw.signed(n, k), draw.signed(k, m)
        if layout == "transposed":
            y = y.mT.contiguous().mT
        yield Case(name, x=x, y=draw.strided(y) if layout == "strided" else y)


@drill.misconception(
    en="The dims still stand in the order of `y`: w[i, p, j], of shape (n, k, m). The last dim is "
    "summed, so it has to be that of k.",
    zh="维度还是 `y` 的次序：w[i, p, j]，形状 (n, k, m)。最后一维是要求和的，所以必须是 k 那一维。",
)
def left_the_rows_first(x, y):
    return y.as_strided((len(x), *y.shape), (0, *y.stride()))


@drill.misconception(
    en="The shape is (n, m, k), but the strides stand in the order of `y`: a step in j goes down "
    "a row. Shape and strides are to be swapped together.",
    zh="形状是 (n, m, k)，stride 却还是 `y` 的次序：j 走一步成了往下一行。形状和 stride "
    "要一起交换。",
)
def swapped_the_shape_only(x, y):
    return y.as_strided((len(x), y.shape[1], y.shape[0]), (0, *y.stride()))


@drill.misconception(
    en="1 and m are the strides of a contiguous `y`. A transposed `y`, or one with gaps, has "
    "others: ask `y.stride()`.",
    zh="1 和 m 是 `y` 连续时的 stride。转置过的或内存里有空隙的 `y` 则不同：要问 `y.stride()`。",
)
def took_y_as_contiguous(x, y):
    k, m = y.shape
    return y.as_strided((len(x), m, k), (0, 1, m))


@drill.misconception(
    en="The values are right, but they were copied n times. A stride of 0 costs nothing.",
    zh="数值对了，但拷贝了 n 份。stride 为 0 则不花内存。",
)
def copied_for_every_row(x, y):
    return y.mT.repeat(len(x), 1, 1)


@drill.misconception(
    en="That is the product itself. The drill asks for what `x` is multiplied with before the sum.",
    zh="这是乘积本身。题目要的是求和之前与 `x` 相乘的那个张量。",
)
def returned_the_product(x, y):
    return x @ y


@drill.alternative
def strides_of_the_transpose(x, y):
    columns = y.mT
    return torch.as_strided(columns, (len(x), *columns.shape), (0, *columns.stride()))


@drill.alternative
def one_dim_at_a_time(x, y):
    down, right = y.stride()
    rows = y.as_strided((len(x), *y.shape), (0, down, right))
    return rows.transpose(1, 2)


@drill.alternative
def names_for_the_sizes(x, y):
    n, k = x.size()
    return y.as_strided(size=[n, y.size(-1), k], stride=[0, y.stride(-1), y.stride(0)])
