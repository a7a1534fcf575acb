"""The maximum that keeps exp in range must be one of the elements that count."""

from decimal import Decimal

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.logsumexp", "torch.amax", "torch.masked_fill", "torch.where"),
    title=Text(en="Masked log-sum-exp of rows", zh="带掩码的逐行 log-sum-exp"),
    statement=Text(
        en="For each row of `x`, return the logarithm of the sum of `exp` over the elements whose "
        "`keep` is True; a row with none gives minus infinity. Values near 1000 and -1000 must "
        "come out right. No Python loop; `logsumexp`, `logaddexp` and `logcumsumexp` are ruled "
        "out.",
        zh="对 `x` 的每一行，只看 `keep` 为 True 的元素：求它们的 `exp` 之和，再取对数，"
        "返回这个值；一个也没有的行得负无穷。数值在 1000 和 -1000 附近时也要正确。不用 Python "
        "循环；不允许用 `logsumexp`、`logaddexp` 和 `logcumsumexp`。",
    ),
    hints=(
        Text(
            en="What value can an element take so that its `exp` adds nothing to the sum?",
            zh="一个元素取什么值，它的 `exp` 才不会给总和添任何东西？",
        ),
        Text(
            en="Subtract the maximum of what is kept in the row, sum, take the logarithm, and add "
            "the maximum again.",
            zh="先减去该行保留元素中的最大值，求和、取对数，再把最大值加回来。",
        ),
        Text(
            en="In a row with nothing kept, that maximum is minus infinity, and -inf - (-inf) is "
            "NaN. Subtract something finite there.",
            zh="什么都没保留的行，最大值是负无穷，而 -inf - (-inf) 是 NaN。"
            "这样的行要减一个有限的数。",
        ),
    ),
    no_loop=True,
    ruled_out=("logsumexp", "logaddexp", "logcumsumexp"),
)


@drill.reference
def log_sum_exp_masked(x: Float[Tensor, "b n"], keep: Bool[Tensor, "b n"]) -> Float[Tensor, " b"]:
    """out[i] = log of the sum of exp(x[i, j]) over all j with keep[i, j], -inf if there are none"""
    out = x.new_empty(len(x))
    for i in range(len(x)):
        total = Decimal(0)
        for j in range(x.shape[1]):
            if keep[i, j]:
                total += Decimal(x[i, j].item()).exp()
        out[i] = float(total.ln())
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("all are kept", "全部保留"), [[0.0, 1.0]], [[1, 1]]),
        (("one is not", "有一个不保留"), [[-2.0, 3.0, 1.0]], [[1, 0, 1]]),
        (("near 1000", "1000 附近"), [[1000.0, 1001.0]], [[1, 1]]),
        (("near -1000", "-1000 附近"), [[-1000.0, -1001.0]], [[1, 1]]),
        (("the masked one is huge", "不保留的那个极大"), [[1000.0, 1.0]], [[0, 1]]),
        (
            ("rows far apart", "各行相差很远"),
            [[1000.0, 999.0], [-1000.0, -999.0]],
            [[1, 1], [1, 1]],
        ),
        (("a row with nothing kept", "有一行全不保留"), [[1.0, 2.0], [3.0, 4.0]], [[0, 0], [0, 1]]),
        (("three rows", "三行"), [[5.0, -1.0], [2.0, 2.0], [0.5, -3.0]], [[1, 1], [1, 1], [1, 0]]),
    ]
    for name, values, kept in draw.then_random(named, [0.0, 90.0, -120.0, 1000.0], [None]):
        if kept is None:
            b, n = draw.choice(range(1, 5)), draw.choice(range(2, 5))
            x, keep = draw.signed(b, n) / 4 + values, draw.mask(b, n)
        else:
            x, keep = torch.tensor(values), torch.tensor(kept, dtype=torch.bool)
        yield Case(name, x=x, keep=keep)
    yield Case(("no rows", "零行"), x=draw.signed(0, 2), keep=draw.mask(0, 2))


