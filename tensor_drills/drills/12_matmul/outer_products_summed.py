"""A sum of outer products is one matrix product."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.outer", "torch.matmul", "torch.einsum"),
    title=Text(en="A sum of outer products", zh="外积之和"),
    statement=Text(
        en="For every sample i there is an outer product of row i of `delta` with row i of `x`. "
        "Return the sum of these matrices over all samples. (The gradient of a linear layer's "
        "weight is such a sum.) No Python loop.",
        zh="对每个样本 i，`delta` 的第 i 行与 `x` 的第 i 行有一个外积。"
        "返回所有样本的这些矩阵之和。（线性层权重的梯度就是这样算的。）不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Write down element (j, k) of the sum. Over what does it run?",
            zh="写出和的第 (j, k) 个元素。它是对什么求和？",
        ),
        Text(
            en="A sum over one index of two factors is a matrix product. Its inner size is n here.",
            zh="两个因子对同一个下标求和，就是矩阵乘法。这里中间相配的大小是 n。",
        ),
        Text(
            en="The samples are the rows of both. For the left factor they have to be columns.",
            zh="两者都以样本为行。作为左因子，样本应当在列上。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def outer_products_summed(
    delta: Float[Tensor, "n o"], x: Float[Tensor, "n d"]
) -> Float[Tensor, "o d"]:
    """out[j, k] = sum over i of delta[i, j] * x[i, k]"""
    (n, o), d = delta.shape, x.shape[1]
    out = delta.new_zeros(o, d)
    for i in range(n):
        for j in range(o):
            for k in range(d):
                out[j, k] += delta[i, j] * x[i, k]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 1, 3),
        (("two samples", "两个样本"), 2, 1, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("no samples", "零个样本"), 0, 2, 3),
        (("three different sizes", "三个大小各不相同"), 4, 3, 2),
    ]
    for name, n, o, d in draw.then_random(named, range(1, 6), range(1, 4), range(1, 5)):
        yield Case(name, delta=draw.signed(n, o), x=draw.signed(n, d))


@drill.misconception(
    en="The rows of the result belong to `delta`, its columns to `x`. This is the transpose.",
    zh="结果的行对应 `delta`，列对应 `x`。这是它的转置。",
)
def swapped_the_factors(delta, x):
    return x.T @ delta


@drill.misconception(
    en="The outer products are there, one matrix per sample, (n, o, d). They are still to be added "
    "up.",
    zh="外积都有了，每个样本一个矩阵，形状是 (n, o, d)。还没有加起来。",
)
def left_one_matrix_per_sample(delta, x):
    return delta.unsqueeze(2) * x.unsqueeze(1)


@drill.misconception(
    en="The outer product of the sums also multiplies different samples with one another. Multiply "
    "first, then add.",
    zh="先求和再做外积，会把不同样本也互相乘起来。应当先相乘，再相加。",
)
def multiplied_the_sums(delta, x):
    return torch.outer(delta.sum(dim=0), x.sum(dim=0))


@drill.misconception(
    en="This is the mean over the samples. The sum is asked for.",
    zh="这是对样本求平均。题目要的是和。",
)
def averaged_the_samples(delta, x):
    return delta.T @ x / max(len(x), 1)


@drill.alternative
def einsum(delta, x):
    return torch.einsum("ij,ik->jk", delta, x)


@drill.alternative
def broadcast_and_sum(delta, x):
    return (delta[:, :, None] * x[:, None, :]).sum(dim=0)


@drill.alternative
def batch_of_thin_products(delta, x):
    return torch.bmm(delta.unsqueeze(2), x.unsqueeze(1)).sum(0)


@drill.alternative
def tensordot(delta, x):
    return torch.tensordot(delta, x, dims=([0], [0]))
