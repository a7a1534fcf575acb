"""The bounds of clamp may be tensors, and broadcast."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.clamp", "torch.maximum", "torch.minimum"),
    title=Text(en="Clamp points to a box", zh="把点限制在盒子里"),
    statement=Text(
        en="Move every row of `points` into the box that reaches from `low[j]` to `high[j]` in "
        "coordinate j: a coordinate that is too small becomes `low[j]`, one that is too large "
        "`high[j]`, all others stay. No Python loop.",
        zh="把 `points` 的每一行移到盒子里，盒子的第 j 个坐标从 `low[j]` 到 `high[j]`："
        "太小的坐标变成 `low[j]`，太大的变成 `high[j]`，其余不变。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Each coordinate has bounds of its own. Can one pair of numbers say that?",
            zh="每个坐标各有上下界。一对数字能表达吗？",
        ),
        Text(
            en="`min` and `max` of `clamp` may be tensors; they broadcast like any operand.",
            zh="`clamp` 的 `min` 和 `max` 可以是张量，会像其他操作数一样广播。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def clamp_to_box(
    points: Float[Tensor, "n d"], low: Float[Tensor, " d"], high: Float[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    """out[i, j] = low[j] if points[i, j] < low[j], high[j] if points[i, j] > high[j],
    else points[i, j]
    """
    out = points.clone()
    for i in range(len(points)):
        for j in range(len(low)):
            if points[i, j] < low[j]:
                out[i, j] = low[j]
            if points[i, j] > high[j]:
                out[i, j] = high[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one coordinate", "一个坐标"), 3, 1),
        (("two coordinates", "两个坐标"), 1, 2),
        (("square", "方阵"), 3, 3),
        (("no points", "零个点"), 0, 2),
        (("four by two", "四行两列"), 4, 2),
    ]
    for name, n, d in draw.then_random(named, range(1, 6), range(1, 5)):
        spread = max(n * d // 3, 1)
        # Bounds end in .25 and .5, so that no coordinate ever lies on one.
        low = torch.tensor([draw.choice(range(-spread, 1)) - 0.75 for _ in range(d)])
        high = torch.tensor([draw.choice(range(1, spread + 2)) + 0.5 for _ in range(d)])
        yield Case(name, points=draw.signed(n, d), low=low, high=high)
    yield Case(
        ("a box off the origin", "不含原点的盒子"),
        points=torch.tensor([[1.0, 5.0], [3.0, -5.0], [9.0, -20.0]]),
        low=torch.tensor([2.0, -9.0]),
        high=torch.tensor([4.0, -7.0]),
    )


@drill.misconception(
    en="One pair of numbers for all coordinates gives a cube around the box. Give the bounds as "
    "tensors.",
    zh="所有坐标共用一对上下界，得到的是包住盒子的立方体。应当把上下界作为张量传入。",
)
def took_one_bound_for_all(points, low, high):
    return points.clamp(low.min(), high.max())


@drill.misconception(
    en="The bounds are swapped. `clamp` takes the lower one first; where `min` is larger than "
    "`max`, it sets everything to `max` and does not complain.",
    zh="上下界写反了。`clamp` 先写下界；当 `min` 大于 `max` 时，它会把所有值都设为 `max`，"
    "并不报错。",
)
def swapped_the_bounds(points, low, high):
    return points.clamp(high, low)


@drill.misconception(
    en="`maximum` and `minimum` are swapped: `minimum(points, low)` lets pass what lies below "
    "`low`. A lower bound is set by a maximum.",
    zh="`maximum` 和 `minimum` 用反了：`minimum(points, low)` 留下的正是低于 `low` 的值。"
    "设下界要取最大值。",
)
def took_the_minimum_with_low(points, low, high):
    return torch.maximum(torch.minimum(points, low), high)


@drill.misconception(
    en="Only the upper bound is set. Coordinates below `low` are still there.",
    zh="只限制了上界。小于 `low` 的坐标还在。",
)
def forgot_the_lower_bound(points, low, high):
    return points.clamp(max=high)


@drill.alternative
def maximum_and_minimum(points, low, high):
    return torch.minimum(torch.maximum(points, low), high)


@drill.alternative
def chosen_with_where(points, low, high):
    return torch.where(points < low, low, torch.where(points > high, high, points))


@drill.alternative
def clip(points, low, high):
    return torch.clip(points, min=low[None], max=high[None])


@drill.alternative
def written_into_a_copy(points, low, high):
    out = points.clone()
    low, high = low.expand_as(out), high.expand_as(out)
    out[points < low] = low[points < low]
    out[points > high] = high[points > high]
    return out
