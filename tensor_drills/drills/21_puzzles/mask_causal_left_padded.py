"""Two masks in one: who comes later, and who is only padding."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.tril", "torch.arange", "torch.logical_and"),
    title=Text(en="Causal and padding mask", zh="因果与填充掩码"),
    statement=Text(
        en="Sequence i has `tokens` places and is padded on the left: only its last `lengths[i]` "
        "tokens are real. Return the attention mask: True at [i, 0, q, k] where query q may look "
        "at key k, that is where k does not come after q and is no padding. Padded queries follow "
        "the same rule.",
        zh="第 i 个序列共有 `tokens` 个位置，填充在左边：只有最后 `lengths[i]` 个 token 是真实的。"
        "返回注意力掩码：[i, 0, q, k] 为 True 表示 query q 可以看 key k，"
        "也就是 k 不在 q 之后，并且 k 不是填充。填充位置上的 query 也按同样的规则。",
    ),
    hints=(
        Text(
            en="Which of the two conditions differs from sequence to sequence? Does it depend on "
            "q?",
            zh="这两个条件中，哪一个因序列而异？它与 q 有关吗？",
        ),
        Text(
            en="The padding of sequence i takes its first `tokens - lengths[i]` places.",
            zh="第 i 个序列的填充占了最前面的 `tokens - lengths[i]` 个位置。",
        ),
        Text(
            en="Write each condition as a comparison of positions, with its dims of size 1: (q, 1) "
            "against k, and (b, 1, 1, 1) against k.",
            zh="把每个条件写成位置的比较，并补上大小为 1 的维度：(q, 1) 与 k 比，(b, 1, 1, 1) 与 k "
            "比。",
        ),
    ),
)


@drill.reference
def mask_causal_left_padded(
    lengths: Int[Tensor, " b"], tokens: int
) -> Bool[Tensor, "b 1 tokens tokens"]:
    """out[i, 0, q, k] = k <= q and k >= tokens - lengths[i]"""
    out = torch.zeros(len(lengths), 1, tokens, tokens, dtype=torch.bool)
    for i in range(len(lengths)):
        for q in range(tokens):
            for k in range(tokens):
                out[i, 0, q, k] = k <= q and k >= tokens - int(lengths[i])
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one padded place", "一个填充位置"), [2], 3),
        (("one real token", "一个真实的 token"), [1], 2),
        (("no padding", "没有填充"), [2], 2),
        (("two lengths", "两种长度"), [3, 1], 3),
        (("as many sequences as tokens", "序列数等于 token 数"), [1, 3, 2], 3),
        (("nothing but padding", "全是填充"), [0, 2], 3),
        (("four tokens", "四个 token"), [3, 4], 4),
    ]
    for name, values, tokens in draw.then_random(named, [None], range(2, 6)):
        if values is None:
            lengths = draw.index(draw.choice([1, 2, 3]), below=tokens) + 1
        else:
            lengths = torch.tensor(values)
        yield Case(name, lengths=lengths, tokens=tokens)


@drill.misconception(
    en="Padded queries were masked, not padded keys: real tokens may still look at padding. The "
    "keys run along the last dim.",
    zh="被屏蔽的是填充位置上的 query，而不是 key：真实的 token 仍能看到填充。key 沿最后一维排列。",
)
def masked_padded_queries(lengths, tokens):
    position = torch.arange(tokens, device=lengths.device)
    real = position.unsqueeze(1) >= tokens - lengths.view(-1, 1, 1, 1)
    return (position <= position.unsqueeze(1)) & real


@drill.misconception(
    en="The first `lengths[i]` tokens were taken for real, as if the padding were on the right. "
    "Here it is on the left.",
    zh="这里把最前面的 `lengths[i]` 个 token 当成了真实的，好像填充在右边。本题的填充在左边。",
)
def took_the_padding_to_be_on_the_right(lengths, tokens):
    position = torch.arange(tokens, device=lengths.device)
    return (position <= position.unsqueeze(1)) & (position < lengths.view(-1, 1, 1, 1))


@drill.misconception(
    en="Here True says what is forbidden. The drill asks for True where looking is allowed, as "
    "`scaled_dot_product_attention` reads a bool mask.",
    zh="这里的 True 表示禁止。题目要的是允许看的地方为 True，"
    "`scaled_dot_product_attention` 也是这样理解 bool 掩码的。",
)
def marked_what_is_forbidden(lengths, tokens):
    position = torch.arange(tokens, device=lengths.device)
    late = position > position.unsqueeze(1)
    return late | (position < tokens - lengths.view(-1, 1, 1, 1))


@drill.misconception(
    en="A token cannot look at itself here. A key that does not come after the query may be the "
    "query's own token.",
    zh="这样 token 看不到自己。“不在 query 之后”的 key 也包括 query 自己的 token。",
)
def left_out_the_token_itself(lengths, tokens):
    position = torch.arange(tokens, device=lengths.device)
    return (position < position.unsqueeze(1)) & (position >= tokens - lengths.view(-1, 1, 1, 1))


@drill.misconception(
    en="The triangle lies on the wrong side: queries look at what comes after them. Rows are "
    "queries, columns are keys.",
    zh="三角形的方向反了：query 看到的是它之后的内容。行是 query，列是 key。",
)
def kept_the_upper_triangle(lengths, tokens):
    position = torch.arange(tokens, device=lengths.device)
    return (position >= position.unsqueeze(1)) & (position >= tokens - lengths.view(-1, 1, 1, 1))


@drill.misconception(
    en="One of the two conditions is enough here. Both have to hold: `&`, not `|`.",
    zh="这里两个条件满足一个就算允许了。必须同时满足：用 `&`，不是 `|`。",
)
def asked_for_one_of_the_two(lengths, tokens):
    position = torch.arange(tokens, device=lengths.device)
    return (position <= position.unsqueeze(1)) | (position >= tokens - lengths.view(-1, 1, 1, 1))


@drill.misconception(
    en="The dim for the heads is missing: (b, tokens, tokens) lines its b up with the heads of "
    "(b, heads, tokens, tokens).",
    zh="缺少头的那一维：(b, tokens, tokens) 与 (b, heads, tokens, tokens) 对齐时，"
    "b 会对到头那一维上。",
)
def left_out_the_dim_of_heads(lengths, tokens):
    position = torch.arange(tokens, device=lengths.device)
    return (position <= position.unsqueeze(1)) & (position >= tokens - lengths.view(-1, 1, 1))


@drill.alternative
def tril_of_ones(lengths, tokens):
    causal = torch.ones(tokens, tokens, dtype=torch.bool, device=lengths.device).tril()
    real = torch.arange(tokens, 0, -1, device=lengths.device)[None] <= lengths[:, None]
    return causal & real[:, None, None, :]


@drill.alternative
def flipped_right_padding(lengths, tokens):
    position = torch.arange(tokens, device=lengths.device)
    real = (position < lengths.unsqueeze(1)).flip(1)
    return (real.unsqueeze(1) & (position <= position.unsqueeze(1))).unsqueeze(1)


@drill.alternative
def filled_with_false(lengths, tokens):
    ones = torch.ones(len(lengths), 1, tokens, tokens, dtype=torch.bool, device=lengths.device)
    padding = torch.arange(tokens, device=lengths.device) < tokens - lengths.view(-1, 1, 1, 1)
    return ones.tril().masked_fill(padding, False)
