"""The shapes of attention: who asks, who is looked at, and how many heads do so."""

import math

from tensor_drills.declare import Drill, Text, torch

KEYS = ("q", "k", "scores", "heads", "out", "pad")

drill = Drill(
    level=4,
    ops=("torch.matmul", "torch.transpose", "torch.Tensor.view"),
    title=Text(en="The shapes of attention", zh="注意力中的形状"),
    statement=Text(
        en="`x` (2, 5, 24) attends to `memory` (2, 7, 24) with 4 heads. `q` is `x`, and `k` and "
        "`v` are `memory`, split into heads so that `scores = q @ k.mT` and "
        "`heads = scores.softmax(-1) @ v` hold; `out` is `heads` merged again. `pad` is a mask "
        "(2, 7) over `memory`, viewed in four dims so that `scores.masked_fill(pad, -inf)` hides "
        "padding. Return a dict with the shapes of 'q', 'k', 'scores', 'heads', 'out', 'pad'.",
        zh="`x` (2, 5, 24) 用 4 个头关注 `memory` (2, 7, 24)。`q` 来自 `x`，`k` 和 `v` 来自 "
        "`memory`，都拆成多头，使得 `scores = q @ k.mT` 和 `heads = scores.softmax(-1) @ v` 成立；"
        "`out` 是把 `heads` 合并回来的结果。`pad` 是 `memory` 的掩码 (2, 7)，变成四维视图后，"
        "`scores.masked_fill(pad, -inf)` 应能屏蔽填充位置。用字典返回 'q'、'k'、'scores'、"
        "'heads'、'out'、'pad' 的形状。",
    ),
    hints=(
        Text(
            en="The heads share the 24 features out. A head is a batch of its own, so it stands "
            "before the length.",
            zh="各个头分摊这 24 个特征。每个头自成一批，所以头这一维要排在长度之前。",
        ),
        Text(
            en="`scores` has a row for each query and a column for each key.",
            zh="`scores` 每个查询占一行，每个键占一列。",
        ),
        Text(
            en="`pad` says which keys are padding, the same for all heads and all queries.",
            zh="`pad` 说的是哪些键是填充，对所有头、所有查询都一样。",
        ),
    ),
)


@drill.reference
def attention_shapes() -> dict[str, tuple[int, ...]]:
    """As torch itself computes them."""
    q = torch.zeros(2, 5, 24).unflatten(-1, (4, -1)).transpose(1, 2)
    k = torch.zeros(2, 7, 24).unflatten(-1, (4, -1)).transpose(1, 2)
    scores = q @ k.mT
    heads = scores.softmax(-1) @ k
    out = heads.transpose(1, 2).flatten(2)
    pad = torch.zeros(2, 7, dtype=torch.bool)[:, None, None, :]
    return dict(zip(KEYS, (tuple(t.shape) for t in (q, k, scores, heads, out, pad)), strict=True))


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    q, k, scores, heads, out, pad = (tuple(answer[key]) for key in KEYS)
    right = attention_shapes()
    counts = {"q": (q, 2 * 5 * 24), "k": (k, 2 * 7 * 24), "out": (out, 2 * 5 * 24)}
    for name, (shape, count) in counts.items():
        has = torch.empty(shape, device="meta").numel()
        if has != count:
            return Text(
                f"'{name}' has {has} values in this shape, and {count} before: "
                "splitting and merging drop and repeat nothing",
                f"'{name}' 按这个形状有 {has} 个值，而原来有 {count} 个："
                "拆分与合并既不丢值，也不重复",
            )
    try:
        product = torch.zeros(q) @ torch.zeros(k).mT
    except RuntimeError as error:
        return Text(f"`q @ k.mT` raises: {error}", f"`q @ k.mT` 报错：{error}")
    for name, shape in (("q", q), ("k", k)):
        if shape != right[name]:
            return Text(
                f"'{name}': `q @ k.mT` runs and gives {product.numel()} scores; each of 4 heads "
                "should compare each of 5 queries with each of 7 keys, item by item of the batch",
                f"'{name}'：`q @ k.mT` 能算，得到 {product.numel()} 个得分；应当是批次中每一项的 "
                "4 个头各自把 5 个查询与 7 个键逐一比较",
            )
    if tuple(product.shape) != scores:
        return Text(
            "'scores' is not the shape of `q @ k.mT`: rows come from `q`, columns from `k`",
            "'scores' 不是 `q @ k.mT` 的形状：行来自 `q`，列来自 `k`",
        )
    if heads != tuple((product @ torch.zeros(k)).shape):
        return Text(
            "'heads': each query gets a weighted mean of the rows of `v`, per head",
            "'heads'：在每个头里，每个查询得到 `v` 各行的加权平均",
        )
    if out != right["out"]:
        return Text(
            "'out': merged is what was split: as many dims as `x`, in its order",
            "'out'：合并就是还原拆分：维数和顺序都与 `x` 相同",
        )
    if len(pad) != 4 or math.prod(pad) != 14:
        return Text(
            "'pad': a view in four dims, with the 14 values of the mask",
            "'pad'：四维的视图，含掩码的 14 个值",
        )
    try:
        torch.zeros(right["scores"]).masked_fill(torch.ones(pad, dtype=torch.bool), 0)
    except RuntimeError as error:
        return Text(f"`masked_fill` raises: {error}", f"`masked_fill` 报错：{error}")
    return Text(
        "`masked_fill` runs, but hides other scores", "`masked_fill` 能算，但屏蔽的是别的得分"
    )


