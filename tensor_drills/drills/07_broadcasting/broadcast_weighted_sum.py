"""A failing pair, (b, t) with (b, t, d), and its repair."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.mul", "torch.unsqueeze", "torch.sum"),
    title=Text(en="Repair: weight the tokens", zh="改错：给 token 加权"),
    statement=Text(
        en="Repair the function. For each sample it should return the sum of its token vectors, "
        "token s multiplied by its weight: `weights[i, s] * vectors[i, s]`. As it stands it "
        'raises for most sizes ("The size of tensor a (4) must match the size of tensor b '
        '(3)") and is wrong for some others.',
        zh="请改正这个函数。它应当对每个样本返回各 token 向量的加权和，第 s 个 token "
        "乘以自己的权重：`weights[i, s] * vectors[i, s]`。现在多数情况下会报错（“The size of "
        "tensor a (4) must match the size of tensor b (3)”），另一些情况下结果不对。",
    ),
    hints=(
        Text(
            en="Write the two shapes below one another, flush right. Which dim of `vectors` does "
            "t of `weights` meet?",
            zh="把两个形状上下写好，靠右对齐。`weights` 的 t 对上了 `vectors` 的哪一维？",
        ),
        Text(
            en="The weight of a token is the same for all its d numbers: along which new dim of "
            "`weights` does nothing change?",
            zh="一个 token 的权重对它的 d 个数都一样：`weights` 该在哪里多出不变化的一维？",
        ),
    ),
)


@drill.reference
def broadcast_weighted_sum(
    weights: Float[Tensor, "b t"], vectors: Float[Tensor, "b t d"]
) -> Float[Tensor, "b d"]:
    """out[i, f] = sum over s of weights[i, s] * vectors[i, s, f]"""
    b, t, d = vectors.shape
    out = vectors.new_zeros(b, d)
    for i in range(b):
        for s in range(t):
            for f in range(d):
                out[i, f] += weights[i, s] * vectors[i, s, f]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one token", "一个 token"), 1, 1, 2),
        (("as many features as tokens", "特征数等于 token 数"), 1, 2, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("one feature", "一个特征"), 2, 2, 1),
        (("no tokens", "零个 token"), 2, 0, 2),
        (("three different sizes", "三个大小各不相同"), 2, 4, 3),
    ]
    sizes = range(1, 4)
    for name, b, t, d in draw.then_random(named, sizes, range(2, 5), sizes):
        yield Case(name, weights=draw.signed(b, t), vectors=draw.signed(b, t, d))


@drill.misconception(
    en="From the right, (b, t) meets (t, d): the weights of the tokens were taken for weights of "
    "the features, those of the samples for weights of the tokens. Where the sizes happen to "
    "fit, nothing raises.",
    zh="从右边对齐，(b, t) 对上的是 (t, d)：token 的权重被当成了特征的权重，样本维对上了 token "
    "维。大小碰巧相符时，不会报错。",
    stub=True,
)
def multiplied_as_it_was(weights, vectors):
    return (weights * vectors).sum(dim=1)


@drill.misconception(
    en="The new dim stands before the tokens, as (b, 1, t), so t still meets the features. Put "
    "it after them.",
    zh="新维度加在了 token 之前，成了 (b, 1, t)，t 对上的仍是特征维。应当加在后面。",
)
def unsqueezed_before_the_tokens(weights, vectors):
    return (weights.unsqueeze(1) * vectors).sum(dim=1)


@drill.misconception(
    en="The product is right; the sum ran over the features. The dim of the tokens, dim 1, is "
    "the one that is to go.",
    zh="乘积对了，求和却沿着特征维。该消失的是 token 那一维，即 dim 1。",
)
def summed_the_features(weights, vectors):
    return (weights.unsqueeze(-1) * vectors).sum(dim=-1)


@drill.misconception(
    en="The product is right, and `squeeze()` drops every dim of size 1: a batch of one sample "
    "loses its batch dim as well. Name the dim.",
    zh="乘积对了，但 `squeeze()` 会去掉所有大小为 1 的维度：批次里只有一个样本时，批次维也没了。"
    "请写明 dim。",
)
def squeezed_every_dim(weights, vectors):
    return (weights.unsqueeze(1) @ vectors).squeeze()


@drill.alternative
def none_at_the_end(weights, vectors):
    return torch.sum(weights[..., None] * vectors, 1)


@drill.alternative
def einsum(weights, vectors):
    return torch.einsum("bt,btd->bd", weights, vectors)


@drill.alternative
def batched_product(weights, vectors):
    return torch.bmm(weights.unsqueeze(1), vectors).squeeze(1)


@drill.alternative
def features_first(weights, vectors):
    return (vectors.permute(2, 0, 1) * weights).sum(-1).T
