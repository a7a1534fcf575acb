"""Splitting heads is a view and then a transpose; a view alone mixes tokens."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.view", "torch.transpose", "torch.unflatten"),
    title=Text(en="Split attention heads", zh="拆分注意力头"),
    statement=Text(
        en="Each token of `x` has e features: those of the first head, then those of the second, "
        "and so on, the same number for each of the `heads` heads. Return them with a dim for the "
        "heads before that of the tokens.",
        zh="`x` 的每个 token 有 e 个特征：先是第一个头的，再是第二个头的，依次类推，"
        "`heads` 个头的特征数相同。返回拆开后的结果，头的那一维排在 token 那一维之前。",
    ),
    hints=(
        Text(
            en="Two steps: cut the features, then bring the heads forward.",
            zh="分两步：先切开特征，再把头挪到前面。",
        ),
        Text(
            en="Only the last dim is cut: (b, t, e) becomes (b, t, heads, e // heads).",
            zh="只切最后一维：(b, t, e) 变成 (b, t, heads, e // heads)。",
        ),
    ),
)


@drill.reference
def attention_heads(x: Float[Tensor, "b t e"], heads: int) -> Float[Tensor, "b heads t e//heads"]:
    """out[i, h, s, f] = x[i, s, h * (e // heads) + f]"""
    b, t, e = x.shape
    size = e // heads
    out = x.new_empty(b, heads, t, size)
    for i in range(b):
        for h in range(heads):
            for s in range(t):
                for f in range(size):
                    out[i, h, s, f] = x[i, s, h * size + f]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one token", "一个 token"), 1, 1, 2, 2),
        (("one head", "一个头"), 1, 2, 1, 2),
        (("two of each", "各维都是二"), 1, 2, 2, 2),
        (("one feature a head", "每个头一个特征"), 2, 3, 2, 1),
        (("four different sizes", "四个大小各不相同"), 2, 5, 4, 3),
    ]
    sizes = range(1, 5)
    for name, b, t, heads, size in draw.then_random(named, sizes, sizes, range(1, 4), sizes):
        yield Case(name, x=draw.distinct(b, t, heads * size), heads=heads)


@drill.misconception(
    en="A view straight to (b, heads, t, d) has the right shape and mixes tokens: it deals the "
    "values out in memory order. Cut the last dim first, then transpose.",
    zh="直接 view 成 (b, heads, t, d) 形状是对的，却把不同 token 混在了一起："
    "它只是按内存顺序分配数据。"
    "应当先切最后一维，再转置。",
)
def viewed_straight_to_heads(x, heads):
    b, t, e = x.shape
    return x.view(b, heads, t, e // heads)


@drill.misconception(
    en="The features are cut, but the heads still come after the tokens: a transpose is missing.",
    zh="特征切开了，但头还排在 token 后面：少了一步转置。",
)
def left_heads_after_tokens(x, heads):
    b, t, e = x.shape
    return x.view(b, t, heads, e // heads)


@drill.misconception(
    en="The last dim was cut as (d, heads), so that the heads take turns feature by feature. The "
    "first head's features stand together: (heads, d).",
    zh="最后一维被切成了 (d, heads)，于是各个头轮流分到一个特征。第一个头的特征是连在一起的，"
    "应切成 (heads, d)。",
)
def dealt_features_in_turn(x, heads):
    b, t, e = x.shape
    return x.view(b, t, e // heads, heads).permute(0, 3, 1, 2)


@drill.alternative
def stack_of_chunks(x, heads):
    return torch.stack(x.chunk(heads, dim=-1), dim=1)


@drill.alternative
def reshape_and_permute(x, heads):
    b, t, _ = x.shape
    return x.reshape(b, t, heads, -1).permute(0, 2, 1, 3)


@drill.alternative
def transposed_first(x, heads):
    b, t, e = x.shape
    return x.mT.reshape(b, heads, e // heads, t).mT