@drill.misconception(
    en="`view(2, 5, 4, 6)` is half of the split: the heads then come after the length, and the "
    "product compares heads within a position. A `transpose(1, 2)` is missing.",
    zh="`view(2, 5, 4, 6)` 只拆了一半：头排在长度之后，乘出来的是同一位置上各头之间的比较。"
    "还缺一个 `transpose(1, 2)`。",
)
def left_the_heads_behind_the_length():
    return {
        "q": (2, 5, 4, 6),
        "k": (2, 7, 4, 6),
        "scores": (2, 5, 4, 4),
        "heads": (2, 5, 4, 6),
        "out": (2, 5, 24),
        "pad": (2, 7, 1, 1),
    }


@drill.misconception(
    en="The heads share the features out: 4 heads of 6, not 4 heads of 24.",
    zh="各个头分摊特征：4 个头各 6 个，而不是各 24 个。",
)
def gave_every_head_all_features():
    return {
        "q": (2, 4, 5, 24),
        "k": (2, 4, 7, 24),
        "scores": (2, 4, 5, 7),
        "heads": (2, 4, 5, 24),
        "out": (2, 5, 24),
        "pad": (2, 1, 1, 7),
    }


@drill.misconception(
    en="Rows of `scores` belong to queries, columns to keys: `softmax(-1)` spreads each query's "
    "attention over the keys.",
    zh="`scores` 的行对应查询，列对应键：`softmax(-1)` 把每个查询的注意力分配到各个键上。",
)
def swapped_queries_and_keys():
    return {
        "q": (2, 4, 5, 6),
        "k": (2, 4, 7, 6),
        "scores": (2, 4, 7, 5),
        "heads": (2, 4, 5, 6),
        "out": (2, 5, 24),
        "pad": (2, 1, 7, 1),
    }


@drill.misconception(
    en="The mask is about keys, and keys are the last dim of `scores`. Placed before it, it would "
    "have to line up with the queries.",
    zh="掩码说的是键，而键是 `scores` 的最后一维。放在它前面，就得与查询那一维对齐了。",
)
def masked_the_queries():
    return {
        "q": (2, 4, 5, 6),
        "k": (2, 4, 7, 6),
        "scores": (2, 4, 5, 7),
        "heads": (2, 4, 5, 6),
        "out": (2, 5, 24),
        "pad": (2, 1, 7, 1),
    }


@drill.misconception(
    en="`out` has a row per query, not per key: attention returns as many positions as ask.",
    zh="`out` 每个查询一行，而不是每个键一行：有多少个位置发问，就返回多少个位置。",
)
def returned_a_row_per_key():
    return {
        "q": (2, 4, 5, 6),
        "k": (2, 4, 7, 6),
        "scores": (2, 4, 5, 7),
        "heads": (2, 4, 7, 6),
        "out": (2, 7, 24),
        "pad": (2, 1, 1, 7),
    }


@drill.alternative
def as_lists():
    return {
        "q": [2, 4, 5, 6],
        "k": [2, 4, 7, 6],
        "scores": [2, 4, 5, 7],
        "heads": [2, 4, 5, 6],
        "out": [2, 5, 24],
        "pad": [2, 1, 1, 7],
    }


@drill.alternative
def asked_torch():
    q = torch.rand(2, 5, 24).view(2, 5, 4, 6).permute(0, 2, 1, 3)
    k = torch.rand(2, 7, 24).view(2, 7, 4, 6).permute(0, 2, 1, 3)
    scores = torch.einsum("bhqd,bhkd->bhqk", q, k)
    heads = torch.einsum("bhqk,bhkd->bhqd", scores, k)
    return {
        "q": q.shape,
        "k": k.shape,
        "scores": scores.shape,
        "heads": heads.shape,
        "out": heads.transpose(1, 2).reshape(2, 5, 24).shape,
        "pad": torch.ones(2, 7).view(2, 1, 1, 7).shape,
    }
