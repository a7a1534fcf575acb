"""% takes the sign of the divisor, which is what wrapping around needs; fmod does not."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.remainder", "torch.fmod", "torch.floor"),
    title=Text(en="Wrap angles around", zh="把角度绕回一圈之内"),
    statement=Text(
        en="Return every angle, given in degrees, as the same direction in [-180, 180): whole "
        "turns of 360 are added or taken away. So 190 becomes -170, -190 becomes 170, and 180 "
        "becomes -180.",
        zh="把每个角度（单位是度）换成同一方向、落在 [-180, 180) 内的角度：加上或减去整圈的 360。"
        "例如 190 变成 -170，-190 变成 170，180 变成 -180。",
    ),
    hints=(
        Text(
            en="`angle % 360` lies in [0, 360). What can be done before and after it, so that the "
            "range begins at -180?",
            zh="`angle % 360` 落在 [0, 360)。在它之前和之后做什么，才能让范围从 -180 开始？",
        ),
        Text(
            en="`%` of a negative number is positive when the divisor is. Is that so for `fmod`?",
            zh="除数为正时，负数做 `%` 得到的也是正数。`fmod` 也是这样吗？",
        ),
    ),
)


@drill.reference
def remainder_wrap_degrees(angle: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = angle[i] + 360 * k[i], with k[i] whole, and -180 <= out[i] < 180"""
    out = angle.clone()
    for i in range(len(angle)):
        while out[i] < -180:
            out[i] += 360
        while out[i] >= 180:
            out[i] -= 360
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("just beyond a half turn", "刚过半圈"), [190.0, -190.0]),
        (("small angles", "小角度"), [0.0, 90.0, -90.0]),
        (("half turns", "正好半圈"), [180.0, -180.0]),
        (("several turns", "好几圈"), [540.0, -540.0, 900.0, -750.0]),
        (("no angles", "零个角度"), []),
        (("halves of a degree", "半度"), [179.5, -180.5, 359.5, -0.5]),
    ]
    for name, values in draw.then_random(named, [None]):
        if values is None:
            values = [draw.choice(range(-1400, 1400)) / 2 for _ in range(5)]
        yield Case(name, angle=torch.tensor(values))


@drill.misconception(
    en="`fmod` keeps the sign of the angle, so angles below -180 stay below. `%`, which is "
    "`torch.remainder`, keeps that of the divisor.",
    zh="`fmod` 的结果与被除数同号，所以小于 -180 的角度绕不回来。`%` 就是 `torch.remainder`，"
    "结果与除数同号。",
)
def used_fmod(angle):
    return torch.fmod(angle + 180, 360) - 180


@drill.misconception(
    en="That is [0, 360), not [-180, 180).",
    zh="这是 [0, 360)，不是 [-180, 180)。",
)
def wrapped_from_zero(angle):
    return angle % 360


@drill.misconception(
    en="The range is right and the directions are not: 180 was taken away after `%`, but not added "
    "before it, so everything is turned by half.",
    zh="范围对了，方向却不对：`%` 之后减了 180，之前却没有加，于是全都转了半圈。",
)
def turned_by_half(angle):
    return angle % 360 - 180


@drill.misconception(
    en="The nearest whole number of turns is right but for ties: at 180 `round` goes to the even "
    "side, here 0 turns, and leaves 180, which is outside.",
    zh="取最近的整圈数，只有恰好半圈时不对：180 处 `round` 取偶数，这里是 0 圈，"
    "留下的 180 不在范围内。",
)
def rounded_to_whole_turns(angle):
    return angle - 360 * torch.round(angle / 360)


@drill.misconception(
    en="`clamp` sets every angle that is too large to the bound: another direction. Wrapping takes "
    "whole turns away.",
    zh="`clamp` 把过大的角度都压到边界上，方向变了。绕圈是减去整圈。",
)
def clamped(angle):
    return angle.clamp(-180, 180)


@drill.alternative
def whole_turns_taken_away(angle):
    return angle - 360 * torch.floor((angle + 180) / 360)


@drill.alternative
def floor_division(angle):
    return angle - (angle + 180) // 360 * 360


@drill.alternative
def chosen_with_where(angle):
    once = angle % 360
    return torch.where(once >= 180, once - 360, once)


@drill.alternative
def fmod_twice(angle):
    return torch.fmod(torch.fmod(angle + 180, 360) + 360, 360) - 180