@drill.misconception(
    en="The elements that do not count were set to 0, and `exp(0.)` is 1: each of them still adds "
    "1 to the sum. What value has an `exp` of 0?",
    zh="把不算数的元素设成了 0，而 `exp(0.)` 是 1：每个都还会给总和加 1。什么值的 `exp` 才是 0？",
)
def set_the_masked_to_zero(x, keep):
    x = torch.where(keep, x, 0.0)
    top = x.amax(1, keepdim=True)
    return (x - top).exp().sum(1).log() + top.squeeze(1)


@drill.misconception(
    en="`exp` was taken before anything was subtracted: float32 makes `exp(1000.)` infinite and "
    "`exp(-1000.)` zero.",
    zh="还没有减去任何东西就取了 `exp`：在 float32 里 `exp(1000.)` 是无穷大，`exp(-1000.)` 是零。",
)
def took_exp_first(x, keep):
    return x.exp().masked_fill(~keep, 0).sum(1).log()


@drill.misconception(
    en="The maximum was taken over the whole row. Where it belongs to an element that does not "
    "count, all that does count underflows to 0. Mask first, then take the maximum.",
    zh="最大值是在整行上取的。如果它正好是个不算数的元素，算数的那些就全部下溢成 0。应当先屏蔽，"
    "再取最大值。",
)
def took_the_maximum_of_all(x, keep):
    top = x.amax(1, keepdim=True)
    return ((x - top).exp() * keep).sum(1).log() + top.squeeze(1)


@drill.misconception(
    en="In a row with nothing kept the maximum is minus infinity, and subtracting it from minus "
    "infinity is NaN.",
    zh="什么都没保留的行，最大值是负无穷；负无穷减去负无穷得 NaN。",
)
def subtracted_minus_infinity(x, keep):
    x = x.masked_fill(~keep, -torch.inf)
    top = x.amax(1, keepdim=True)
    return (x - top).exp().sum(1).log() + top.squeeze(1)


@drill.misconception(
    en="The most negative number is not minus infinity: in a row where nothing is kept it takes "
    "part like any other, and the result is finite.",
    zh="最小的有限数并不是负无穷：在什么都没保留的行里，它和普通元素一样参与计算，"
    "得到一个有限的结果。",
)
def filled_with_the_most_negative(x, keep):
    x = x.masked_fill(~keep, torch.finfo(x.dtype).min)
    top = x.amax(1, keepdim=True)
    return (x - top).exp().sum(1).log() + top.squeeze(1)


@drill.misconception(
    en="One maximum was subtracted from all rows. A row that lies far below it underflows to 0. "
    "Each row needs its own.",
    zh="所有行减的是同一个最大值。远低于它的行会下溢成 0。每一行要用自己的最大值。",
)
def took_one_maximum_for_all_rows(x, keep):
    if not keep.any():
        return x.new_full((len(x),), -torch.inf)
    top = x[keep].max()
    return ((x - top).exp() * keep).sum(1).log() + top


@drill.alternative
def clamped_maximum(x, keep):
    filled = torch.where(keep, x, -torch.inf)
    top = filled.amax(1, keepdim=True).clamp(min=torch.finfo(x.dtype).min)
    return torch.log(torch.exp(filled - top).sum(1)) + top[:, 0]


@drill.alternative
def by_log_softmax(x, keep):
    best = x.masked_fill(~keep, -torch.inf).max(1)
    logs = x.masked_fill(~keep, -torch.inf).log_softmax(1)
    out = best.values - logs.gather(1, best.indices[:, None])[:, 0]
    return torch.where(keep.any(1), out, -torch.inf)


@drill.alternative
def nan_to_num(x, keep):
    filled = x.masked_fill(~keep, -torch.inf)
    top = filled.max(1).values
    return (filled - top.nan_to_num(neginf=0.0)[:, None]).exp().sum(1).log() + top
