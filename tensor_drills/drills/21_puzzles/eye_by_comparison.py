"""The identity matrix is a question about indices."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.arange", "torch.eq", "torch.eye"),
    title=Text(en="Shifted identity by hand", zh="手工构造移位单位阵"),
    statement=Text(
        en="Return a float32 matrix of `n` rows and `m` columns with 1 where the column index "
        "minus the row index is `k`, and 0 elsewhere; `k` may be negative. Build it from "
        "`arange` and comparison. Ruled out: `eye`, `diag`, `triu`, `one_hot` and their kin. No "
        "Python loop.",
        zh="返回一个 `n` 行 `m` 列的 float32 矩阵：列号减行号等于 `k` 的地方是 1，其余是 0；"
        "`k` 可以是负数。请用 `arange` 和比较来构造。不能用 `eye`、`diag`、`triu`、`one_hot` "
        "及同类函数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Two aranges, one for the rows and one for the columns. Which shapes make a matrix "
            "of all pairs?",
            zh="用两个 arange，一个给行，一个给列。怎样的形状能得到所有配对组成的矩阵？",
        ),
        Text(
            en="A comparison returns bools. Which dtype is asked?",
            zh="比较得到的是 bool。题目要的是什么 dtype？",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "eye",
        "diag",
        "diag_embed",
        "diagflat",
        "diagonal",
        "fill_diagonal",
        "triu",
        "tril",
        "one_hot",
    ),
)


@drill.reference
def eye_by_comparison(n: int, m: int, k: int) -> Float[Tensor, "n m"]:
    """out[i, j] = 1 if j - i == k else 0"""
    out = torch.zeros(n, m)
    for i in range(n):
        for j in range(m):
            out[i, j] = 1 if j - i == k else 0
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one by one", "一行一列"), 1, 1, 0),
        (("one to the right", "右移一列"), 2, 2, 1),
        (("two by two", "两行两列"), 2, 2, 0),
        (("one below", "下移一行"), 2, 2, -1),
        (("wide", "行少列多"), 2, 3, 1),
        (("tall", "行多列少"), 4, 2, -1),
        (("beyond the corner", "移出角外"), 2, 3, 5),
        (("no rows", "零行"), 0, 3, 0),
    ]
    for name, n, m, k in draw.then_random(named, range(1, 6), range(1, 6), range(-3, 4)):
        yield Case(name, n=n, m=m, k=k)


@drill.misconception(
    en="A comparison returns a bool tensor. True counts as 1 in a sum, but the dtype asked is "
    "float32.",
    zh="比较返回的是 bool 张量。True 求和时算作 1，但题目要的 dtype 是 float32。",
)
def returned_bools(n, m, k):
    return torch.arange(m) == torch.arange(n)[:, None] + k


@drill.misconception(
    en="`where` with the integers 1 and 0 returns an int64 tensor. The drill asks for float32.",
    zh="`where` 用整数 1 和 0，返回的是 int64 张量。题目要的是 float32。",
)
def returned_integers(n, m, k):
    return torch.where(torch.arange(m) == torch.arange(n)[:, None] + k, 1, 0)


@drill.misconception(
    en="The diagonal moved the wrong way. With a positive `k` the column index exceeds the row "
    "index.",
    zh="对角线移反了方向。`k` 为正时，列号比行号大。",
)
def moved_the_other_way(n, m, k):
    return (torch.arange(m) == torch.arange(n)[:, None] - k).float()


@drill.misconception(
    en="One arange was used for rows and columns: the matrix is n x n. The columns need an arange "
    "of their own.",
    zh="行和列用了同一个 arange，于是矩阵是 n×n。列需要自己的 arange。",
)
def made_it_square(n, m, k):
    i = torch.arange(n)
    return (i == i[:, None] + k).float()


@drill.alternative
def where_of_floats(n, m, k):
    return torch.where(torch.arange(m)[None, :] - torch.arange(n)[:, None] == k, 1.0, 0.0)


@drill.alternative
def flat_positions(n, m, k):
    place = torch.arange(n * m).reshape(n, m)
    return (place - place // m * (m + 1) == k).to(torch.float32)


@drill.alternative
def tent_of_distances(n, m, k):
    distance = (torch.arange(float(m)) - torch.arange(float(n)).unsqueeze(1) - k).abs()
    return (1 - distance).clamp(min=0)
