"""A triangle is a comparison of row and column indices."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.arange", "torch.where", "torch.triu"),
    title=Text(en="triu by hand", zh="手工实现 triu"),
    statement=Text(
        en="Keep of each matrix of `x` what stands on or above diagonal `k`, where the column "
        "index minus the row index is at least `k`; put 0 elsewhere. `k` may be negative, the "
        "matrices need not be square. Tools: `arange`, comparison, `where`, arithmetic. Ruled "
        "out: `triu`, `tril` and their kin. No Python loop.",
        zh="`x` 中的每个矩阵只保留第 `k` 条对角线及其上方的元素，即列号减行号不小于 `k` 的地方，"
        "其余置 0。`k` 可以是负数，矩阵不一定是方阵。可用 `arange`、比较、`where` 和算术运算；"
        "不能用 `triu`、`tril` 及同类函数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Whether a cell is kept depends on its two indices only. Write that as a comparison "
            "of a row with a column.",
            zh="一个格子留不留，只取决于它的两个下标。请写成一行与一列的比较。",
        ),
        Text(
            en="How many row indices are there, and how many column indices? They need one "
            "`arange` each.",
            zh="行号有几个？列号有几个？各需要一个 `arange`。",
        ),
        Text(
            en="A mask of shape (n, m) broadcasts over the batch by itself.",
            zh="形状为 (n, m) 的掩码会自动在批次上广播。",
        ),
    ),
    no_loop=True,
    ruled_out=("triu", "tril", "triu_indices", "tril_indices"),
)


@drill.reference
def triu_by_comparison(x: Float[Tensor, "b n m"], k: int) -> Float[Tensor, "b n m"]:
    """out[s, i, j] = x[s, i, j] if j - i >= k else 0"""
    b, n, m = x.shape
    out = torch.zeros_like(x)
    for s in range(b):
        for i in range(n):
            for j in range(m):
                out[s, i, j] = x[s, i, j] if j - i >= k else 0
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two by two", "两行两列"), 1, 2, 2, 0),
        (("without the diagonal", "不含对角线"), 1, 2, 2, 1),
        (("one below", "下移一条"), 1, 3, 3, -1),
        (("wide", "行少列多"), 1, 2, 4, 1),
        (("tall", "行多列少"), 2, 4, 2, -1),
        (("nothing left", "什么也不剩"), 1, 2, 3, 3),
        (("no matrices", "零个矩阵"), 0, 2, 3, 0),
        (("two wide ones", "两个宽矩阵"), 2, 3, 4, 0),
    ]
    for name, b, n, m, k in draw.then_random(
        named, range(1, 4), range(1, 5), range(1, 5), range(-2, 3)
    ):
        yield Case(name, x=draw.signed(b, n, m), k=k)


@drill.misconception(
    en="What is on or below the diagonal was kept. Above it the column index is the larger one.",
    zh="保留的是对角线及其下方。在对角线上方，列号比行号大。",
)
def kept_the_lower_triangle(x, k):
    i, j = torch.arange(x.shape[1])[:, None], torch.arange(x.shape[2])
    return torch.where(j - i <= k, x, 0)


@drill.misconception(
    en="The diagonal `k` itself is to stay: at least `k`, not more than `k`.",
    zh="第 `k` 条对角线本身也要保留：是“不小于 `k`”，不是“大于 `k`”。",
)
def left_out_the_diagonal(x, k):
    i, j = torch.arange(x.shape[1])[:, None], torch.arange(x.shape[2])
    return torch.where(j - i > k, x, 0)


@drill.misconception(
    en="The offset went the wrong way: with a larger `k` less is kept, not more.",
    zh="偏移的方向反了：`k` 越大，保留的应当越少，而不是越多。",
)
def moved_the_other_way(x, k):
    i, j = torch.arange(x.shape[1])[:, None], torch.arange(x.shape[2])
    return torch.where(j - i >= -k, x, 0)


@drill.misconception(
    en="One arange serves rows and columns here, which fits square matrices only. The columns need "
    "an arange of their own.",
    zh="这里行和列共用一个 arange，只适合方阵。列需要自己的 arange。",
)
def took_the_matrix_for_square(x, k):
    i = torch.arange(x.shape[1])
    return torch.where(i - i[:, None] >= k, x, 0)


@drill.alternative
def times_a_mask(x, k):
    i = torch.arange(x.shape[1], device=x.device)
    j = torch.arange(x.shape[2], device=x.device)
    return x * (i[:, None] + k <= j)


@drill.alternative
def masked_fill(x, k):
    i = torch.arange(x.shape[-2], device=x.device).unsqueeze(-1)
    j = torch.arange(x.shape[-1], device=x.device)
    return x.masked_fill(j < i + k, 0)


@drill.alternative
def written_into_a_clone(x, k):
    _, n, m = x.shape
    cell = torch.arange(n * m, device=x.device).view(n, m)
    out = x.clone()
    out[:, cell % m - cell // m < k] = 0
    return out
