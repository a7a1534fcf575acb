"""All cosines are one matrix product, once every row has length 1."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.functional.normalize", "torch.nn.functional.cosine_similarity", "torch.matmul"),
    title=Text(en="Cosine similarity matrix", zh="余弦相似度矩阵"),
    statement=Text(
        en="Return the cosine similarity of every row of `x` with every row of `y`: their dot "
        "product divided by the product of their lengths. Where one of the two rows is all 0, it "
        "is 0. No Python loop.",
        zh="返回 `x` 的每一行与 `y` 的每一行的余弦相似度：点积除以两行长度之积。"
        "两行中有一行全为 0 时，相似度为 0。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="What is left of the formula if every row has length 1?",
            zh="如果每一行的长度都是 1，公式还剩下什么？",
        ),
        Text(
            en="A row that is all 0 cannot be divided by its length. What does `F.normalize` do "
            "with it?",
            zh="全为 0 的行不能除以自己的长度。`F.normalize` 会怎样处理它？",
        ),
        Text(
            en="`F.cosine_similarity` broadcasts: a dim of size 1 on either side makes all pairs.",
            zh="`F.cosine_similarity` 支持广播：两边各补一个大小为 1 的维度，就得到所有的配对。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def cosine_matrix(x: Float[Tensor, "n d"], y: Float[Tensor, "m d"]) -> Float[Tensor, "n m"]:
    """out[i, k] = x[i] · y[k] / (|x[i]| |y[k]|), or 0 where a length is 0"""
    out = x.new_zeros(len(x), len(y))
    for i in range(len(x)):
        for k in range(len(y)):
            lengths = (x[i] ** 2).sum().sqrt() * (y[k] ** 2).sum().sqrt()
            if lengths > 0:
                out[i, k] = (x[i] * y[k]).sum() / lengths
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row each", "各一行"), 1, 1, 2, None),
        (("one row and two", "一行与两行"), 1, 2, 2, None),
        (("square", "方阵"), 2, 2, 2, None),
        (("a row of zeros in x", "x 有全零行"), 2, 2, 2, "x"),
        (("a row of zeros in y", "y 有全零行"), 2, 2, 2, "y"),
        (("no rows", "零行"), 0, 2, 3, None),
        (("three different sizes", "三个大小各不相同"), 3, 4, 2, None),
    ]
    sizes = range(1, 5)
    some = [None, "x", "y"]
    for name, n, m, d, zeros in draw.then_random(named, sizes, sizes, sizes, some):
        x, y = draw.signed(n, d), draw.signed(m, d)
        if zeros == "x":
            x[-1] = 0
        if zeros == "y":
            y[0] = 0
        yield Case(name, x=x, y=y)


@drill.misconception(
    en="A row of zeros gives 0 / 0, and that is NaN. Its similarity is to be 0: keep the divisor "
    "away from 0.",
    zh="全零行得到 0 / 0，也就是 NaN。它的相似度应当是 0：不要让除数为 0。",
)
def divided_by_zero_lengths(x, y):
    return x @ y.T / (x.norm(dim=1, keepdim=True) * y.norm(dim=1))


@drill.misconception(
    en="These are dot products: long rows look similar to everything. They were not divided by the "
    "lengths.",
    zh="这只是点积：长的行与谁都显得相似。还没有除以长度。",
)
def left_out_the_lengths(x, y):
    return x @ y.T


@drill.misconception(
    en="`F.cosine_similarity(x, y)` pairs row i with row i. Every row with every row takes a dim "
    "of size 1 on either side.",
    zh="`F.cosine_similarity(x, y)` 让第 i 行与第 i 行配对。要每一行配每一行，"
    "两边得各补一个大小为 1 的维度。",
)
def paired_equal_rows(x, y):
    return torch.nn.functional.cosine_similarity(x, y)


@drill.misconception(
    en="The columns were normalised, with `dim=0`. The length asked is that of a row, over its "
    "features.",
    zh="`dim=0` 归一化的是列。题目要的是一行在各特征上的长度。",
)
def normalised_the_columns(x, y):
    x, y = torch.nn.functional.normalize(x, dim=0), torch.nn.functional.normalize(y, dim=0)
    return x @ y.T


@drill.misconception(
    en="All rows were divided by the length of the whole matrix. Every row has a length of its "
    "own.",
    zh="所有行都除以了整个矩阵的长度。每一行都有自己的长度。",
)
def divided_by_one_length_for_all(x, y):
    return (x / x.norm().clamp(min=1e-12)) @ (y / y.norm().clamp(min=1e-12)).T


@drill.alternative
def broadcast_cosine_similarity(x, y):
    return torch.nn.functional.cosine_similarity(x.unsqueeze(1), y.unsqueeze(0), dim=-1)


@drill.alternative
def nan_to_num(x, y):
    lengths = torch.outer(x.norm(dim=1), y.norm(dim=1))
    return (x @ y.T / lengths).nan_to_num(0)


@drill.alternative
def einsum_of_directions(x, y):
    def direction(rows):
        return rows / torch.linalg.vector_norm(rows, dim=1, keepdim=True).clamp(min=1e-8)

    return torch.einsum("nd,md->nm", direction(x), direction(y))
