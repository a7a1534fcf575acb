"""expand gives every head and every query the same mask, at no cost in memory."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.expand", "torch.unsqueeze", "torch.broadcast_to"),
    title=Text(en="One mask for all heads", zh="所有注意力头共用掩码"),
    statement=Text(
        en="`mask[i, k]` is True where token k of sequence i is real, False where it is padding. "
        "Return the mask for attention scores of shape (b, heads, t, t): entry [i, h, q, k] is "
        "`mask[i, k]`, for each of the `heads` heads and every query q. Nothing may be copied: "
        "the result is a view of `mask`.",
        zh="`mask[i, k]` 为 True 表示序列 i 的第 k 个 token 是真实的，为 False 表示是填充。返回用"
        "于注意力得分的掩码，形状为 (b, heads, t, t)：对 `heads` 个头中的每个头 h 和每个查询 q，"
        "元素 [i, h, q, k] 都是 `mask[i, k]`。不能拷贝数据：结果必须是 `mask` 的视图。",
    ),
    hints=(
        Text(
            en="Which dims of the result does `mask` have already, and which two have to be put "
            "in between?",
            zh="结果的哪几维 `mask` 已经有了？中间还要插入哪两维？",
        ),
        Text(
            en="With dims of size 1 in place, `expand` repeats along them with a stride of 0.",
            zh="先插入大小为 1 的维度，`expand` 再沿着它们重复，stride 为 0。",
        ),
        Text(
            en="The last dim is that of the keys. The size 1 stands before it, at the queries.",
            zh="最后一维是键（key）。大小为 1 的维度要排在它前面，也就是查询（query）的位置。",
        ),
    ),
    view_of="mask",
)


@drill.reference
def expand_padding_mask(mask: Bool[Tensor, "b t"], heads: int) -> Bool[Tensor, "b heads t t"]:
    """out[i, h, q, k] = mask[i, k]"""
    b, t = mask.shape
    out = mask.new_empty(b, heads, t, t)
    for i in range(b):
        for h in range(heads):
            for q in range(t):
                for k in range(t):
                    out[i, h, q, k] = mask[i, k]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two heads", "两个头"), 1, 2, 2),
        (("two tokens", "两个 token"), 1, 2, 1),
        (("as many sequences as tokens", "序列数等于 token 数"), 2, 2, 1),
        (("three sizes", "三个大小各不相同"), 2, 3, 4),
        (("one token", "一个 token"), 2, 1, 2),
    ]
    sizes = range(1, 4)
    for name, b, t, heads in draw.then_random(named, sizes, range(2, 5), sizes):
        yield Case(name, mask=draw.mask(b, t), heads=heads)
    gaps = ("with gaps in memory", "内存里有空隙")
    yield Case(gaps, mask=draw.strided(draw.mask(2, 3)), heads=2)


@drill.misconception(
    en="This lays the mask along the queries: rows are switched off, not columns. Padding must "
    "not be looked at, so it is the keys, the last dim, that are masked.",
    zh="这样掩码沿着查询排列，屏蔽的是行而不是列。填充的 token 不该被看到，所以要屏蔽的是键，也就"
    "是最后一维。",
)
def masked_the_queries(mask, heads):
    b, t = mask.shape
    return mask[:, None, :, None].expand(b, heads, t, t)


@drill.misconception(
    en="The values are right, but every copy was written out, as `repeat` and `contiguous` do. "
    "`expand` alone reads the same memory again, with a stride of 0.",
    zh="数值是对的，但每一份都拷贝了出来，`repeat` 和 `contiguous` 都会这样。"
    "只用 `expand`，就是反复读同一块内存，stride 为 0。",
)
def repeated_the_mask(mask, heads):
    return mask[:, None, None, :].repeat(1, heads, mask.shape[1], 1)


@drill.misconception(
    en="Sizes line up from the last dim, so the sequences of the batch landed on the queries. It "
    "only runs where b is t or 1; each needs dims of size 1 in between.",
    zh="大小从最后一维开始对齐，批次里的各个序列落到了查询那一维上。只有 b 等于 t 或等于 1 时才不"
    "报错；中间应当插入大小为 1 的维度。",
)
def lined_the_batch_up_with_the_queries(mask, heads):
    b, t = mask.shape
    return mask.expand(b, heads, t, t)


@drill.misconception(
    en="This also switches off the queries that are padding, and `&` has to allocate its result. "
    "Every query gets `mask[i, k]` here.",
    zh="这样连填充位置的查询也屏蔽了，而且 `&` 必须为结果分配内存。题目要的是每个查询都用 "
    "`mask[i, k]`。",
)
def masked_queries_and_keys(mask, heads):
    both = mask[:, None, :, None] & mask[:, None, None, :]
    return both.expand(-1, heads, -1, -1)


@drill.alternative
def unsqueeze_twice(mask, heads):
    t = mask.shape[1]
    return mask.unsqueeze(1).unsqueeze(2).expand(-1, heads, t, -1)


@drill.alternative
def broadcast_to(mask, heads):
    b, t = mask.shape
    return torch.broadcast_to(mask.view(b, 1, 1, t), (b, heads, t, t))


@drill.alternative
def strides_of_zero(mask, heads):
    (b, t), (row, step) = mask.shape, mask.stride()
    return mask.as_strided((b, heads, t, t), (row, 0, 0, step))
