"""A difference over seven days is not the seventh difference."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.sub", "torch.diff", "torch.roll"),
    title=Text(en="Change since last week", zh="与上周同日之差"),
    statement=Text(
        en="`daily` holds one value a day, at least 7 of them. Return, for each day that has one, "
        "the change since the same day of the week before: today's value minus that of 7 days "
        "ago. No Python loop.",
        zh="`daily` 每天一个值，至少 7 天。对每个“一周前的同一天”也有值的日子，"
        "返回它与那天相比的变化：当天的值减去 7 天前的值。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Which is the first day that has a value a week before? How many such days are "
            "there?",
            zh="哪一天是第一个在一周前有值的日子？这样的日子一共有几个？",
        ),
        Text(
            en="Lay the series beside itself, moved by seven: two slices of equal length.",
            zh="把序列错开七天，与自身并排：取两个等长的切片。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def diff_week_on_week(daily: Float[Tensor, " days"]) -> Float[Tensor, " days-7"]:
    """out[i] = daily[i + 7] - daily[i]"""
    out = daily.new_empty(len(daily) - 7)
    for i in range(len(out)):
        out[i] = daily[i + 7] - daily[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("eight days", "八天"), 8),
        (("nine days", "九天"), 9),
        (("one week", "一周"), 7),
        (("eleven days", "十一天"), 11),
        (("two weeks", "两周"), 14),
        (("three weeks", "三周"), 21),
    ]
    for name, days in draw.then_random(named, range(8, 25)):
        yield Case(name, daily=draw.signed(days))


@drill.misconception(
    en="`torch.diff` with `n=7` takes differences of differences, seven times over. `n` counts how "
    "often, not how far apart.",
    zh="`torch.diff` 的 `n=7` 是对差再求差，一共求七遍。`n` 是次数，不是间隔。",
)
def took_the_seventh_difference(daily):
    return torch.diff(daily, n=7)


@drill.misconception(
    en="The sign is the wrong way round: a rise has to come out positive.",
    zh="符号反了：上涨应当得到正数。",
)
def subtracted_today_from_last_week(daily):
    return daily[:-7] - daily[7:]


@drill.misconception(
    en="`roll` carries the last days round to the beginning, so that the first seven days are "
    "compared with them. Those have no week before and are to be left out.",
    zh="`roll` 会把最后几天绕回开头，于是最前面七天与它们相减了。这七天在一周前没有值，应当去掉。",
)
def kept_days_that_went_round(daily):
    return daily - daily.roll(7)


@drill.misconception(
    en="This is the change since the day before. The two days are to lie a week apart.",
    zh="这是与前一天相比的变化。两天之间应当相隔一周。",
)
def compared_with_yesterday(daily):
    return daily.diff()


@drill.misconception(
    en="The days compared lie six apart: with both ends counted that is a week, but the same day "
    "of the week comes after seven.",
    zh="相比的两天只隔六天：首尾都算是一周，但星期几相同要隔七天。",
)
def compared_days_six_apart(daily):
    return (daily[6:] - daily[:-6])[: len(daily) - 7]


@drill.alternative
def roll_and_cut(daily):
    return (daily - daily.roll(7))[7:]


@drill.alternative
def narrow(daily):
    rest = len(daily) - 7
    return daily.narrow(0, 7, rest) - daily.narrow(0, 0, rest)


@drill.alternative
def sum_of_daily_changes(daily):
    totals = torch.nn.functional.pad(daily.diff().cumsum(0), (1, 0))
    return totals[7:] - totals[:-7]
