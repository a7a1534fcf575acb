"""A mask by lengths broadcasts along the features only if it has a dim for them."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.arange", "torch.where", "torch.lt"),
    title=Text(en="Clear the padding", zh="清除填充"),
    statement=Text(
        en="Only the first `lengths[i]` steps of sequence i are real; what follows in `states` is "
        "leftover memory and may be NaN or infinity. Return `states` with all features of those "
        "later steps set to 0; the input stays as it is. No Python loop.",
        zh="第 i 个序列只有前 `lengths[i]` 步是真实的；`states` 里其后的内容是残留的内存，"
        "可能是 NaN 或无穷。返回把后面这些步的全部特征置 0 的结果，输入保持不变。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Step j of sequence i is real if j is less than `lengths[i]`: a row of steps "
            "against a column of lengths.",
            zh="若 j 小于 `lengths[i]`，第 i 个序列的第 j 步就是真实的：用一行步号与一列长度比较。",
        ),
        Text(
            en="The mask has the shape (b, t). Which shape broadcasts against (b, t, d)?",
            zh="掩码的形状是 (b, t)。什么形状能与 (b, t, d) 广播？",
        ),
        Text(
            en="What is NaN times 0?",
            zh="NaN 乘以 0 得多少？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def sequence_mask_by_comparison(
    states: Float[Tensor, "b t d"], lengths: Int[Tensor, " b"]
) -> Float[Tensor, "b t d"]:
    """out[i, j, f] = states[i, j, f] if j < lengths[i] else 0"""
    b, t, d = states.shape
    out = torch.zeros_like(states)
    for i in range(b):
        for j in range(t):
            for f in range(d):
                out[i, j, f] = states[i, j, f] if j < lengths[i] else 0
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    nan, inf = float("nan"), float("inf")
    named = [
        (("one step of two", "两步中的一步"), 1, 2, 1, [1], None),
        (("as many steps as features", "步数等于特征数"), 1, 2, 2, [1], None),
        (("NaN as padding", "填充是 NaN"), 1, 2, 2, [1], nan),
        (("empty and full", "一空一满"), 2, 3, 1, [0, 3], None),
        (("all sizes equal", "各维大小相等"), 3, 3, 3, [2, 3, 1], None),
        (("infinity as padding", "填充是无穷"), 2, 4, 3, [3, 1], inf),
        (("no sequences", "零个序列"), 0, 2, 3, [], None),
    ]
    padding = [None, nan, inf, -inf]
    for name, b, t, d, lengths, junk in draw.then_random(
        named, range(1, 4), range(2, 6), range(1, 4), [None], padding
    ):
        ends = draw.index(b, below=t + 1) if lengths is None else torch.tensor(lengths).long()
        states = draw.signed(b, t, d)
        if junk is not None:
            for i, end in enumerate(ends.tolist()):
                states[i, end:] = junk
        yield Case(name, states=states, lengths=ends)


@drill.misconception(
    en="NaN * 0 and inf * 0 are NaN, so a product with the mask keeps them. `where` chooses "
    "instead of computing.",
    zh="NaN * 0 和 inf * 0 都是 NaN，乘以掩码消不掉它们。`where` 只选择，不计算。",
)
def multiplied_by_the_mask(states, lengths):
    is_real = torch.arange(states.shape[1]) < lengths[:, None]
    return states * is_real[:, :, None]


@drill.misconception(
    en="The mask went along the features: (b, 1, t). The steps are dim 1, so the new dim comes "
    "last.",
    zh="掩码沿着特征排列了：(b, 1, t)。步在 dim 1，新维度应加在最后。",
)
def masked_the_features(states, lengths):
    is_real = torch.arange(states.shape[1]) < lengths[:, None]
    return torch.where(is_real[:, None, :], states, 0)


@drill.misconception(
    en="One step too many was kept: steps count from 0, so step `lengths[i]` is padding already.",
    zh="多留了一步：步号从 0 数起，第 `lengths[i]` 步已经是填充了。",
)
def kept_one_step_too_many(states, lengths):
    is_real = torch.arange(states.shape[1]) <= lengths[:, None]
    return torch.where(is_real[:, :, None], states, 0)


@drill.misconception(
    en="The choice is inverted: the padding was kept and the real steps were cleared.",
    zh="选反了：留下的是填充，清掉的是真实的步。",
)
def kept_the_padding(states, lengths):
    is_real = torch.arange(states.shape[1]) < lengths[:, None]
    return torch.where(is_real[:, :, None], 0, states)


@drill.alternative
def masked_fill(states, lengths):
    step = torch.arange(states.shape[1], device=states.device)
    return states.masked_fill((step >= lengths.unsqueeze(1)).unsqueeze(2), 0)


@drill.alternative
def written_into_a_clone(states, lengths):
    out = states.clone()
    out[torch.arange(states.shape[1], device=states.device) >= lengths[:, None]] = 0
    return out


@drill.alternative
def only_the_real_copied(states, lengths):
    out = torch.zeros_like(states)
    is_real = torch.arange(states.shape[1], device=states.device) < lengths[:, None]
    out[is_real] = states[is_real]
    return out
