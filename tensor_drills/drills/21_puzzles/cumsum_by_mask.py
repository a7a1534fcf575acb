"""A running sum is a product with a triangle of ones."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.matmul", "torch.arange", "torch.cumsum"),
    title=Text(en="cumsum by a mask", zh="用掩码实现 cumsum"),
    statement=Text(
        en="Return the running sums of each row: element j of a row is the sum of its elements 0 "
        "to j. Tools: `arange`, comparison, `where`, broadcasting, `@`, `sum`. Ruled out: "
        "`cumsum`, `logcumsumexp`, `triu`, `tril` and their kin. No Python loop.",
        zh="返回每一行的累加和：一行中第 j 个元素是它第 0 到第 j 个元素之和。可用 `arange`、比较、"
        "`where`、广播、`@` 和 `sum`；不能用 `cumsum`、`logcumsumexp`、`triu`、`tril` 及同类函数。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Every running sum is a sum of the whole row with weights 0 and 1. Which weights "
            "belong to j?",
            zh="每个累加和都是整行按 0、1 权重求和。第 j 个的权重是什么？",
        ),
        Text(
            en="Put the weights of j into column j of a matrix of shape (n, n). Where are its "
            "ones?",
            zh="把第 j 个的权重放进 (n, n) 矩阵的第 j 列。1 都在哪里？",
        ),
        Text(
            en="The matrix is a comparison of two aranges; `@` wants it in the dtype of `x`.",
            zh="这个矩阵就是两个 arange 的比较；`@` 要求它与 `x` 的 dtype 相同。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "cumsum",
        "cumprod",
        "logcumsumexp",
        "cumulative_trapezoid",
        "triu",
        "tril",
        "triu_indices",
        "tril_indices",
    ),
)


@drill.reference
def cumsum_by_mask(x: Float[Tensor, "b n"]) -> Float[Tensor, "b n"]:
    """out[i, j] = x[i, 0] + x[i, 1] + ... + x[i, j]"""
    b, n = x.shape
    out = torch.empty_like(x)
    for i in range(b):
        total = x.new_zeros(())
        for j in range(n):
            total = total + x[i, j]
            out[i, j] = total
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one value", "一个值"), 1, 1),
        (("two values", "两个值"), 1, 2),
        (("two short rows", "两个短行"), 2, 2),
        (("square", "方阵"), 3, 3),
        (("no values", "零个值"), 2, 0),
        (("tall", "行多列少"), 4, 2),
        (("wide", "行少列多"), 2, 5),
    ]
    for name, b, n in draw.then_random(named, range(1, 5), range(2, 7)):
        yield Case(name, x=draw.signed(b, n))


@drill.misconception(
    en="The triangle is transposed: element j is the sum from j to the end. Rows of the matrix "
    "belong to what is added, columns to the results.",
    zh="三角形转置了：第 j 个元素成了从 j 到末尾的和。矩阵的行对应被加的元素，列对应结果。",
)
def summed_to_the_end(x):
    i = torch.arange(x.shape[1])
    return x @ (i[:, None] >= i).to(x.dtype)


@drill.misconception(
    en="The sum stops one element too early: element j itself belongs to it.",
    zh="少加了一个：第 j 个元素自己也要算进去。",
)
def left_out_the_last(x):
    i = torch.arange(x.shape[1])
    return x @ (i[:, None] < i).to(x.dtype)


@drill.misconception(
    en="With the triangle on the left the sums run down the columns. Here they run along each row.",
    zh="三角形乘在左边时，是沿着列累加。这里要沿着每一行累加。",
)
def ran_down_the_columns(x):
    i = torch.arange(len(x))
    return (i[:, None] >= i).to(x.dtype) @ x


@drill.misconception(
    en="All elements of a row are its total. The running sum at j knows only what stands at 0 to "
    "j.",
    zh="这里每个位置都是整行的总和。位置 j 的累加和只包含 0 到 j 的元素。",
)
def repeated_the_total(x):
    return x.sum(dim=1, keepdim=True).expand_as(x)


@drill.alternative
def where_and_sum(x):
    i = torch.arange(x.shape[1], device=x.device)
    return torch.where(i <= i[:, None], x[:, None, :], 0).sum(dim=2)


@drill.alternative
def mask_on_the_left(x):
    i = torch.arange(x.shape[1], device=x.device)
    return ((i <= i[:, None]).float() @ x.T).T


@drill.alternative
def einsum(x):
    i = torch.arange(x.shape[1], device=x.device)
    return torch.einsum("bi,ij->bj", x, torch.where(i[:, None] <= i, 1.0, 0.0))
