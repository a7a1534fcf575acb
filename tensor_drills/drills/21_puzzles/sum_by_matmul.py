"""A sum is a product with ones."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.matmul", "torch.arange", "torch.sum"),
    title=Text(en="Column sums by a product", zh="用乘积求列和"),
    statement=Text(
        en="Return the sum of each column of `x`, as one product with `@`; build the other factor "
        "from `arange` and comparison. Ruled out: `sum`, `mean`, `cumsum`, `einsum` and their "
        "kin, Python's `sum` too. No Python loop.",
        zh="返回 `x` 每一列的和：只用一次 `@`，另一个因子用 `arange` 和比较来构造。不能用 `sum`、"
        "`mean`、`cumsum`、`einsum` 及同类函数，也不能用 Python 的 `sum`。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="A dot product adds up products. Which second vector leaves just the sum?",
            zh="点积把乘积加起来。另一个向量是什么时，剩下的正好是和？",
        ),
        Text(
            en="The sum runs over the n rows. On which side of `x` do n weights stand?",
            zh="求和是沿 n 行进行的。长度为 n 的向量应站在 `x` 的哪一边？",
        ),
        Text(
            en="A comparison that always holds gives True everywhere; `@` wants it in the dtype "
            "of `x`.",
            zh="恒成立的比较处处得到 True；`@` 要求它与 `x` 的 dtype 相同。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "sum",
        "sum_to_size",
        "nansum",
        "mean",
        "nanmean",
        "cumsum",
        "logsumexp",
        "einsum",
        "index_add",
        "scatter_add",
        "unbind",
    ),
)


@drill.reference
def sum_by_matmul(x: Float[Tensor, "n d"]) -> Float[Tensor, " d"]:
    """out[j] = x[0, j] + x[1, j] + ... + x[n - 1, j]"""
    n, d = x.shape
    out = x.new_zeros(d)
    for j in range(d):
        for i in range(n):
            out[j] += x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), 1, 1),
        (("two rows", "两行"), 2, 1),
        (("two rows of three", "两行三列"), 2, 3),
        (("one row", "一行"), 1, 3),
        (("square", "方阵"), 2, 2),
        (("a zero in the corner", "角上是 0"), 3, 2),
        (("no rows", "零行"), 0, 3),
        (("tall", "行多列少"), 5, 2),
    ]
    for name, n, d in draw.then_random(named, range(2, 7), range(1, 6)):
        x = draw.signed(n, d)
        if name[0] == "a zero in the corner":
            x[0, 0] = 0
        yield Case(name, x=x)


@drill.misconception(
    en="With the ones on the right, `@` adds along each row. To add down the columns, the ones "
    "stand on the left.",
    zh="全 1 向量放在右边时，`@` 是沿着每一行相加。要沿着列相加，它应放在左边。",
)
def summed_the_rows(x):
    d = x.shape[1]
    return x @ (torch.arange(d) >= 0).to(x.dtype)


@drill.misconception(
    en="`arange` weighs row i with i. In a plain sum every row has the weight 1.",
    zh="`arange` 让第 i 行带上了权重 i。普通的和里，每一行的权重都是 1。",
)
def weighed_by_position(x):
    return torch.arange(len(x)).to(x.dtype) @ x


@drill.misconception(
    en="A matrix of shape (1, n) leaves a result of shape (1, d). A vector of shape (n,) leaves no "
    "such dim.",
    zh="左因子是形状为 (1, n) 的矩阵时，结果是 (1, d)。用形状为 (n,) 的向量，就不会多出这一维。",
)
def kept_a_row(x):
    return (torch.arange(len(x)) >= 0).to(x.dtype)[None, :] @ x


@drill.misconception(
    en="Ones were made by dividing the data by themselves: a single 0 in them gives NaN.",
    zh="这里的 1 是数据除以自己得来的：数据里只要有一个 0，就会得到 NaN。",
)
def divided_the_data_by_themselves(x):
    return (x[:, 0] / x[:, 0]) @ x


@drill.alternative
def transposed(x):
    index = torch.arange(len(x), device=x.device)
    return x.T @ (index == index).to(x.dtype)


@drill.alternative
def where_as_ones(x):
    return torch.where(torch.arange(len(x), device=x.device) > -1, 1.0, 0.0) @ x


@drill.alternative
def product_of_matrices(x):
    ones = (torch.arange(len(x), device=x.device)[None, :] >= 0).to(x.dtype)
    return (ones @ x)[0]
