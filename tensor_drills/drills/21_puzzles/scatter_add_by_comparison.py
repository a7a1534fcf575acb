"""The gradient of an embedding table: rows that were read twice receive twice."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.eq", "torch.matmul", "torch.index_add", "torch.scatter_add"),
    title=Text(en="scatter_add by hand", zh="手工实现 scatter_add"),
    statement=Text(
        en="Row i of `values` is to be added to row `index[i]` of a table of `rows` rows that is "
        "all zeros at first; several may go to the same row. Return the table. Tools: `arange`, "
        "comparison, `where`, broadcasting, `@`, `sum`. Ruled out: `scatter_add`, `index_add`, "
        "`index_put`, `one_hot` and their kin. No Python loop.",
        zh="有一张 `rows` 行、初始全为 0 的表，把 `values` 的第 i 行加到表的第 `index[i]` 行上；"
        "可能有好几行加到同一行。返回这张表。可用 `arange`、比较、`where`、广播、`@` 和 `sum`；"
        "不能用 `scatter_add`、`index_add`、`index_put`、`one_hot` 及同类函数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Ask from the other side: which rows of `values` does row r of the table add up?",
            zh="反过来问：表的第 r 行是 `values` 的哪些行之和？",
        ),
        Text(
            en="A matrix of 0 and 1 says which rows of `values` go to which row of the table. It "
            "is one comparison.",
            zh="用一个 0、1 矩阵说明 `values` 的哪些行去表的哪一行。一次比较就能得到它。",
        ),
        Text(
            en="That matrix has the shape (rows, n). What does its product with `values` add up?",
            zh="这个矩阵的形状是 (rows, n)。它与 `values` 相乘，加起来的是什么？",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "scatter",
        "scatter_add",
        "scatter_reduce",
        "index_add",
        "index_reduce",
        "index_put",
        "put",
        "bincount",
        "one_hot",
        "segment_reduce",
        "embedding_bag",
    ),
)


@drill.reference
def scatter_add_by_comparison(
    values: Float[Tensor, "n d"], index: Int[Tensor, " n"], rows: int
) -> Float[Tensor, "rows d"]:
    """out[r] = the sum of values[i] over all i with index[i] == r"""
    n, d = values.shape
    out = values.new_zeros(rows, d)
    for i in range(n):
        for j in range(d):
            out[index[i], j] += values[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one value", "一个值"), [1], 2, 1),
        (("both to one row", "都加到同一行"), [1, 1], 2, 1),
        (("as many rows as values", "行数等于个数"), [2, 0, 2], 3, 2),
        (("a permutation", "一个排列"), [1, 2, 0], 3, 2),
        (("nothing to add", "没有要加的"), [], 2, 3),
        (("a row left at zero", "有一行仍是 0"), [3, 0, 3, 1, 3], 4, 2),
    ]
    for name, index, rows, d in draw.then_random(named, range(1, 8), range(2, 5), range(1, 4)):
        if isinstance(index, int):
            where = draw.index(index, below=rows)
        else:
            where = torch.tensor(index, dtype=torch.int64)
        yield Case(name, values=draw.signed(len(where), d), index=where, rows=rows)


@drill.misconception(
    en="`out[index] += values` reads, adds and writes back: of several rows for the same place "
    "only one is left.",
    zh="`out[index] += values` 是先读、相加、再写回：写到同一处的几行，只有一行留了下来。",
)
def lost_the_repeats(values, index, rows):
    out = torch.zeros(rows, values.shape[1])
    out[index] += values
    return out


@drill.misconception(
    en="`values[index]` reads: row i of the result is taken from row `index[i]`. The drill asks "
    "for the opposite, to write row i to row `index[i]`.",
    zh="`values[index]` 是读：结果的第 i 行取自第 `index[i]` 行。题目要的相反，"
    "是把第 i 行写到第 `index[i]` 行。",
)
def read_instead_of_writing(values, index, rows):
    return values[index]


@drill.misconception(
    en="The matrix of 0 and 1 is transposed, (n, rows), and does not add up what belongs together. "
    "It fits at all only where n equals `rows`.",
    zh="这个 0、1 矩阵转置了，成了 (n, rows)，加起来的不是该加的那些行。"
    "只有 n 等于 `rows` 时形状才相配。",
)
def transposed_the_selection(values, index, rows):
    return (index[:, None] == torch.arange(rows)).to(values.dtype) @ values


@drill.misconception(
    en="The rows that share a place were averaged. They are to be added.",
    zh="去同一处的几行被取了平均。题目要的是相加。",
)
def averaged_the_repeats(values, index, rows):
    goes = (torch.arange(rows)[:, None] == index).to(values.dtype)
    return goes @ values / goes.sum(dim=1, keepdim=True).clamp(min=1)


@drill.alternative
def where_and_sum(values, index, rows):
    goes = index[:, None] == torch.arange(rows, device=values.device)
    return torch.where(goes[:, :, None], values[:, None, :], 0).sum(dim=0)


@drill.alternative
def einsum(values, index, rows):
    goes = index[:, None] == torch.arange(rows, device=values.device)
    return torch.einsum("nr,nd->rd", goes.to(values.dtype), values)


@drill.alternative
def differences_of_running_sums(values, index, rows):
    order = index.argsort()
    edge = torch.arange(rows + 1, device=values.device)
    below = (index < edge[:, None]).sum(dim=1)
    total = values.new_zeros(len(values) + 1, values.shape[1])
    total[1:] = values[order].cumsum(dim=0)
    return total[below[1:]] - total[below[:-1]]
