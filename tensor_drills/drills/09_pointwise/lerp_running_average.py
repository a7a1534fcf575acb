"""lerp's weight says how much of the end is taken, not of the start."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.lerp", "torch.Tensor.lerp_"),
    title=Text(en="Update a running average", zh="更新滑动平均"),
    statement=Text(
        en="A running average keeps the share `decay` of what it was and takes the rest, "
        "`1 - decay`, from the new `value`. Update `average` in place, and return it. `value` "
        "stays as it is.",
        zh="更新滑动平均时，原值占 `decay`，其余的 `1 - decay` 取自新的 `value`。请原地更新 "
        "`average` 并返回它。`value` 保持不变。",
    ),
    hints=(
        Text(
            en="`average = ...` gives a name to a new tensor; the caller's is as it was. What "
            "writes into the old one?",
            zh="`average = ...` 只是给新张量起了名字，调用者的那个没变。怎样才能写进原来的张量？",
        ),
        Text(
            en="`start.lerp(end, weight)` is `start + weight * (end - start)`. Which share is "
            "`weight` here?",
            zh="`start.lerp(end, weight)` 等于 `start + weight * (end - start)`。这里的 `weight` "
            "应是哪个比例？",
        ),
    ),
)


@drill.reference
def lerp_running_average(
    average: Float[Tensor, " n"], value: Float[Tensor, " n"], decay: float
) -> Float[Tensor, " n"]:
    """average[i] = decay * average[i] + (1 - decay) * value[i]"""
    for i in range(len(average)):
        average[i] = decay * average[i].item() + (1 - decay) * value[i].item()
    return average


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    # Shares and values are exact in binary, so that every spelling gives the same bits.
    named = [
        (("one value", "一个值"), 1, 0.75),
        (("nothing kept", "完全不保留"), 2, 0.0),
        (("everything kept", "全部保留"), 2, 1.0),
        (("half of each", "各取一半"), 2, 0.5),
        (("no values", "零个值"), 0, 0.75),
        (("four values", "四个值"), 4, 0.875),
    ]
    for name, n, decay in draw.then_random(named, range(1, 8), [0.25, 0.75, 0.875]):
        yield Case(name, average=draw.signed(n), value=draw.signed(n), decay=decay)


@drill.misconception(
    en="The shares are swapped: the weight of `lerp` says how much of its end is taken, and the "
    "end is the new value.",
    zh="两个比例弄反了：`lerp` 的 weight 表示取终点多少，而终点是新的值。",
)
def swapped_the_shares(average, value, decay):
    return average.lerp_(value, decay)


@drill.misconception(
    en="The returned values are right, but they are a new tensor: the caller's `average` is as it "
    "was.",
    zh="返回的数值对了，但那是新的张量：调用者的 `average` 没有更新。",
)
def made_a_new_average(average, value, decay):
    return decay * average + (1 - decay) * value


@drill.misconception(
    en="The wrong tensor was written to: `value` now holds the average, and `average` is as it "
    "was. The method's own tensor is the one that changes.",
    zh="写错了张量：平均值写进了 `value`，`average` 却没有变。带下划线的方法改的是它自己的张量。",
)
def wrote_into_the_value(average, value, decay):
    return value.lerp_(average, decay)


@drill.misconception(
    en="The whole new value was added: its share is `1 - decay`.",
    zh="把新的值整个加了进去：它只占 `1 - decay`。",
)
def added_the_whole_value(average, value, decay):
    return average.mul_(decay).add_(value)


@drill.alternative
def multiply_and_add(average, value, decay):
    return average.mul_(decay).add_(value, alpha=1 - decay)


@drill.alternative
def copied_in(average, value, decay):
    average.copy_(torch.lerp(value, average, decay))
    return average


@drill.alternative
def assigned_to_all(average, value, decay):
    average[:] = decay * average + (1 - decay) * value
    return average


@drill.alternative
def step_towards(average, value, decay):
    average += (1 - decay) * (value - average)
    return average
