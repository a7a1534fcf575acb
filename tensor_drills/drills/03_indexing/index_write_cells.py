"""Two brackets in a row write into a copy; index tensors side by side are read in pairs."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.__setitem__", "torch.Tensor.index_put_", "torch.meshgrid"),
    title=Text(en="Repair: fill the crossings", zh="改错：填充行列交叉处"),
    statement=Text(
        en="Repair the function. In place, it should set to `value` every cell of `x` that lies in "
        "one of the `rows` and in one of the `columns`, and return `x`. As it stands nothing "
        "happens to `x`, and no error is raised.",
        zh="请改正这个函数。它应当原地把 `x` 中既在 `rows` 某一行、又在 `columns` 某一列上的每个"
        "格子都设为 `value`，并返回 `x`。现在 `x` 毫无变化，也不报错。",
    ),
    hints=(
        Text(
            en="Python first works out `x[rows]`. Is that a part of `x` or a copy?",
            zh="Python 先求出 `x[rows]`。它是 `x` 的一部分，还是一份拷贝？",
        ),
        Text(
            en="All indices must stand in one pair of brackets. But two index tensors of one "
            "length are read in pairs, and there are m x n cells to write.",
            zh="所有索引要写在同一对方括号里。但两个等长的索引张量是成对读取的，"
            "而要写的格子有 m×n 个。",
        ),
        Text(
            en="Index tensors broadcast against one another: a column of row numbers against a row "
            "of column numbers.",
            zh="索引张量之间会广播：让行号成一列，列号成一行。",
        ),
    ),
    view_of="x",
)


@drill.reference
def index_write_cells(
    x: Float[Tensor, "h w"], rows: Int[Tensor, " m"], columns: Int[Tensor, " n"], value: float
) -> Float[Tensor, "h w"]:
    """x[i, j] becomes value for each i in rows and each j in columns; out is x"""
    for i in rows:
        for j in columns:
            x[i, j] = value
    return x


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one cell", "一个格子"), 2, 2, [1], [0]),
        (("two rows, one column", "两行一列"), 3, 2, [0, 2], [1]),
        (("two rows, two columns", "两行两列"), 3, 3, [0, 2], [1, 2]),
        (("two rows, three columns", "两行三列"), 3, 4, [2, 0], [3, 0, 1]),
        (("no rows", "零行"), 2, 2, [], [1]),
        (("everything", "全部格子"), 2, 2, [0, 1], [1, 0]),
        (("a transposed x", "转置得到的 x"), 2, 3, [0, 1], [2]),
    ]
    some = [[0], [1, 0], [2], [2, 0], [2, 1, 0]]
    for name, h, w, rows, columns in draw.then_random(named, [3, 4, 5], [3, 4, 5], some, some):
        indices = (torch.tensor(numbers, dtype=torch.int64) for numbers in (rows, columns))
        row, column = indices
        value = draw.choice([0.0, -1.0])
        is_transposed = name[0] == "a transposed x"
        x = draw.distinct(w, h).T if is_transposed else draw.distinct(h, w)
        yield Case(name, x=x, rows=row, columns=column, value=value)


@drill.misconception(
    en="With a tensor as index the first pair of brackets, as in `x[rows]`, makes a copy. The "
    "second pair writes into that copy, and it is thrown away. Give all indices in one pair of "
    "brackets, on the left of `=`.",
    zh="用张量做索引时，第一对方括号（如 `x[rows]`）得到的是一份拷贝；"
    "第二对方括号写的是这份拷贝，写完就丢掉了。"
    "应当把所有索引写进 `=` 左边的同一对方括号里。",
    stub=True,
)
def wrote_into_a_copy(x, rows, columns, value):
    x[rows][:, columns] = value
    return x


@drill.misconception(
    en="Two index tensors in one pair of brackets are read in pairs: (rows[0], columns[0]), "
    "(rows[1], columns[1]). To pair every row with every column, give each of the two a dim of its "
    "own.",
    zh="同一对方括号里的两个索引张量是成对读取的：(rows[0], columns[0])、(rows[1], columns[1])。"
    "要让每一行都配每一列，两者得各占一维。",
)
def wrote_only_the_pairs(x, rows, columns, value):
    x[rows, columns] = value
    return x


@drill.misconception(
    en="Whole rows and whole columns were filled. Only the cells where they cross should be.",
    zh="填的是整行和整列。题目要的只是它们交叉处的格子。",
)
def filled_rows_and_columns(x, rows, columns, value):
    x[rows] = value
    x[:, columns] = value
    return x


@drill.misconception(
    en="The result is right, but the caller's `x` is as it was: the cells of a clone were written.",
    zh="结果是对的，但调用者的 `x` 没有变：写的是它的拷贝。",
)
def wrote_into_a_clone(x, rows, columns, value):
    out = x.clone()
    out[rows[:, None], columns] = value
    return out


@drill.alternative
def meshgrid(x, rows, columns, value):
    x[torch.meshgrid(rows, columns, indexing="ij")] = value
    return x


@drill.alternative
def row_by_row(x, rows, columns, value):
    for row in rows:
        x[row, columns] = value
    return x


@drill.alternative
def read_change_and_write_back(x, rows, columns, value):
    part = x[rows]
    part[:, columns] = value
    x[rows] = part
    return x


@drill.alternative
def mask_of_cells(x, rows, columns, value):
    in_rows = torch.isin(torch.arange(x.shape[0], device=x.device), rows)
    in_columns = torch.isin(torch.arange(x.shape[1], device=x.device), columns)
    return x.masked_fill_(in_rows[:, None] & in_columns, value)
