"""Without a dim, argmax counts through the flattened tensor."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.argmax", "torch.unravel_index"),
    title=Text(en="Where is the largest value", zh="最大值在哪里"),
    statement=Text(
        en="Return the place of the largest value of the matrix `x`: its row and its column, as "
        "an int64 tensor of two elements. All values are different. No Python loop.",
        zh="返回矩阵 `x` 中最大值的位置：行号和列号，组成含两个元素的 int64 张量。所有值互不相同。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="`x.argmax()` is one number. In which order are the elements counted?",
            zh="`x.argmax()` 是一个数。元素是按什么顺序数的？",
        ),
        Text(
            en="Each full row that is counted adds m. How many full rows are in the number, and "
            "what is left?",
            zh="每数完一整行就增加 m。这个数里有几个整行？还剩多少？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def argmax_position(x: Float[Tensor, "n m"]) -> Int[Tensor, " 2"]:
    """out = [i, j] for which x[i, j] is largest"""
    n, m = x.shape
    best = (0, 0)
    for i in range(n):
        for j in range(m):
            if x[i, j] > x[best]:
                best = (i, j)
    return torch.tensor(best)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two by three", "两行三列"), 2, 3, False),
        (("one element", "一个元素"), 1, 1, False),
        (("one row", "一行"), 1, 3, False),
        (("one column", "一列"), 3, 1, False),
        (("two by two", "两行两列"), 2, 2, False),
        (("tall", "行多列少"), 4, 2, False),
        (("wide", "行少列多"), 2, 4, False),
        (("a transposed matrix", "转置得到的矩阵"), 2, 3, True),
    ]
    sizes = range(2, 6)
    for name, n, m, is_transposed in draw.then_random(named, sizes, sizes, [False, True]):
        yield Case(name, x=draw.signed(m, n).T if is_transposed else draw.signed(n, m))
    yield Case(("all negative", "全为负数"), x=torch.tensor([[-3.0, -2.0], [-1.0, -4.0]]))


@drill.misconception(
    en="Without a dim `argmax` returns one number: the place in the matrix laid out row after "
    "row. It still has to be taken apart.",
    zh="不写 dim 时，`argmax` 返回一个数：把矩阵逐行排成一列之后的位置。还得把它拆成行号和列号。",
)
def left_the_place_flat(x):
    return x.argmax()


@drill.misconception(
    en="The flat place was divided by the number of rows. A step to the next row is as long as a "
    "row: the number of columns.",
    zh="这里用展平后的位置除以了行数。走到下一行的步长是一行的长度，也就是列数。",
)
def divided_by_the_number_of_rows(x):
    flat = x.argmax()
    return torch.stack([flat // x.shape[0], flat % x.shape[0]])


@drill.misconception(
    en="`argmax(dim=1)` gives the column of the largest value of each row: n answers. Which row "
    "wins is not said.",
    zh="`argmax(dim=1)` 给出每行最大值所在的列：有 n 个答案，却没说哪一行最大。",
)
def asked_each_row(x):
    return x.argmax(dim=1)


@drill.misconception(
    en="The two were swapped: `max(dim=0)` lets the rows disappear, so its `argmax` is a column.",
    zh="行号和列号颠倒了：`max(dim=0)` 消去的是行，所以它的 `argmax` 是列号。",
)
def swapped_row_and_column(x):
    return torch.stack([x.max(dim=0).values.argmax(), x.max(dim=1).values.argmax()])


@drill.alternative
def unravel(x):
    return torch.stack(torch.unravel_index(x.argmax(), x.shape))


@drill.alternative
def compare_with_the_maximum(x):
    return (x == x.max()).nonzero()[0]


@drill.alternative
def best_row_then_its_column(x):
    row = x.amax(dim=1).argmax()
    return torch.stack([row, x[row].argmax()])


@drill.alternative
def python_numbers(x):
    return torch.tensor(divmod(x.argmax().item(), x.shape[1]), device=x.device)
