"""chunk counts pieces, split counts what a piece holds."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.chunk", "torch.split", "torch.unbind"),
    title=Text(en="Cut q, k and v apart", zh="把合并的投影拆成 q、k、v"),
    statement=Text(
        en="One linear layer has computed queries, keys and values at once: for each token of "
        "`fused`, first all features of the query, then those of the key, then those of the value, "
        "equally many of each. Return the three tensors, in this order, as a tuple or a list.",
        zh="一个线性层同时算出了 query、key 和 value：`fused` 的每个 token 里，先是 query "
        "的全部特征，"
        "再是 key 的，最后是 value 的，三者特征数相同。按这个顺序返回三个张量，"
        "用元组或列表都可以。",
    ),
    hints=(
        Text(
            en="Along which dim do query, key and value follow one another?",
            zh="query、key、value 是沿着哪一维依次排列的？",
        ),
        Text(
            en="`chunk` takes the number of pieces, `split` the length of a piece; both take "
            "`dim`.",
            zh="`chunk` 给的是段数，`split` 给的是每段的长度；两者都有参数 `dim`。",
        ),
    ),
)


@drill.reference
def chunk_qkv(
    fused: Float[Tensor, "b t 3*d"],
) -> tuple[Float[Tensor, "b t d"], Float[Tensor, "b t d"], Float[Tensor, "b t d"]]:
    """out[p][i, s, f] = fused[i, s, p * d + f]"""
    b, t, width = fused.shape
    d = width // 3
    out = [fused.new_empty(b, t, d) for _ in range(3)]
    for p in range(3):
        for f in range(d):
            out[p][:, :, f] = fused[:, :, p * d + f]
    return out[0], out[1], out[2]


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one feature each", "各一个特征"), 1, 1, 1),
        (("two features each", "各两个特征"), 1, 1, 2),
        (("three of everything", "各维都是三"), 3, 3, 3),
        (("no sequences", "零个序列"), 0, 2, 2),
        (("three different sizes", "三个大小各不相同"), 2, 4, 3),
    ]
    for name, b, t, d in draw.then_random(named, *[range(1, 5)] * 3):
        yield Case(name, fused=draw.distinct(b, t, 3 * d))
    turned = draw.distinct(2, 3, 6).transpose(0, 1)
    yield Case(("not contiguous", "内存不连续"), fused=turned)


@drill.misconception(
    en="Without `dim`, `chunk` cuts dim 0, the batch. The features are the last dim.",
    zh="不写 `dim` 时，`chunk` 切的是 dim 0，也就是批次。特征在最后一维。",
)
def chunked_the_batch(fused):
    return fused.chunk(3)


@drill.misconception(
    en="`split(3)` makes pieces of length 3; here it should be 3 pieces. That is `chunk`, or "
    "`split` with the length of a piece.",
    zh="`split(3)` 是每段长度为 3；题目要的是分成 3 段。那是 `chunk`，或者给 `split` "
    "传每段的长度。",
)
def split_into_lengths_of_three(fused):
    return fused.split(3, dim=-1)


@drill.misconception(
    en="Every third feature was taken, as if query, key and value took turns. They stand in three "
    "blocks, one after another.",
    zh="这里每隔三个取一个，好像 query、key、value 轮流排列。其实它们是三整块，依次相接。",
)
def took_every_third_feature(fused):
    return fused[..., 0::3], fused[..., 1::3], fused[..., 2::3]


@drill.alternative
def split_by_length(fused):
    return fused.split(fused.shape[-1] // 3, dim=-1)


@drill.alternative
def unflatten_and_unbind(fused):
    return fused.unflatten(-1, (3, -1)).unbind(-2)


@drill.alternative
def slices(fused):
    d = fused.shape[2] // 3
    return [fused[:, :, :d], fused[:, :, d : 2 * d], fused[:, :, 2 * d :]]


@drill.alternative
def tensor_split(fused):
    return torch.tensor_split(fused, 3, dim=2)
