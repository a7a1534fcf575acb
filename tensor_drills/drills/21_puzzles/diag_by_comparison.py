"""A diagonal matrix: for each cell, is it on the diagonal, and whose value stands there."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.arange", "torch.where", "torch.diag"),
    title=Text(en="diag by hand", zh="手工实现 diag"),
    statement=Text(
        en="Lay `x` on the diagonal `k` columns to the right of the main one (`k` is 0 or more), "
        "in the smallest square matrix that holds it; 0 elsewhere. `x` has at least one element "
        "and may hold infinity. Tools: `arange`, comparison, `where`, indexing. Ruled out: "
        "`diag`, `eye` and their kin, and assignment into a tensor. No Python loop.",
        zh="把 `x` 放在主对角线右侧第 `k` 条对角线上（`k` 不小于 0），"
        "方阵取能放下它的最小尺寸，其余为 0。`x` 至少有一个元素，可能含有无穷。"
        "可用 `arange`、比较、`where` 和索引；不能用 `diag`、`eye` 及同类函数，"
        "也不能给张量的元素赋值。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The last value stands in row n - 1 and column n - 1 + k. How large is the matrix?",
            zh="最后一个值在第 n - 1 行、第 n - 1 + k 列。矩阵有多大？",
        ),
        Text(
            en="Which cells lie on the diagonal? Compare a row of column indices with a column of "
            "row indices.",
            zh="哪些格子在对角线上？用一行列号与一列行号比较。",
        ),
        Text(
            en="Row i of the matrix needs `x[i]`, but there are more rows than values. An index "
            "that is clamped reads something for each of them, and `where` drops the rest.",
            zh="矩阵的第 i 行需要 `x[i]`，但行数比值的个数多。把索引 clamp 住，"
            "每一行都能读到点什么，多余的由 `where` 丢掉。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "diag",
        "diag_embed",
        "diagflat",
        "diagonal",
        "diagonal_scatter",
        "fill_diagonal",
        "block_diag",
        "eye",
        "setitem",
        "copy",
        "index_put",
        "scatter",
    ),
)


@drill.reference
def diag_by_comparison(x: Float[Tensor, " n"], k: int) -> Float[Tensor, "n+k n+k"]:
    """out[i, i + k] = x[i];  0 elsewhere"""
    n = len(x)
    out = x.new_zeros(n + k, n + k)
    for i in range(n):
        out[i, i + k] = x[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one value", "一个值"), 1, 0, None),
        (("one to the right", "右移一列"), 2, 1, None),
        (("two values", "两个值"), 2, 0, None),
        (("infinity", "含无穷"), 2, 0, float("inf")),
        (("two to the right", "右移两列"), 3, 2, None),
        (("shifted by its own length", "移动的列数等于长度"), 2, 2, float("-inf")),
    ]
    odd = [None, None, float("inf")]
    for name, n, k, special in draw.then_random(named, range(1, 5), range(4), odd):
        x = draw.signed(n)
        if special is not None:
            x[0] = special
        yield Case(name, x=x, k=k)


@drill.misconception(
    en="0 * inf is NaN, so a product with the mask spoils the cells off the diagonal. `where` "
    "chooses instead of computing.",
    zh="0 * inf 是 NaN，乘以掩码会弄坏对角线以外的格子。`where` 只选择，不计算。",
)
def multiplied_by_a_mask(x, k):
    i = torch.arange(len(x) + k)
    return (i == i[:, None] + k) * x[i.clamp(max=len(x) - 1)][:, None]


@drill.misconception(
    en="The diagonal lies below the main one. To the right, the column index is the larger one.",
    zh="对角线跑到主对角线下方去了。在右侧，列号比行号大。",
)
def laid_it_below(x, k):
    i = torch.arange(len(x) + k)
    return torch.where(i[:, None] == i + k, x[i.clamp(max=len(x) - 1)], 0)


@drill.misconception(
    en="The values ran along the columns, so that column j took `x[j]`. On this diagonal column j "
    "belongs to row j - k: let the values run down the rows.",
    zh="值沿着列排列了，于是第 j 列取了 `x[j]`。在这条对角线上，第 j 列对应第 j - k 行："
    "应让值沿着行排列。",
)
def took_the_value_of_the_column(x, k):
    i = torch.arange(len(x) + k)
    return torch.where(i == i[:, None] + k, x[i.clamp(max=len(x) - 1)], 0)


@drill.misconception(
    en="The matrix stayed n x n, and what moved past its edge was lost. `k` places more are needed "
    "in each dim.",
    zh="矩阵还是 n×n，移出边界的值就丢了。每一维都要多 `k` 个位置。",
)
def kept_the_size(x, k):
    i = torch.arange(len(x))
    return torch.where(i == i[:, None] + k, x[:, None], 0)


@drill.alternative
def value_of_column_j_minus_k(x, k):
    i = torch.arange(len(x) + k, device=x.device)
    return torch.where(i - k == i[:, None], x[(i - k).clamp(min=0)], 0)


@drill.alternative
def flat_positions(x, k):
    n, size = len(x), len(x) + k
    cell = torch.arange(size * size, device=x.device)
    row, column = cell // size, cell % size
    return torch.where(column - row == k, x[row % n], 0).reshape(size, size)


@drill.alternative
def masked_fill(x, k):
    i = torch.arange(len(x) + k, device=x.device)
    rows = x[i % len(x)].unsqueeze(1).expand(-1, len(i))
    return rows.masked_fill(i[None, :] - i[:, None] != k, 0.0)
