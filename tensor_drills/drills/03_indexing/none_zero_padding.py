"""None between the brackets makes a dim of size 1, just where it stands."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.__getitem__", "torch.where", "torch.Tensor.masked_fill"),
    title=Text(en="Zero the padded steps", zh="把填充的步置零"),
    statement=Text(
        en="Step s of sequence i is real where `keep[i, s]` is True, and padding elsewhere. Return "
        "`x` with all features of the padded steps set to 0. Leave `x` itself as it is.",
        zh="`keep[i, s]` 为 True 时，序列 i 的第 s 步是真实数据，否则是填充。"
        "返回把填充步的所有特征都置 0 的 `x`，`x` 本身不要改动。",
    ),
    hints=(
        Text(
            en="`keep` has one value for all d features of a step. Which dim does it lack?",
            zh="一步的 d 个特征共用 `keep` 里的一个值。它缺的是哪一维？",
        ),
        Text(
            en="None between brackets makes a dim of size 1. It has to stand last here: "
            "(b, t, 1) broadcasts against (b, t, d).",
            zh="在方括号里写 None，会在那个位置添一个大小为 1 的维度。这里它应放在最后："
            "(b, t, 1) 可与 (b, t, d) 广播。",
        ),
        Text(
            en="Then choose between x and 0, fill, or multiply.",
            zh="然后在 x 与 0 之间选择，或者填充，或者相乘。",
        ),
    ),
)


@drill.reference
def none_zero_padding(
    x: Float[Tensor, "b t d"], keep: Bool[Tensor, "b t"]
) -> Float[Tensor, "b t d"]:
    """out[i, s, j] = x[i, s, j] if keep[i, s] else 0"""
    b, t, d = x.shape
    out = x.new_empty(b, t, d)
    for i in range(b):
        for s in range(t):
            for j in range(d):
                out[i, s, j] = x[i, s, j] if keep[i, s] else 0
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one feature", "一个特征"), 1, 2, 1),
        (("as many steps as features", "步数等于特征数"), 1, 2, 2),
        (("two sequences", "两个序列"), 2, 3, 3),
        (("all sizes equal", "各维大小相等"), 3, 3, 3),
        (("no sequences", "零个序列"), 0, 2, 2),
        (("three different sizes", "三个大小各不相同"), 2, 3, 4),
    ]
    sizes = range(2, 5)
    for name, b, t, d in draw.then_random(named, sizes, sizes, sizes):
        yield Case(name, x=draw.signed(b, t, d), keep=draw.mask(b, t))


@drill.misconception(
    en="The result is right, but `x` was written into: the caller's data are lost. Write into a "
    "clone, or make a new tensor.",
    zh="结果是对的，但写进了 `x`：调用者的数据被改掉了。应当写进它的拷贝，或者生成新的张量。",
)
def wrote_into_the_input(x, keep):
    x[~keep] = 0
    return x


@drill.misconception(
    en="Sizes are lined up from the right, so (b, t) met the dims (t, d): the mask was spread over "
    "steps and features. It needs a last dim of size 1.",
    zh="广播是靠右对齐的，(b, t) 对上了 (t, d) 这两维：掩码铺到了步和特征上。"
    "它最后还需要一个大小为 1 的维度。",
)
def multiplied_without_a_new_dim(x, keep):
    return x * keep


@drill.misconception(
    en="The new dim stands in the middle, (b, 1, t): the steps of the mask met the features. None "
    "belongs where the missing dim is, at the end.",
    zh="新的维度添在了中间，成了 (b, 1, t)：掩码的步对上了特征。缺的是最后一维，"
    "None 就该写在最后。",
)
def put_the_new_dim_in_the_middle(x, keep):
    return x * keep[:, None]


@drill.misconception(
    en="`x[keep]` picks the real steps and drops the others: (m, d), and nobody knows whose steps "
    "they are. Padded steps should stay, as zeros.",
    zh="`x[keep]` 只挑出真实的步，其余都丢掉了：得到 (m, d)，分不清是谁的步。填充的步应当保留，"
    "值为 0。",
)
def picked_the_real_steps(x, keep):
    return x[keep]


@drill.misconception(
    en="This is the other way round: where `keep` is True the values stay.",
    zh="弄反了：`keep` 为 True 的地方应当保留原值。",
)
def zeroed_the_real_steps(x, keep):
    return x.masked_fill(keep[..., None], 0)


@drill.alternative
def where(x, keep):
    return torch.where(keep[:, :, None], x, 0)


@drill.alternative
def masked_fill(x, keep):
    return x.masked_fill(~keep.unsqueeze(-1), 0)


@drill.alternative
def assigned_to_a_clone(x, keep):
    out = x.clone()
    out[keep.logical_not()] = 0
    return out


@drill.alternative
def einsum(x, keep):
    return torch.einsum("btd,bt->btd", x, keep.to(x.dtype))
