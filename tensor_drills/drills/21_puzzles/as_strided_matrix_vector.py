"""A stride of 0 repeats a vector for every row of a matrix, and nothing is copied."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.as_strided", "torch.Tensor.stride", "torch.mv"),
    title=Text(en="Matrix times vector, strided", zh="矩阵乘向量：步长视图"),
    statement=Text(
        en="`x @ v` is `(x * w).sum(dim=1)`, where every row of w is `v`. Return w, of the shape "
        "of `x`, as a view of `v`: nothing is copied. Write it with `as_strided`; `v` need not be "
        "contiguous. `expand`, `expand_as`, `broadcast_to` and `broadcast_tensors` are ruled out.",
        zh="`x @ v` 等于 `(x * w).sum(dim=1)`，其中 w 的每一行都是 `v`。请返回 w：形状与 `x` "
        "相同，是 `v` 的视图，不拷贝数据。用 `as_strided` 来写；`v` 不一定连续。不允许用 "
        "`expand`、`expand_as`、`broadcast_to` 和 `broadcast_tensors`。",
    ),
    hints=(
        Text(
            en="A stride says how many places in memory one step along a dim is. From one row of "
            "w to the next, how far is it?",
            zh="stride 说的是沿某一维走一步，要跨过内存里多少个位置。w 从一行到下一行，要走多远？",
        ),
        Text(
            en="From one column to the next it is as far as from one element of `v` to the next: "
            "`v.stride(0)`, not always 1.",
            zh="从一列到下一列，等于 `v` 从一个元素到下一个元素的距离：`v.stride(0)`，不一定是 1。",
        ),
    ),
    view_of="v",
    ruled_out=("expand", "expand_as", "broadcast_to", "broadcast_tensors"),
)


@drill.reference
def as_strided_matrix_vector(
    x: Float[Tensor, "n m"], v: Float[Tensor, " m"]
) -> Float[Tensor, "n m"]:
    """out[i, j] = v[j]"""
    out = torch.empty_like(x)
    for i in range(len(x)):
        for j in range(len(v)):
            out[i, j] = v[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two rows", "两行"), 2, 2, "plain"),
        (("one row", "一行"), 3, 1, "plain"),
        (("with gaps in memory", "内存里有空隙"), 2, 2, "strided"),
        (("a column of a matrix", "矩阵的一列"), 3, 2, "column"),
        (("more rows than columns", "行多列少"), 2, 4, "plain"),
        (("one element", "一个元素"), 1, 3, "plain"),
        (("more columns than rows", "行少列多"), 4, 2, "plain"),
    ]
    layouts = ["plain", "strided", "column"]
    for name, m, rows, layout in draw.then_random(named, range(1, 6), range(1, 6), layouts):
        v = draw.signed(m)
        if layout == "strided":
            v = draw.strided(v)
        elif layout == "column":
            v = torch.cat([v[:, None], draw.signed(m, 2)], dim=1)[:, 0]
        yield Case(name, x=draw.signed(rows, m), v=v)


@drill.misconception(
    en="A stride of 1 reads what comes next in memory, and that is the next element of `v` only "
    "where `v` is contiguous. Its own stride is `v.stride(0)`.",
    zh="stride 为 1 读的是内存里的下一个数，只有 `v` 连续时那才是 `v` 的下一个元素。它自己的 "
    "stride 是 `v.stride(0)`。",
)
def took_v_as_contiguous(x, v):
    return v.as_strided(x.shape, (0, 1))


@drill.misconception(
    en="The two strides are swapped: here each row repeats one element, and a step down goes on "
    "in `v`.",
    zh="两个 stride 写反了：现在每一行都在重复同一个元素，往下走一行才到 `v` 的下一个元素。",
)
def swapped_the_strides(x, v):
    return v.as_strided(x.shape, (v.stride(0), 0))


@drill.misconception(
    en="The values are right, but they are a copy: memory was spent on every row.",
    zh="数值对了，但这是一份拷贝：每一行都花了内存。",
)
def copied_every_row(x, v):
    return v.repeat(len(x), 1)


@drill.misconception(
    en="From row to row the stride is 1: each row begins one element later, as sliding windows "
    "do. All rows are to begin at the same element.",
    zh="行与行之间的 stride 是 1：每一行都往后错开一个元素，成了滑动窗口。"
    "而每一行都应从同一个元素开始。",
)
def slid_a_window(x, v):
    return v.as_strided(x.shape, (1, 1))


@drill.misconception(
    en="These are the strides of a matrix that has memory for all its rows. `v` has memory for "
    "one.",
    zh="这是各行都有自己内存的矩阵的 stride，而 `v` 只有一行的内存。",
)
def used_the_strides_of_a_real_matrix(x, v):
    return v.as_strided(x.shape, (len(v), 1))


@drill.alternative
def as_a_function(x, v):
    return torch.as_strided(v, size=x.shape, stride=(0, *v.stride()))


@drill.alternative
def meshgrid_view(x, v):
    return torch.meshgrid(v.new_zeros(len(x)), v, indexing="ij")[1]


@drill.alternative
def from_a_row(x, v):
    row = v[None]
    return row.as_strided((len(x), row.size(1)), (0, row.stride(1)), row.storage_offset())
