"""A softmax over groups is a softmax whose maximum and sum are scattered, then gathered back."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=5,
    ops=("torch.scatter_reduce", "torch.Tensor.index_add_", "torch.softmax"),
    title=Text(en="Softmax over groups", zh="分组 softmax"),
    statement=Text(
        en="Element i of `scores` belongs to group `group[i]`; there are `groups` groups, and some "
        "may be empty. Return the softmax taken within each group, each element in its place. "
        "Scores of 120 or -120 occur, and the result must be right for them too. No Python loop.",
        zh="`scores` 的第 i 个元素属于第 `group[i]` 组；一共 `groups` 组，有的组可以是空的。"
        "在每一组内部做 softmax，结果中各元素留在原来的位置。"
        "会出现 120 或 -120 这样的得分，结果也必须正确。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Write the softmax of one vector so that it cannot overflow. Which two of its steps "
            "look at more than one element?",
            zh="先写出单个向量不会溢出的 softmax。其中哪两步要同时看多个元素？",
        ),
        Text(
            en="The maximum and the sum are taken per group. Indexing by `group` brings a value "
            "per group back to the elements.",
            zh="最大值和总和都按组来求。用 `group` 做索引，就能把每组一个的值送回各个元素。",
        ),
        Text(
            en="`scatter_reduce` with 'amax' gives the maxima. What did its result hold before, "
            "and does that count?",
            zh="`scatter_reduce` 配合 'amax' 可以求各组最大值。"
            "写入之前那里原来是什么，会不会也算进去？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def scatter_group_softmax(
    scores: Float[Tensor, " n"], group: Int[Tensor, " n"], groups: int
) -> Float[Tensor, " n"]:
    """out[i] = exp(scores[i]) / sum of exp(scores[j]) over all j with group[j] == group[i]"""
    out = torch.empty_like(scores)
    for i in range(len(scores)):
        total = 0.0
        for j in range(len(scores)):
            if group[j] == group[i]:
                total += torch.exp((scores[j] - scores[i]).double())
        out[i] = 1 / total
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one group", "一个组"), [1.0, 2.0], [0, 0], 1),
        (("groups taking turns", "两组交替"), [1.0, 2.0, 3.0, 5.0], [0, 1, 0, 1], 2),
        (("an empty group", "有一个空组"), [2.0, 1.0, 4.0], [2, 0, 2], 3),
        (("large scores", "很大的得分"), [120.0, 121.0], [0, 0], 1),
        (("groups far apart", "两组相差很大"), [120.0, 1.0, 2.0], [0, 1, 1], 2),
        (("both extremes", "两个极端都有"), [120.0, 121.0, -120.0, -121.0], [0, 0, 1, 1], 2),
        (("very negative scores", "很小的负数"), [-120.0, -121.0], [0, 0], 1),
        (("the last group is empty", "最后一组是空的"), [3.0, -1.0, 1.0], [1, 1, 0], 4),
    ]
    for name, values, labels, groups in draw.then_random(named, [None], [None], range(1, 5)):
        if values is None:
            scores, group = draw.signed(7) / 2, draw.index(7, below=groups)
        else:
            scores, group = torch.tensor(values), torch.tensor(labels)
        yield Case(name, scores=scores, group=group, groups=groups)


@drill.misconception(
    en="This softmax runs over all elements, so that everything adds up to 1. Each group is to add "
    "up to 1 on its own.",
    zh="这是对全部元素做的 softmax，所有元素加起来才是 1。应当每一组各自加起来是 1。",
)
def ignored_the_groups(scores, group, groups):
    return scores.softmax(0)


@drill.misconception(
    en="In float32 `exp` of 120 is inf, and inf / inf is NaN; `exp` of -120 is 0, and 0 / 0 is "
    "NaN. A softmax does not change when one number is subtracted from all scores of a group.",
    zh="在 float32 中，120 的 `exp` 是 inf，而 inf / inf 是 NaN；-120 的 `exp` 是 0，0 / 0 也是 "
    "NaN。同一组的得分都减去同一个数，softmax 不变。",
)
def took_exp_of_raw_scores(scores, group, groups):
    weights = scores.exp()
    sums = torch.zeros(groups, device=scores.device).index_add(0, group, weights)
    return weights / sums[group]


@drill.misconception(
    en="Subtracting the maximum of all scores avoids inf, but a group far below it becomes 0 / 0. "
    "Each group needs its own maximum.",
    zh="减去全体的最大值可以避免 inf，但远低于它的组会变成 0 / 0。每一组要减去自己的最大值。",
)
def subtracted_the_overall_maximum(scores, group, groups):
    weights = (scores - scores.max()).exp()
    sums = torch.zeros(groups, device=scores.device).index_add(0, group, weights)
    return weights / sums[group]


@drill.misconception(
    en="The maxima began at 0, and that 0 took part: a group of scores around -120 still loses "
    "all its weights. Begin at -inf, or pass `include_self=False`.",
    zh="各组最大值从 0 开始，这个 0 也参与了比较：得分在 -120 附近的组仍会丢掉全部权重。"
    "应从 -inf 开始，或传入 `include_self=False`。",
)
def let_a_zero_take_part(scores, group, groups):
    zeros = torch.zeros(groups, device=scores.device)
    highest = zeros.scatter_reduce(0, group, scores, "amax")
    weights = (scores - highest[group]).exp()
    return weights / zeros.index_add(0, group, weights)[group]


@drill.misconception(
    en="The elements of a group were divided by its largest weight, not by the sum of its weights.",
    zh="各元素除以了本组最大的权重，而不是本组权重之和。",
)
def divided_by_the_largest(scores, group, groups):
    lowest = torch.full((groups,), -torch.inf, device=scores.device)
    return (scores - lowest.scatter_reduce(0, group, scores, "amax")[group]).exp()


@drill.alternative
def row_per_element(scores, group, groups):
    same = group.unsqueeze(1) == group
    table = scores.expand(len(scores), -1).masked_fill(~same, -torch.inf)
    return table.softmax(1).diagonal()


@drill.alternative
def column_per_group(scores, group, groups):
    member = torch.nn.functional.one_hot(group, groups).bool()
    table = scores.unsqueeze(1).masked_fill(~member, -torch.inf)
    return table.softmax(0).gather(1, group.unsqueeze(1)).squeeze(1)


@drill.alternative
def minus_log_sum_exp(scores, group, groups):
    same = group.unsqueeze(1) == group
    return (scores - torch.where(same, scores, -torch.inf).logsumexp(1)).exp()
