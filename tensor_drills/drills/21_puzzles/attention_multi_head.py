"""The whole of multi-head attention: split, attend, merge."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=5,
    ops=("torch.nn.functional.scaled_dot_product_attention", "torch.softmax", "torch.matmul"),
    title=Text(en="Multi-head attention", zh="多头注意力"),
    statement=Text(
        en="The e features are cut into `heads` runs of d = e / heads neighbours, one run a head. "
        "In each head, every query takes the sum of all values, weighted by the softmax over the "
        "keys of (query · key) / √d. Return the heads side by side again, in order.",
        zh="e 个特征依次切成 `heads` 段，每段是相邻的 d = e / heads 个，各归一个头。"
        "在每个头里，每个 query 得到所有 value 的加权和，"
        "权重是 (query · key) / √d 在各个 key 上的 softmax。"
        "最后把各个头按顺序拼回去。",
    ),
    hints=(
        Text(
            en="Give all three a dim for the heads before that of the tokens: (b, heads, tokens, "
            "d).",
            zh="先让三个输入都变成 (b, heads, tokens, d)：头的那一维排在 token 之前。",
        ),
        Text(
            en="The scores are (b, heads, s, t). Which dim do the keys run along, and over which "
            "does the softmax go?",
            zh="得分的形状是 (b, heads, s, t)。key 沿哪一维排列？softmax 又该沿哪一维？",
        ),
        Text(
            en="Merging undoes splitting, step by step backwards: first the heads go behind the "
            "tokens, then the two last dims become one.",
            zh="合并就是把拆分的步骤倒过来：先把头挪回 token 之后，再把最后两维合成一维。",
        ),
    ),
)


@drill.reference
def attention_multi_head(
    query: Float[Tensor, "b s e"],
    key: Float[Tensor, "b t e"],
    value: Float[Tensor, "b t e"],
    heads: int,
) -> Float[Tensor, "b s e"]:
    """For head h, with P = the features h * d to (h + 1) * d - 1 and d = e // heads:
    w[k] = softmax over k of (sum over f in P of query[i, q, f] * key[i, k, f]) / √d
    out[i, q, f] = sum over k of w[k] * value[i, k, f], for f in P"""
    b, s, e = query.shape
    d = e // heads
    out = torch.empty_like(query)
    for i in range(b):
        for h in range(heads):
            part = slice(h * d, (h + 1) * d)
            for q in range(s):
                scores = (key[i, :, part] * query[i, q, part]).sum(1) / d**0.5
                weights = scores.exp() / scores.exp().sum()
                out[i, q, part] = (weights.unsqueeze(1) * value[i, :, part]).sum(0)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    def eighths(*shape: int) -> Tensor:
        return (draw.index(*shape, below=25) - 12) / 8

    named = [
        (("one head, one feature", "一个头，一个特征"), 1, 1, 2, 1, 1),
        (("one query, two heads", "一个 query，两个头"), 1, 1, 2, 2, 1),
        (("two heads of one feature", "两个头，各一个特征"), 1, 2, 2, 2, 1),
        (("two heads of two features", "两个头，各两个特征"), 1, 2, 3, 2, 2),
        (("one query, three heads", "一个 query，三个头"), 1, 1, 3, 3, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2, 2),
        (("five different sizes", "五个大小各不相同"), 1, 5, 4, 2, 3),
    ]
    sizes = range(1, 4)
    choices = (range(1, 3), range(2, 5), range(2, 5), range(2, 4), sizes)
    for name, b, s, t, heads, d in draw.then_random(named, *choices):
        e = heads * d
        value = draw.signed(b, t, e) / 8
        query, key = eighths(b, s, e), eighths(b, t, e)
        yield Case(name, query=query, key=key, value=value, heads=heads)


def split(x, heads):
    return x.unflatten(2, (heads, -1)).transpose(1, 2)


def merge(x):
    return x.transpose(1, 2).flatten(2)


@drill.misconception(
    en="The scores were divided by the root of all e features. A head has only d of them, and "
    "only d products were added up.",
    zh="得分除以了全部 e 个特征的平方根。一个头只有 d 个特征，点积也只加了 d 项。",
)
def scaled_by_all_features(query, key, value, heads):
    q, k, v = split(query, heads), split(key, heads), split(value, heads)
    return merge((q @ k.mT / query.shape[2] ** 0.5).softmax(-1) @ v)


@drill.misconception(
    en="The scores were not divided by √d.",
    zh="得分没有除以 √d。",
)
def left_out_the_scale(query, key, value, heads):
    q, k, v = split(query, heads), split(key, heads), split(value, heads)
    return merge((q @ k.mT).softmax(-1) @ v)


@drill.misconception(
    en="The softmax runs over the queries. The weights of one query, along the keys, are to add up "
    "to 1.",
    zh="softmax 沿着 query 做了。应当是一个 query 在各个 key 上的权重加起来为 1。",
)
def took_softmax_over_the_queries(query, key, value, heads):
    q, k, v = split(query, heads), split(key, heads), split(value, heads)
    return merge((q @ k.mT / q.shape[3] ** 0.5).softmax(-2) @ v)


@drill.misconception(
    en="The heads were merged by a reshape alone: it reads head after head, and a token gets the "
    "features of other tokens. Transpose the heads behind the tokens first.",
    zh="合并时只用了 reshape：它一个头一个头地读，于是 token 拿到了别的 token 的特征。"
    "应当先转置，让头排到 token 之后。",
)
def merged_by_a_reshape_alone(query, key, value, heads):
    q, k, v = split(query, heads), split(key, heads), split(value, heads)
    return ((q @ k.mT / q.shape[3] ** 0.5).softmax(-1) @ v).reshape(query.shape)


@drill.misconception(
    en="The features were viewed straight as (b, heads, tokens, d), in memory order: a head then "
    "holds parts of other tokens. Cut the last dim first, then transpose.",
    zh="特征被直接 view 成 (b, heads, tokens, d)，只是按内存顺序切分，一个头里混进了别的 token。"
    "应当先切最后一维，再转置。",
)
def viewed_straight_to_heads(query, key, value, heads):
    b, _, e = query.shape
    q, k, v = (x.reshape(b, heads, -1, e // heads) for x in (query, key, value))
    return merge((q @ k.mT / (e // heads) ** 0.5).softmax(-1) @ v)


@drill.misconception(
    en="This is attention with a single head: every head is to weigh the tokens by its own "
    "features.",
    zh="这是单头注意力：每个头应当只用自己的特征来决定权重。",
)
def attended_with_one_head(query, key, value, heads):
    d = query.shape[2] // heads
    return (query @ key.mT / d**0.5).softmax(-1) @ value


@drill.alternative
def scaled_dot_product_attention(query, key, value, heads):
    q, k, v = split(query, heads), split(key, heads), split(value, heads)
    return merge(torch.nn.functional.scaled_dot_product_attention(q, k, v))


@drill.alternative
def einsum(query, key, value, heads):
    q, k, v = (x.unflatten(2, (heads, -1)) for x in (query, key, value))
    scores = torch.einsum("bshd,bthd->bhst", q, k) / q.shape[3] ** 0.5
    return torch.einsum("bhst,bthd->bshd", scores.softmax(-1), v).flatten(2)


@drill.alternative
def loop_over_chunks(query, key, value, heads):
    parts = [x.chunk(heads, dim=2) for x in (query, key, value)]
    out = []
    for q, k, v in zip(*parts, strict=True):
        scores = q @ k.mT / q.shape[2] ** 0.5
        out.append(scores.softmax(2) @ v)
    return torch.cat(out, dim=2)
