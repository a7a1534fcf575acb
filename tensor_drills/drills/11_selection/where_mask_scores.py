"""A mask is set, not multiplied: 0 * inf is NaN."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.where", "torch.Tensor.masked_fill"),
    title=Text(en="Mask scores before a softmax", zh="softmax 之前屏蔽得分"),
    statement=Text(
        en="Before a softmax, scores that may not be used are set to minus infinity. Return "
        "`scores` where `keep` is True, and minus infinity elsewhere. The input stays as it is.",
        zh="做 softmax 之前，要把不该参与的得分设为负无穷。`keep` 为 True 处返回 `scores` 的值，"
        "其余处为负无穷。输入保持不变。",
    ),
    hints=(
        Text(
            en="For every element one of two values is chosen. Which function has that form?",
            zh="每个元素都是二选一。哪个函数正是这样的？",
        ),
        Text(
            en="`masked_fill` fills where its mask is True. Is that where `keep` is True?",
            zh="`masked_fill` 在 mask 为 True 处填充。那正是 `keep` 为 True 的地方吗？",
        ),
    ),
)


@drill.reference
def where_mask_scores(
    scores: Float[Tensor, "q k"], keep: Bool[Tensor, "q k"]
) -> Float[Tensor, "q k"]:
    """out[i, j] = scores[i, j] if keep[i, j] else -inf"""
    out = torch.empty_like(scores)
    for i in range(len(scores)):
        for j in range(scores.shape[1]):
            out[i, j] = scores[i, j] if keep[i, j] else float("-inf")
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two scores", "两个得分"), 1, 2),
        (("square", "方阵"), 2, 2),
        (("no queries", "零行"), 0, 3),
        (("two by four", "两行四列"), 2, 4),
    ]
    for name, q, k in draw.then_random(named, range(1, 5), range(2, 6)):
        yield Case(name, scores=draw.signed(q, k), keep=draw.mask(q, k))
    yield Case(("nothing kept", "全部屏蔽"), scores=draw.signed(1, 3), keep=draw.mask(1, 3) & False)


@drill.misconception(
    en="The mask is the wrong way round: `masked_fill` fills where its mask is True, and `keep` "
    "tells what is to stay. Negate it: `~keep`.",
    zh="mask 用反了：`masked_fill` 在 mask 为 True 处填充，而 `keep` 表示要保留的地方。取反："
    "`~keep`。",
)
def filled_what_is_kept(scores, keep):
    return scores.masked_fill(keep, float("-inf"))


@drill.misconception(
    en="False times infinity is NaN, not 0, so adding `~keep * -inf` spoils what is to stay. "
    "Choose with `where` instead of calculating.",
    zh="False 乘以无穷得到的是 NaN，不是 0，所以加上 `~keep * -inf` 会毁掉要保留的值。"
    "应当用 `where` 来选择，而不是靠算术。",
)
def multiplied_by_infinity(scores, keep):
    return scores + ~keep * float("-inf")


@drill.misconception(
    en="A masked score of 0 still takes part: softmax gives it exp(0) = 1 before normalising. "
    "Only minus infinity has weight 0.",
    zh="得分设为 0 仍会参与：softmax 归一化之前它是 exp(0) = 1。只有负无穷的权重才是 0。",
)
def set_the_rest_to_zero(scores, keep):
    return scores * keep


@drill.misconception(
    en="The values are right, but the trailing underscore writes into the caller's `scores`. Fill "
    "a new tensor: `masked_fill` without it.",
    zh="数值对了，但末尾的下划线表示直接改写调用者的 `scores`。要填到新张量里：用不带下划线的 "
    "`masked_fill`。",
)
def filled_in_place(scores, keep):
    return scores.masked_fill_(~keep, float("-inf"))


@drill.alternative
def masked_fill(scores, keep):
    return scores.masked_fill(~keep, float("-inf"))


@drill.alternative
def clone_and_assign(scores, keep):
    out = scores.clone()
    out[~keep] = -torch.inf
    return out


@drill.alternative
def fill_an_empty_with_the_kept(scores, keep):
    out = torch.full_like(scores, float("-inf"))
    out[keep] = scores[keep]
    return out
