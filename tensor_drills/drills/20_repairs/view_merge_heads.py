"""view and reshape are not the same: view never copies, and refuses what only a copy gives."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.view", "torch.reshape", "torch.transpose"),
    title=Text(en="Repair: merge the heads", zh="改错：合并注意力头"),
    statement=Text(
        en="Repair the function. `heads` holds d features of each token for each head. Each token "
        "should get the features of its first head, then those of the second, and so on, in one "
        "row. As it stands it works for one head or one token, and raises for most other sizes.",
        zh="请改正这个函数。`heads` 中，每个头为每个 token 存有 d 个特征。"
        "结果里每个 token 占一行：先是第一个头的特征，再是第二个头的，依次类推。"
        "现在只有一个头或一个 token 时可行，其他大小几乎都会报错。",
    ),
    hints=(
        Text(
            en="Print `heads.transpose(1, 2).stride()` for two heads and two tokens. Do the heads "
            "of one token lie side by side in memory?",
            zh="对两个头、两个 token 打印 `heads.transpose(1, 2).stride()`。"
            "同一个 token 的各个头在内存里相邻吗？",
        ),
        Text(
            en="`view` never copies. Where the values do not lie in the order asked, something "
            "has to copy them.",
            zh="`view` 从不拷贝。数据在内存里的顺序与要求不符时，就得有人来拷贝。",
        ),
        Text(
            en="The transpose has to stay: it is what brings the heads of one token together.",
            zh="转置必须保留：正是它把同一个 token 的各个头放到一起。",
        ),
    ),
)


@drill.reference
def view_merge_heads(heads: Float[Tensor, "b h t d"]) -> Float[Tensor, "b t h*d"]:
    """out[i, s, k * d + f] = heads[i, k, s, f]"""
    b, h, t, d = heads.shape
    out = heads.new_empty(b, t, h * d)
    for i in range(b):
        for k in range(h):
            for s in range(t):
                for f in range(d):
                    out[i, s, k * d + f] = heads[i, k, s, f]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one head", "一个头"), 1, 1, 2, 2),
        (("one token", "一个 token"), 1, 2, 1, 2),
        (("two heads, two tokens", "两个头、两个 token"), 1, 2, 2, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2),
        (("four different sizes", "四个大小各不相同"), 1, 3, 4, 2),
    ]
    sizes = range(1, 4)
    for name, b, h, t, d in draw.then_random(named, sizes, range(2, 4), range(2, 4), sizes):
        yield Case(name, heads=draw.distinct(b, h, t, d))


@drill.misconception(
    en="`view` and `reshape` differ here: after the transpose the heads of a token do not lie side "
    "by side, so `view` refuses to merge them. Only a copy puts them in order.",
    zh="`view` 和 `reshape` 在这里不是一回事：转置之后，同一个 token 的各个头在内存里不相邻，"
    "`view` 便拒绝合并。只有拷贝才能让它们排好。",
    stub=True,
)
def viewed_after_transposing(heads):
    b, h, t, d = heads.shape
    return heads.transpose(1, 2).view(b, t, h * d)


@drill.misconception(
    en="Without the transpose the error is gone and tokens are mixed: a row of the result now "
    "holds neighbouring tokens of one head.",
    zh="去掉转置后不报错了，token 却混在了一起：结果的一行里是同一个头的相邻 token。",
)
def dropped_the_transpose(heads):
    b, h, t, d = heads.shape
    return heads.reshape(b, t, h * d)


@drill.misconception(
    en="The heads went last, behind the features, so the features of different heads alternate. "
    "Those of one head belong together.",
    zh="头这一维被放到了特征之后，于是不同头的特征交替排列。同一个头的特征应当连在一起。",
)
def alternated_the_heads(heads):
    return heads.permute(0, 2, 3, 1).flatten(2)


@drill.misconception(
    en="Dims 2 and 3, tokens and features, were swapped. It is the dim of the heads that has to "
    "come to stand beside the features.",
    zh="对调的是 dim 2 和 dim 3，也就是 token 与特征。应当移到特征旁边的是头那一维。",
)
def swapped_tokens_and_features(heads):
    b, h, t, d = heads.shape
    return heads.transpose(2, 3).reshape(b, t, h * d)


@drill.alternative
def contiguous_then_view(heads):
    b, h, t, d = heads.shape
    return heads.transpose(1, 2).contiguous().view(b, t, h * d)


@drill.alternative
def movedim_and_flatten(heads):
    return heads.movedim(1, 2).flatten(2)


@drill.alternative
def heads_side_by_side(heads):
    return torch.cat(heads.unbind(1), dim=-1)
