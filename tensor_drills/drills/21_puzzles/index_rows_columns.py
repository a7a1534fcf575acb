"""Two index tensors that should form a grid need a dim each."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.take_along_dim", "torch.gather", "torch.arange"),
    title=Text(en="Rows and columns of a batch", zh="批次里各取行与列"),
    statement=Text(
        en="From matrix i of `x` take the rows `rows[i]` and of these the columns `columns[i]`, "
        "both in the order given; each matrix has its own rows and columns to take. Return the "
        "small matrices. No Python loop.",
        zh="从 `x` 的第 i 个矩阵里取出 `rows[i]` 中的各行，再从中取出 `columns[i]` 中的各列，"
        "次序照给定的来；每个矩阵各有自己要取的行和列。返回这些小矩阵。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Three index tensors, for the matrix, the row and the column, broadcast to the "
            "shape of the result.",
            zh="三个索引张量，分别指明矩阵、行和列，它们会广播成结果的形状。",
        ),
        Text(
            en="The result has shape (b, r, k). Along which of its dims does `rows` change, and "
            "along which `columns`?",
            zh="结果的形状是 (b, r, k)。`rows` 沿其中哪几维变化？`columns` 又沿哪几维变化？",
        ),
        Text(
            en="Give `rows` a last dim of size 1, `columns` a middle one, and the number of the "
            "matrix two.",
            zh="给 `rows` 在最后补一个大小为 1 的维度，给 `columns` 在中间补一个，"
            "给矩阵的编号补两个。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def index_rows_columns(
    x: Float[Tensor, "b n m"], rows: Int[Tensor, "b r"], columns: Int[Tensor, "b k"]
) -> Float[Tensor, "b r k"]:
    """out[i, p, q] = x[i, rows[i, p], columns[i, q]]"""
    b, r, k = len(x), rows.shape[1], columns.shape[1]
    out = x.new_empty(b, r, k)
    for i in range(b):
        for p in range(r):
            for q in range(k):
                out[i, p, q] = x[i, rows[i, p], columns[i, q]]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row, two columns", "一行两列"), 1, 2, 2, [[1]], [[0, 1]]),
        (("as many rows as columns", "行列取得一样多"), 1, 2, 2, [[0, 1]], [[1, 0]]),
        (("two matrices", "两个矩阵"), 2, 2, 3, [[0], [1]], [[2, 0], [0, 1]]),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, [[1, 0], [0, 0]], [[1, 1], [0, 1]]),
        (("no rows", "一行也不取"), 2, 3, 3, [[], []], [[1, 2], [0, 1]]),
        (("five different sizes", "五个大小各不相同"), 2, 5, 4, [[4, 0, 4], [1, 3, 2]], [[3], [0]]),
    ]
    sizes = range(1, 5)
    for name, b, n, m, rows, columns in draw.then_random(named, sizes, sizes, sizes, [None], sizes):
        x = draw.signed(b, n, m)
        if rows is None:
            r = draw.index(b, draw.choice(sizes), below=n)
            k = draw.index(b, columns, below=m)
        else:
            r, k = (torch.tensor(p, dtype=torch.int64) for p in (rows, columns))
        yield Case(name, x=x, rows=r, columns=k)


@drill.misconception(
    en="`rows` and `columns` went in step and picked one element a pair. For every row with every "
    "column each needs a dim of its own.",
    zh="`rows` 和 `columns` 一一配对了，每对只取出一个元素。要让每一行都配上每一列，"
    "两者得各占一维。",
)
def paired_rows_with_columns(x, rows, columns):
    return x[torch.arange(len(x))[:, None], rows, columns]


@drill.misconception(
    en="The rows and columns of the first matrix were taken from all matrices.",
    zh="对所有矩阵都取了第一个矩阵的那些行和列。",
)
def took_those_of_the_first_matrix(x, rows, columns):
    return x[:, rows[0]][:, :, columns[0]]


@drill.misconception(
    en="A `:` in the first place takes every list of rows from every matrix. The first index has "
    "to name the matrix.",
    zh="第一个位置写 `:`，就会从每个矩阵里取出每一组行。第一个索引也要指明是哪个矩阵。",
)
def took_all_lists_from_every_matrix(x, rows, columns):
    return x[:, rows[:, :, None], columns[:, None, :]]


@drill.misconception(
    en="The small matrices are transposed: `rows` should change along dim 1 of the result, "
    "`columns` along dim 2.",
    zh="小矩阵转置了：`rows` 应沿结果的 dim 1 变化，`columns` 应沿 dim 2 变化。",
)
def put_rows_along_the_columns(x, rows, columns):
    matrix = torch.arange(len(x))[:, None, None]
    return x[matrix, rows[:, None, :], columns[:, :, None]]


@drill.alternative
def take_along_dim_twice(x, rows, columns):
    some = torch.take_along_dim(x, rows[:, :, None], dim=1)
    return torch.take_along_dim(some, columns[:, None, :], dim=2)


@drill.alternative
def gather_twice(x, rows, columns):
    some = x.gather(1, rows[:, :, None].expand(-1, -1, x.shape[2]))
    return some.gather(2, columns[:, None, :].expand(-1, rows.shape[1], -1))


@drill.alternative
def matmul_with_one_hot(x, rows, columns):
    one_hot = torch.nn.functional.one_hot
    left = one_hot(rows, x.shape[1]).to(x.dtype)
    return left @ x @ one_hot(columns, x.shape[2]).to(x.dtype).mT


@drill.alternative
def flat_positions(x, rows, columns):
    places = rows.unsqueeze(2) * x.shape[2] + columns.unsqueeze(1)
    return x.flatten(1).gather(1, places.flatten(1)).view(places.shape)
