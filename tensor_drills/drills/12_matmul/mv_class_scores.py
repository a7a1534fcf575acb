"""A matrix times a vector: one dot product a row. The star multiplies elementwise instead."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.mv", "torch.matmul", "torch.mul"),
    title=Text(en="Class scores of one sample", zh="一个样本的各类得分"),
    statement=Text(
        en="Row k of `weight` holds the weights of class k. Return the score of each class for the "
        "features `x` of one sample: the dot product of its row with `x`.",
        zh="`weight` 的第 k 行是类别 k 的权重。对一个样本的特征 `x`，返回每个类别的得分："
        "该类别那一行与 `x` 的点积。",
    ),
    hints=(
        Text(
            en="`*` multiplies elementwise and adds nothing. Which operator multiplies and adds?",
            zh="`*` 只逐元素相乘，不相加。哪个运算符既相乘又相加？",
        ),
        Text(
            en="A matrix to the left of a vector: each row of the matrix meets the vector.",
            zh="矩阵在左，向量在右：矩阵的每一行都与向量做点积。",
        ),
    ),
)


@drill.reference
def mv_class_scores(weight: Float[Tensor, "c d"], x: Float[Tensor, " d"]) -> Float[Tensor, " c"]:
    """out[k] = sum over j of weight[k, j] * x[j]"""
    c, d = weight.shape
    out = weight.new_zeros(c)
    for k in range(c):
        for j in range(d):
            out[k] += weight[k, j] * x[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two classes, one feature", "两个类别，一个特征"), 2, 1),
        (("square", "方阵"), 2, 2),
        (("one class", "一个类别"), 1, 3),
        (("no features", "零个特征"), 2, 0),
        (("four classes, two features", "四个类别，两个特征"), 4, 2),
        (("three classes, four features", "三个类别，四个特征"), 3, 4),
    ]
    for name, c, d in draw.then_random(named, range(1, 6), range(1, 6)):
        yield Case(name, weight=draw.signed(c, d), x=draw.signed(d))
    turned = draw.signed(3, 2).T
    yield Case(("a transposed matrix", "转置得到的矩阵"), weight=turned, x=draw.signed(3))


@drill.misconception(
    en="`*` multiplies elementwise: `x` broadcasts over the rows, and the products are still "
    "apart, (c, d).",
    zh="`*` 是逐元素相乘：`x` 沿各行广播，乘积还没有相加，形状是 (c, d)。",
)
def multiplied_elementwise(weight, x):
    return weight * x


@drill.misconception(
    en="With `x` on the left it is the columns of `weight` that meet `x`, not its rows. That fits "
    "only when the matrix is square.",
    zh="`x` 放在左边，与它做点积的就是 `weight` 的列，而不是行。只有方阵才乘得起来。",
)
def put_the_vector_first(weight, x):
    return x @ weight


@drill.misconception(
    en="The sum ran over everything. Each class has a score of its own.",
    zh="把所有乘积都加在了一起。每个类别各有一个得分。",
)
def summed_all_classes(weight, x):
    return (weight * x).sum()


@drill.misconception(
    en="With `x` as a column the product is a matrix with one column, (c, 1). A vector can stand "
    "there as it is.",
    zh="把 `x` 变成一列，得到的是只有一列的矩阵 (c, 1)。向量可以直接相乘。",
)
def left_a_column(weight, x):
    return weight @ x.unsqueeze(1)


@drill.alternative
def mv(weight, x):
    return torch.mv(weight, x)


@drill.alternative
def einsum(weight, x):
    return torch.einsum("kj,j->k", weight, x)


@drill.alternative
def vector_first_with_transpose(weight, x):
    return x @ weight.T


@drill.alternative
def multiply_and_sum(weight, x):
    return (weight * x).sum(dim=-1)
