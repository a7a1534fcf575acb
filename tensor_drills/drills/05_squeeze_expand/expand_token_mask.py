"""A mask per token becomes a mask per feature: a last dim, expanded."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.expand_as", "torch.unsqueeze"),
    title=Text(en="A mask for every feature", zh="把掩码扩展到每个特征"),
    statement=Text(
        en="`is_real[i, s]` says whether token s of sample i is real or padding; `features` "
        "holds d features of each token. Return the mask for every feature, with the shape of "
        "`features`, without copying: the result is a view of `is_real`.",
        zh="`is_real[i, s]` 表示样本 i 的第 s 个 token 是真实的还是填充的；`features` 存放每个 "
        "token 的 d 个特征。返回每个特征对应的掩码，形状与 `features` 相同，不拷贝数据："
        "结果必须是 `is_real` 的视图。",
    ),
    hints=(
        Text(
            en="All d features of a token share one truth value. Along which dim of the result "
            "does nothing change?",
            zh="同一个 token 的 d 个特征共用一个真假值。结果沿哪一维是不变的？",
        ),
        Text(
            en="`expand_as` lines shapes up from the last dim, so (b, t) would meet (t, d). What "
            "shape is to meet (b, t, d)?",
            zh="`expand_as` 从最后一维开始对齐，于是 (b, t) 会对上 (t, d)。要对上 (b, t, d)，"
            "应先变成什么形状？",
        ),
    ),
    view_of="is_real",
)


@drill.reference
def expand_token_mask(
    is_real: Bool[Tensor, "b t"], features: Float[Tensor, "b t d"]
) -> Bool[Tensor, "b t d"]:
    """out[i, s, f] = is_real[i, s]"""
    b, t, d = features.shape
    out = is_real.new_empty(b, t, d)
    for i in range(b):
        for s in range(t):
            for f in range(d):
                out[i, s, f] = is_real[i, s]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one token", "一个 token"), 1, 1, 2),
        (("as many features as tokens", "特征数等于 token 数"), 1, 2, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("one feature", "一个特征"), 2, 2, 1),
        (("no features", "零个特征"), 2, 2, 0),
        (("three different sizes", "三个大小各不相同"), 2, 4, 3),
        (("a mask that is a transpose", "掩码本身是转置"), 2, 3, 2),
    ]
    sizes = range(1, 5)
    for name, b, t, d in draw.then_random(named, sizes, range(2, 5), sizes):
        is_real = draw.mask(b, t)
        if name[0] == "a mask that is a transpose":
            is_real = is_real.t().contiguous().t()
        yield Case(name, is_real=is_real, features=draw.signed(b, t, d))


@drill.misconception(
    en="Shapes are lined up from the last dim, so the tokens of the mask ran along the features. "
    "Where the sizes happen to fit nothing raises, and the mask is wrong.",
    zh="形状是从最后一维开始对齐的，掩码的 token 维就排到了特征维上。大小碰巧对得上时不会报错，"
    "掩码却是错的。",
)
def expanded_as_it_was(is_real, features):
    return is_real.expand_as(features)


@drill.misconception(
    en="The dim of size 1 stands before the tokens: (b, 1, t), so the tokens of the mask still "
    "meet the features. The dim along which the mask does not change comes after the tokens.",
    zh="大小为 1 的维度加在了 token 之前，成了 (b, 1, t)，掩码的 token 维对上的仍是特征维。"
    "掩码不变化的那一维在 token 之后。",
)
def unsqueezed_before_the_tokens(is_real, features):
    return is_real.unsqueeze(1).expand_as(features)


@drill.misconception(
    en="`repeat` writes d copies of the mask into new memory. `expand` and `expand_as` give the "
    "same values as a view.",
    zh="`repeat` 在新内存里写了 d 份掩码。`expand` 和 `expand_as` 得到同样的值，却只是视图。",
)
def repeated_the_mask(is_real, features):
    return is_real.unsqueeze(-1).repeat(1, 1, features.shape[-1])


@drill.misconception(
    en="These are numbers, 0. and 1., in new memory. What is asked for is the mask itself, still "
    "of dtype bool.",
    zh="这是放在新内存里的数 0. 和 1.。题目要的是掩码本身，dtype 仍是 bool。",
)
def made_numbers_of_it(is_real, features):
    return is_real.unsqueeze(-1).expand_as(features).float()


@drill.alternative
def none_and_the_shape(is_real, features):
    return is_real[..., None].expand(features.shape)


@drill.alternative
def minus_one_keeps_the_size(is_real, features):
    return is_real.unsqueeze(2).expand(-1, -1, features.size(2))


@drill.alternative
def broadcast_to(is_real, features):
    b, t = is_real.shape
    return torch.broadcast_to(is_real.reshape(b, t, 1), features.shape)


@drill.alternative
def broadcast_tensors(is_real, features):
    return torch.broadcast_tensors(is_real[:, :, None], features)[0]
