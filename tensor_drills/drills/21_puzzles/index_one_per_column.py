"""Index tensors broadcast against one another: name every dim, each along its own."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.gather", "torch.take_along_dim", "torch.arange"),
    title=Text(en="One element per column", zh="每列取一个元素"),
    statement=Text(
        en="`tables` is a batch of tables. From column j of table i take the element in row "
        "`row[i, j]`. Return those elements, one for each column of each table. No Python loop.",
        zh="`tables` 是一批表格。从第 i 个表格的第 j 列中，取出第 `row[i, j]` 行的元素。"
        "返回这些元素，每个表格的每一列各一个。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Three index tensors name table, row and column of each element. What shape have "
            "all three once they are broadcast?",
            zh="三个索引张量分别指明每个元素的表、行和列。广播之后，三者都是什么形状？",
        ),
        Text(
            en="Table numbers vary down dim 0 of the result, so they are a column: (b, 1).",
            zh="表的编号沿结果的 dim 0 变化，所以要写成一列：(b, 1)。",
        ),
        Text(
            en="Or `gather`: which dim of `tables` does `row` look up, and which dim of size 1 "
            "does the index need there?",
            zh="也可以用 `gather`：`row` 查的是 `tables` 的哪一维？"
            "index 要在那里补一个大小为 1 的维。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def index_one_per_column(
    tables: Float[Tensor, "b r c"], row: Int[Tensor, "b c"]
) -> Float[Tensor, "b c"]:
    """out[i, j] = tables[i, row[i, j], j]"""
    b, _, c = tables.shape
    out = tables.new_empty(b, c)
    for i in range(b):
        for j in range(c):
            out[i, j] = tables[i, row[i, j], j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one table, one column", "一个表，一列"), 1, 2, 1, [[1]]),
        (("one table", "一个表"), 1, 2, 2, [[1, 0]]),
        (("as many tables as columns", "表数等于列数"), 2, 2, 2, [[0, 1], [1, 1]]),
        (("one column", "一列"), 3, 2, 1, [[1], [0], [1]]),
        (("no tables", "零个表"), 0, 2, 3, None),
        (("three different sizes", "三个大小各不相同"), 2, 4, 3, None),
    ]
    sizes = range(1, 5)
    for name, b, r, c, rows in draw.then_random(named, sizes, range(2, 5), sizes, [None]):
        row = draw.index(b, c, below=r) if rows is None else torch.tensor(rows)
        yield Case(name, tables=draw.signed(b, r, c), row=row)


@drill.misconception(
    en="The table numbers, of shape (b,), were broadcast along the columns: column j came from "
    "table j. As a column, (b, 1), they run along the tables.",
    zh="形状为 (b,) 的表编号沿着列广播了：第 j 列取自第 j 个表。写成一列 (b, 1)，才会沿着表变化。",
)
def ran_tables_along_the_columns(tables, row):
    b, _, c = tables.shape
    return tables[torch.arange(b, device=row.device), row, torch.arange(c, device=row.device)]


@drill.misconception(
    en="`tables[:, row]` takes whole rows, from every table. Each column has its own row here, and "
    "each table too.",
    zh="`tables[:, row]` 从每个表里取出的都是整行。这里每个表的每一列都有自己的行号。",
)
def took_whole_rows_of_every_table(tables, row):
    return tables[:, row]


@drill.misconception(
    en="`gather` leaves the dim that it looks up, with size 1: (b, 1, c). It has to go.",
    zh="`gather` 会留下被查的那一维，大小为 1：(b, 1, c)。要把它去掉。",
)
def left_the_dim_of_rows(tables, row):
    return tables.gather(1, row.unsqueeze(1))


@drill.misconception(
    en="`squeeze()` drops every dim of size 1: with one table, or one column, more goes than the "
    "dim of the rows. Name it.",
    zh="`squeeze()` 会去掉所有大小为 1 的维度：只有一个表或一列时，去掉的就不止行的那一维。"
    "请写明 dim。",
)
def squeezed_every_dim(tables, row):
    return tables.gather(1, row.unsqueeze(1)).squeeze()


@drill.misconception(
    en="The rows of the first table were used for all tables. `row` has numbers for each of them.",
    zh="所有表都用了第一个表的行号。`row` 给每个表各有一组行号。",
)
def used_the_first_rows_for_all(tables, row):
    return tables[:, row[:1].flatten(), torch.arange(tables.shape[2], device=row.device)]


@drill.alternative
def take_along_dim(tables, row):
    return torch.take_along_dim(tables, row[:, None], dim=1).squeeze(1)


@drill.alternative
def three_indices(tables, row):
    b, _, c = tables.shape
    table = torch.arange(b, device=row.device).unsqueeze(1)
    return tables[table, row, torch.arange(c, device=row.device)]


@drill.alternative
def mask_and_sum(tables, row):
    rows = torch.arange(tables.shape[1], device=row.device).view(1, -1, 1)
    return tables.where(rows == row.unsqueeze(1), 0).sum(1)
