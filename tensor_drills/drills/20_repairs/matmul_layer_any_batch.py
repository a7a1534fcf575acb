"""Wᵀx + b is the layer of one column vector; a batch has its samples in rows."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.matmul", "torch.t"),
    title=Text(en="Repair: any leading dims", zh="改错：支持任意批次维度"),
    statement=Text(
        en="Repair the layer, so that one formula serves any number of leading dims: `x` may be "
        "one vector (d,), a batch of them (n, d), or a batch of sequences of them (b, t, d). The "
        "textbook's y = Wᵀx + b holds for one vector. A batch raises or, for some sizes, gives "
        "wrong numbers in silence.",
        zh="请改正这个层，让同一个公式适用于任意多个批次维度：`x` 可能是单个向量 (d,)、"
        "一批向量 (n, d)，或一批向量序列 (b, t, d)。教科书上的 y = Wᵀx + b 只对单个向量成立："
        "现在输入一批就会报错；在某些大小下甚至不报错，而是给出错误的数值。",
    ),
    hints=(
        Text(
            en="Write the shapes down for a batch: `weight.t()` is (k, d) and `x` is (n, d). Which "
            "dims does the product sum over?",
            zh="写下一批输入时的形状：`weight.t()` 是 (k, d)，`x` 是 (n, d)。"
            "这个乘积在哪两个维度上求和？",
        ),
        Text(
            en="The features are the last dim of `x`, whatever stands before it. A matrix product "
            "sums over the last dim of its left side.",
            zh="不管前面有什么维度，特征总是 `x` 的最后一维。矩阵乘法在左侧的最后一维上求和。",
        ),
    ),
)


@drill.reference
def matmul_layer_any_batch(
    x: Float[Tensor, "*batch d"], weight: Float[Tensor, "d k"], bias: Float[Tensor, " k"]
) -> Float[Tensor, "*batch k"]:
    """out[..., j] = x[..., 0] * weight[0, j] + x[..., 1] * weight[1, j] + ... + bias[j]"""
    d, k = weight.shape
    vectors = x.reshape(-1, d)
    out = x.new_empty(len(vectors), k)
    for i in range(len(vectors)):
        for j in range(k):
            total = bias[j].item()
            for m in range(d):
                total += vectors[i, m].item() * weight[m, j].item()
            out[i, j] = total
    return out.reshape(*x.shape[:-1], k)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one vector", "一个向量"), (), 2, 2),
        (("two vectors of two features", "两个二维向量"), (2,), 2, 2),
        (("one sample", "一个样本"), (1,), 2, 1),
        (("three samples", "三个样本"), (3,), 2, 2),
        (("no samples", "零个样本"), (0,), 2, 3),
        (("two sequences", "两个序列"), (2, 3), 2, 4),
    ]
    batches = [(), (2,), (4,), (3, 2), (2, 1, 3)]
    for name, batch, d, k in draw.then_random(named, batches, range(1, 4), range(1, 4)):
        yield Case(
            name,
            x=draw.signed(*batch, d),
            weight=draw.signed(d, k),
            bias=draw.signed(k),
        )


@drill.misconception(
    en="Wᵀx takes `x` as one column. In a batch the samples are rows, so the product sums over "
    "samples instead of features, or its sizes do not fit.",
    zh="Wᵀx 把 `x` 当作一列。而一批数据中样本是行，于是乘积在样本上、而不是在特征上求和，"
    "或者大小根本对不上。",
    stub=True,
)
def kept_the_textbook_formula(x, weight, bias):
    return weight.t() @ x + bias


@drill.misconception(
    en="This is right for a vector and a batch. A batch of sequences has three dims, and `t` takes "
    "two at most. There is a product that needs no transpose of `x` at all.",
    zh="这样对单个向量和一批向量都对。但一批序列有三个维度，而 `t` 最多只接受两个。"
    "有一种乘积根本不需要转置 `x`。",
)
def transposed_the_batch(x, weight, bias):
    return (weight.t() @ x.t()).t() + bias


@drill.misconception(
    en="`reshape(-1, ...)` made rows of all vectors and they were never put back: the leading dims "
    "of `x` are lost, and one vector comes back as a batch of one.",
    zh="`reshape(-1, ...)` 把所有向量排成了行，之后没有还原：`x` 前面的维度丢了，"
    "单个向量也变成了一批。",
)
def left_the_vectors_in_rows(x, weight, bias):
    return x.reshape(-1, weight.shape[0]) @ weight + bias


@drill.alternative
def functional_linear(x, weight, bias):
    return torch.nn.functional.linear(x, weight.t(), bias)


@drill.alternative
def einsum(x, weight, bias):
    return torch.einsum("...d,dk->...k", x, weight) + bias


@drill.alternative
def multiply_and_sum(x, weight, bias):
    return (x.unsqueeze(-1) * weight).sum(-2) + bias


@drill.alternative
def columns_for_every_batch(x, weight, bias):
    return (weight.mT @ x.unsqueeze(-1)).squeeze(-1) + bias
