"""dim=1 is the classes of (n, c), and the queries of (b, q, k)."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.softmax", "torch.matmul"),
    title=Text(en="Repair: attention weights", zh="改错：注意力权重"),
    statement=Text(
        en="Repair the function. `scores[i, r, s]` says how much query r attends to key s. A "
        "softmax turns the scores of each query into weights that add up to 1; the result is the "
        "mean of `values` under these weights. As it stands the weights of a query do not add up "
        "to 1.",
        zh="请改正这个函数。`scores[i, r, s]` 表示查询 r 对键 s 的关注程度。"
        "softmax 把每个查询的得分变成和为 1 的权重，结果是 `values` 按这些权重的加权平均。"
        "现在同一个查询的权重之和不是 1。",
    ),
    hints=(
        Text(
            en="Print `weights.sum(dim)` for each dim. Which one gives only ones, and which one "
            "should?",
            zh="对每个 dim 打印 `weights.sum(dim)`。哪一个全是 1？应当是哪一个？",
        ),
        Text(
            en="The dim given to softmax is the one along which the weights compete. Do queries "
            "compete for a key, or keys for a query?",
            zh="传给 softmax 的 dim，就是权重在其上相互竞争的那一维。"
            "是各个查询争一个键，还是各个键争一个查询？",
        ),
    ),
)


@drill.reference
def softmax_attend_keys(
    scores: Float[Tensor, "b q k"], values: Float[Tensor, "b k d"]
) -> Float[Tensor, "b q d"]:
    """weight[i, r, s] = exp(scores[i, r, s]) / (exp(scores[i, r, 0]) + exp(scores[i, r, 1]) + ...)
    out[i, r, f] = weight[i, r, 0] * values[i, 0, f] + weight[i, r, 1] * values[i, 1, f] + ...
    """
    b, q, k = scores.shape
    d = values.shape[2]
    out = torch.zeros(b, q, d, dtype=torch.float64)
    for i in range(b):
        for r in range(q):
            powers = [scores[i, r, s].double().exp() for s in range(k)]
            for s in range(k):
                for f in range(d):
                    out[i, r, f] += powers[s] / sum(powers) * values[i, s, f]
    return out.to(scores)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one query, one key", "一个查询、一个键"), 1, 1, 1, 2),
        (("two queries, one key", "两个查询、一个键"), 1, 2, 1, 2),
        (("one query, two keys", "一个查询、两个键"), 1, 1, 2, 2),
        (("as many queries as keys", "查询数等于键数"), 1, 2, 2, 1),
        (("two items", "批次为二"), 2, 2, 3, 1),
        (("four different sizes", "四个大小各不相同"), 2, 3, 4, 1),
    ]
    sizes = range(1, 4)
    for name, b, q, k, d in draw.then_random(named, sizes, range(2, 5), range(2, 5), range(1, 3)):
        yield Case(name, scores=draw.signed(b, q, k) / 8, values=draw.signed(b, k, d))
    scores = torch.tensor([[[200.0, 201.0], [-200.0, -201.0]]])
    yield Case(("large scores", "很大的得分"), scores=scores, values=draw.signed(1, 2, 1))


@drill.misconception(
    en="`dim=1` is the classes of an (n, c) matrix. Here dim 1 holds the queries, so all queries "
    "share out one key among them.",
    zh="`dim=1` 在 (n, c) 的矩阵里是类别。这里 dim 1 是查询，于是成了所有查询一起瓜分一个键。",
    stub=True,
)
def let_queries_compete(scores, values):
    weights = torch.softmax(scores, dim=1)
    return weights @ values


@drill.misconception(
    en="`dim=0` is the batch: the weights now depend on what else happens to be in it. With one "
    "item they are all 1.",
    zh="`dim=0` 是批次：权重现在取决于同一批里碰巧还有什么。只有一项时，权重全是 1。",
)
def normalised_over_the_batch(scores, values):
    return torch.softmax(scores, dim=0) @ values


@drill.misconception(
    en="Here all weights of an item add up to 1, those of all queries together. Each query needs "
    "weights of its own that do.",
    zh="这样是一项之内所有查询的权重合起来为 1。应当让每个查询各自的权重之和为 1。",
)
def normalised_each_matrix(scores, values):
    return scores.flatten(1).softmax(1).view_as(scores) @ values


@drill.misconception(
    en="`exp` overflows in float32 beyond 88 and is 0 below -104: inf / inf and 0 / 0 are NaN. "
    "`softmax` subtracts the highest score of each query first.",
    zh="float32 的 `exp` 超过 88 就溢出，低于 -104 就是 0，而 inf / inf 和 0 / 0 都是 NaN。"
    "`softmax` 会先减去每个查询的最高得分。",
)
def left_the_scores_large(scores, values):
    powers = torch.exp(scores)
    return torch.bmm(powers, values) / powers.sum(-1)[:, :, None]


@drill.alternative
def by_hand(scores, values):
    powers = (scores - scores.amax(2, keepdim=True)).exp()
    return powers / powers.sum(2, keepdim=True) @ values


@drill.alternative
def einsum(scores, values):
    return torch.einsum("bqk,bkd->bqd", scores.softmax(2), values)


@drill.alternative
def through_log_softmax(scores, values):
    return torch.nn.functional.log_softmax(scores, dim=-1).exp().matmul(values)
