"""A matrix has many norms: the one of order 2 is not the root of the sum of squares."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.linalg.matrix_norm", "torch.linalg.vector_norm"),
    title=Text(en="Frobenius norms of a batch", zh="一批矩阵的 F 范数"),
    statement=Text(
        en="Return the Frobenius norm of each matrix of the batch `x`: the square root of the "
        "sum of the squares of all its elements.",
        zh="返回批次 `x` 中每个矩阵的 Frobenius 范数：所有元素的平方和再开平方。",
    ),
    hints=(
        Text(
            en="One number per matrix: the rows and the columns both go.",
            zh="每个矩阵一个数：行和列这两维都要消失。",
        ),
        Text(
            en="For vectors the order 2 is the root of the sum of squares. For matrices look up "
            "what the order 2 means.",
            zh="对向量来说，2 范数就是平方和开平方。对矩阵来说，2 范数是什么？请查一查。",
        ),
    ),
)


@drill.reference
def norm_frobenius_batch(x: Float[Tensor, "b n m"]) -> Float[Tensor, " b"]:
    """out[k] = sqrt(sum over i, j of x[k, i, j] ** 2)"""
    b, n, m = x.shape
    out = x.new_empty(b)
    for k in range(b):
        out[k] = sum(x[k, i, j].item() ** 2 for i in range(n) for j in range(m)) ** 0.5
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 1, 2),
        (("two by two", "两行两列"), 1, 2, 2),
        (("two matrices", "两个矩阵"), 2, 2, 2),
        (("three sizes", "三个大小各不相同"), 4, 2, 3),
        (("no matrices", "零个矩阵"), 0, 2, 2),
    ]
    for name, b, n, m in draw.then_random(named, range(1, 4), range(1, 4), range(2, 4)):
        yield Case(name, x=draw.signed(b, n, m))


@drill.misconception(
    en="`ord=2` of a matrix is its largest singular value, the most that it stretches a vector. "
    "The Frobenius norm is the default of `matrix_norm`.",
    zh="矩阵的 `ord=2` 是最大奇异值，即它对向量的最大拉伸倍数。`matrix_norm` 的默认值才是 "
    "Frobenius 范数。",
)
def took_the_spectral_norm(x):
    return torch.linalg.matrix_norm(x, ord=2)


@drill.misconception(
    en="Without a dim the whole batch counts as one long vector: one number for all matrices.",
    zh="不写 dim，整个批次被当成一个长向量：所有矩阵只得到一个数。",
)
def took_the_whole_batch(x):
    return torch.linalg.norm(x)


@drill.misconception(
    en="This is one norm per row. A matrix has two dims, and both have to go.",
    zh="这是每行一个范数。矩阵有两维，两维都要消失。",
)
def took_every_row(x):
    return torch.linalg.vector_norm(x, dim=-1)


@drill.misconception(
    en="That is the square of the norm: the root is missing.",
    zh="这是范数的平方：还差开平方。",
)
def forgot_the_root(x):
    return x.square().sum(dim=(1, 2))


@drill.alternative
def norm_of_the_flattened(x):
    return torch.linalg.vector_norm(x.flatten(1), dim=1)


@drill.alternative
def root_of_the_squares(x):
    return x.pow(2).sum((1, 2)).sqrt()


@drill.alternative
def norm_of_row_norms(x):
    return x.norm(dim=2).norm(dim=1)


@drill.alternative
def trace_of_the_gram_matrices(x):
    return torch.einsum("bij,bij->b", x, x) ** 0.5
