"""vector_norm along a dim; the formula does not reach p = infinity."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.linalg.vector_norm", "torch.linalg.norm"),
    title=Text(en="p-norm of each row", zh="每行的 p 范数"),
    statement=Text(
        en="Return the p-norm of each row of `x`: the p-th root of the sum of the absolute "
        "values to the power of `p`. `p` is 1 or more; where it is infinite, the norm is the "
        "largest absolute value of the row.",
        zh="返回 `x` 每一行的 p 范数：各元素绝对值的 `p` 次方之和，再开 p 次方。`p` 不小于 1；"
        "`p` 为无穷大时，范数是该行绝对值的最大值。",
    ),
    hints=(
        Text(
            en="Write the formula in tensor operations, then try it with `p = float('inf')`.",
            zh="先用张量运算写出公式，再用 `p = float('inf')` 试一试。",
        ),
        Text(
            en="`torch.linalg` knows norms of vectors and of matrices. Which is a row?",
            zh="`torch.linalg` 里既有向量范数，也有矩阵范数。一行算哪一种？",
        ),
        Text(
            en="Without a dim the whole matrix counts as one vector.",
            zh="不写 dim，整个矩阵会被当成一个向量。",
        ),
    ),
)


@drill.reference
def norm_lp_rows(x: Float[Tensor, "n d"], p: float) -> Float[Tensor, " n"]:
    """out[i] = (|x[i, 0]|**p + |x[i, 1]|**p + ...) ** (1 / p)
    out[i] = the largest of |x[i, 0]|, |x[i, 1]|, ...   where p is infinite
    """
    out = x.new_empty(len(x))
    for i in range(len(x)):
        sizes = [abs(x[i, j].item()) for j in range(x.shape[1])]
        out[i] = max(sizes) if p == float("inf") else sum(s**p for s in sizes) ** (1 / p)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    inf = float("inf")
    named = [
        (("one row, p = 2", "一行，p = 2"), 1, 2, 2.0),
        (("two rows, p = 2", "两行，p = 2"), 2, 2, 2.0),
        (("p = 1", "p = 1"), 2, 3, 1.0),
        (("p = 3", "p = 3"), 2, 3, 3.0),
        (("p = 1.5", "p = 1.5"), 2, 3, 1.5),
        (("p is infinite", "p 为无穷大"), 2, 3, inf),
        (("one column", "一列"), 3, 1, 1.0),
        (("no rows", "零行"), 0, 2, 1.0),
    ]
    powers = [1.0, 1.5, 2.0, 3.0, 4.0, inf]
    for name, n, d, p in draw.then_random(named, range(1, 6), range(2, 6), powers):
        yield Case(name, x=draw.signed(n, d), p=p)
    x = torch.tensor([[3.0, -4.0], [6.0, 8.0], [-5.0, 12.0], [-8.0, -15.0]])
    yield Case(("whole numbers", "整数结果"), x=x, p=2.0)


@drill.misconception(
    en="The absolute values are missing: signs cancel for p = 1, and for p = 3 the sum can be "
    "negative, whose power of 1 / 3 is NaN in torch.",
    zh="少了绝对值：p = 1 时正负相消；p = 3 时和可能是负数，而在 torch 里负数的 1 / 3 次方是 NaN。",
)
def left_the_signs(x, p):
    return x.pow(p).sum(dim=1).pow(1 / p)


@drill.misconception(
    en="The formula is right for every finite p. For an infinite one its last step is a power of "
    "0, which is 1 whatever the row holds.",
    zh="p 有限时公式是对的。p 为无穷大时，最后一步是 0 次方，无论这一行是什么都得 1。",
)
def took_the_formula_to_infinity(x, p):
    return x.abs().pow(p).sum(dim=1).pow(1 / p)


@drill.misconception(
    en="Without a dim, `vector_norm` takes the whole matrix for one vector.",
    zh="不写 dim，`vector_norm` 把整个矩阵当成了一个向量。",
)
def took_the_matrix_for_one_vector(x, p):
    return torch.linalg.vector_norm(x, ord=p)


@drill.misconception(
    en="`dim=0` runs down the columns: one norm per column. One per row is asked for.",
    zh="`dim=0` 是沿着列往下走：每列一个范数。题目要的是每行一个。",
)
def took_the_columns(x, p):
    return torch.linalg.vector_norm(x, ord=p, dim=0)


@drill.misconception(
    en="`ord` was left at its default: this is the 2-norm for every `p`.",
    zh="`ord` 用了默认值：不管 `p` 是多少，算的都是 2 范数。",
)
def left_p_at_two(x, p):
    return torch.linalg.vector_norm(x, dim=1)


@drill.alternative
def norm_with_one_dim(x, p):
    return torch.linalg.norm(x, ord=p, dim=1)


@drill.alternative
def formula_and_its_limit(x, p):
    if p == float("inf"):
        return x.abs().amax(dim=1)
    return (x.abs() ** p).sum(dim=1) ** (1 / p)


@drill.alternative
def distance_from_the_origin(x, p):
    return torch.cdist(x, torch.zeros_like(x[:1]), p=p)[:, 0] if len(x) else x.sum(1)
