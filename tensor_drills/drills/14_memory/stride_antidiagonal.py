"""A diagonal is a stride: the other diagonal is one too."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.as_strided", "torch.Tensor.stride", "torch.diagonal", "torch.flip"),
    title=Text(en="The other diagonal as a view", zh="用视图取副对角线"),
    statement=Text(
        en="Return the diagonal of the square matrix `x` that runs from the top right to the "
        "bottom left, the top right element first. Nothing may be copied: the result is a view "
        "of `x`. `x` is contiguous, and n is at least 2.",
        zh="返回方阵 `x` 从右上到左下的那条对角线，右上角的元素排在最前。不能拷贝数据：结果必须是"
        " `x` 的视图。`x` 是连续的，n 至少为 2。",
    ),
    hints=(
        Text(
            en="Lay the matrix out row after row. At which places do the elements of this "
            "diagonal stand?",
            zh="把矩阵逐行排成一列。这条对角线上的元素排在哪些位置？",
        ),
        Text(
            en="From one of them to the next it is one row down and one column back. How many "
            "elements is that?",
            zh="从一个元素到下一个，是往下一行、往左一列。在内存里相隔几个元素？",
        ),
        Text(
            en="`flip` copies in torch, since no stride can be negative. A slice of the "
            "flattened matrix needs no `flip`.",
            zh="torch 的 stride 不能为负，所以 `flip` 会拷贝。对展平后的矩阵做切片，就不需要 "
            "`flip`。",
        ),
    ),
    view_of="x",
)


@drill.reference
def stride_antidiagonal(x: Float[Tensor, "n n"]) -> Float[Tensor, " n"]:
    """out[i] = x[i, n - 1 - i]"""
    n = len(x)
    out = x.new_empty(n)
    for i in range(n):
        out[i] = x[i, n - 1 - i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two by two", "两行两列"), 2),
        (("three by three", "三行三列"), 3),
        (("four by four", "四行四列"), 4),
    ]
    for name, n in draw.then_random(named, range(2, 8)):
        yield Case(name, x=draw.distinct(n, n))


@drill.misconception(
    en="The values are right, but they are a copy: torch has no negative strides, so `flip` "
    "and `rot90` copy. Index tensors and `stack` copy as well.",
    zh="数值是对的，但这是一份拷贝：torch 没有负的 stride，所以 `flip` 和 `rot90` 会拷贝。"
    "用索引张量或 `stack` 也会拷贝。",
)
def flipped_then_diagonal(x):
    return x.flip(1).diagonal()


@drill.misconception(
    en="That is the main diagonal, from the top left. A step of n + 1 goes down and forward; "
    "here it is down and back.",
    zh="这是从左上开始的主对角线。步长 n + 1 是往下、往右；这里要往下、往左。",
)
def took_the_main_diagonal(x):
    return x.diagonal()


@drill.misconception(
    en="This reads from the bottom left upwards, and `flip` made a copy.",
    zh="这是从左下往上读的，而且 `flip` 拷贝了数据。",
)
def read_from_the_bottom(x):
    return x.flip(0).diagonal()


@drill.misconception(
    en="A step of n is one row down in the same column: this is the last column.",
    zh="步长为 n 是在同一列往下一行：这是最后一列。",
)
def stepped_straight_down(x):
    n = len(x)
    return x.as_strided((n,), (n,), n - 1)


@drill.misconception(
    en="A slice excludes its end, and these places go on to n * n - 1, the last corner: the stop "
    "is one too late.",
    zh="切片不含终点，但这些位置会一直走到 n * n - 1，也就是右下角：终点晚了一步。",
)
def ran_into_the_last_corner(x):
    n = len(x)
    return x.view(-1)[n - 1 :: n - 1]


@drill.alternative
def strides_by_hand(x):
    n = len(x)
    down, right = x.stride()
    return torch.as_strided(x, (n,), (down - right,), (n - 1) * right)


@drill.alternative
def first_column_of_shorter_rows(x):
    n = len(x)
    return x.flatten()[n - 1 : n * n - 1].view(n, n - 1)[:, 0]


@drill.alternative
def slice_of_the_flattened(x):
    n = len(x)
    return x.ravel()[n - 1 : n * (n - 1) + 1 : n - 1]
