"""A series cut into weeks, whose last week may be short."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.nn.functional.pad", "torch.nanmean", "torch.reshape"),
    title=Text(en="Weekly averages", zh="每周平均"),
    statement=Text(
        en="`daily` holds one value a day, the first on day 1 of week 1. Return the average of "
        "each week of 7 days. The last week may be incomplete: it is averaged over the days that "
        "it has. No Python loop.",
        zh="`daily` 每天一个值，第一个值是第 1 周的第 1 天。返回每周（7 天）的平均值。"
        "最后一周可能不完整，就对它已有的那些天求平均。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="With whole weeks a matrix of one week a row would do. How many days are missing "
            "for that?",
            zh="如果都是整周，排成每行一周的矩阵就行。还差几天？",
        ),
        Text(
            en="`-len(daily) % 7` days fill up the last week. With what can they be filled so "
            "that the average can tell them apart?",
            zh="还差 `-len(daily) % 7` 天。填上什么，求平均时才能分辨出它们？",
        ),
        Text(
            en="Either fill with NaN and leave NaN out of the mean, or fill with 0 and divide each "
            "week's sum by its own number of days.",
            zh="可以填 NaN，求平均时略去 NaN；也可以填 0，再用每周的和除以该周实际的天数。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def weekly_averages(daily: Float[Tensor, " days"]) -> Float[Tensor, " weeks"]:
    """out[k] = mean of daily[7 * k], ..., daily[7 * k + 6], or of those that there are"""
    weeks = (len(daily) + 6) // 7
    out = daily.new_empty(weeks)
    for k in range(weeks):
        out[k] = daily[7 * k : 7 * k + 7].mean()
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one week", "一周"), 7),
        (("one week and a day", "一周零一天"), 8),
        (("less than a week", "不足一周"), 3),
        (("two weeks", "两周"), 14),
        (("two weeks and six days", "两周零六天"), 20),
        (("one day", "一天"), 1),
        (("no days", "零天"), 0),
        (("seven weeks", "七周"), 49),
    ]
    for name, days in draw.then_random(named, range(8, 36)):
        yield Case(name, daily=7 * draw.signed(days))


@drill.misconception(
    en="The incomplete week at the end was cut off. It gets an average too, over the days that it "
    "has.",
    zh="末尾不完整的那一周被切掉了。它也要有平均值，对已有的天数求。",
)
def cut_off_the_last_days(daily):
    weeks = len(daily) // 7
    return daily[: 7 * weeks].view(weeks, 7).mean(1)


@drill.misconception(
    en="The days that are missing were filled with 0 and counted: the sum of the last week was "
    "divided by 7, whatever the number of its days.",
    zh="缺的几天填了 0，还算进了天数：最后一周不管有几天，都除以了 7。",
)
def counted_missing_days_as_zero(daily):
    padded = torch.nn.functional.pad(daily, (0, -len(daily) % 7))
    return padded.view(-1, 7).mean(1)


@drill.misconception(
    en="The series was cut into 7 rows, so that days of different weeks were averaged. Values are "
    "laid out row by row: one week a row is (-1, 7).",
    zh="序列被切成了 7 行，于是不同周的日子混在一起求了平均。数值是按行排列的："
    "每行一周应为 (-1, 7)。",
)
def cut_into_seven_rows(daily):
    missing = -len(daily) % 7
    padded = torch.nn.functional.pad(daily, (0, missing), value=torch.nan)
    return padded.view(7, -1).nanmean(0)


@drill.misconception(
    en="This is a moving average: a window at every day. Weeks do not overlap.",
    zh="这是滑动平均：每一天都有一个窗口。而各周互不重叠。",
)
def took_a_moving_average(daily):
    return daily.unfold(0, 7, 1).mean(1)


@drill.misconception(
    en="This averages each day of the week over all weeks: seven numbers, however long the "
    "series is.",
    zh="这是把各周的同一天放在一起求平均：无论序列多长，都只得到七个数。",
)
def averaged_each_weekday(daily):
    missing = -len(daily) % 7
    padded = torch.nn.functional.pad(daily, (0, missing), value=torch.nan)
    return padded.view(-1, 7).nanmean(0)


@drill.alternative
def sums_by_days_there_are(daily):
    week = torch.arange(len(daily), device=daily.device) // 7
    return torch.bincount(week, weights=daily).to(daily.dtype) / torch.bincount(week)


@drill.alternative
def padded_sums(daily):
    missing = -len(daily) % 7
    sums = torch.nn.functional.pad(daily, (0, missing)).view(-1, 7).sum(1)
    days = torch.nn.functional.pad(torch.ones_like(daily), (0, missing)).view(-1, 7).sum(1)
    return sums / days


@drill.alternative
def whole_weeks_and_the_rest(daily):
    whole = len(daily) // 7 * 7
    means = daily[:whole].view(-1, 7).mean(1)
    rest = daily[whole:].unsqueeze(0)
    return torch.cat([means, rest.mean(1)]) if rest.numel() else means


@drill.alternative
def average_matrix(daily):
    days = torch.arange(len(daily), device=daily.device)
    weeks = torch.arange((len(daily) + 6) // 7, device=daily.device).unsqueeze(1)
    member = (days // 7 == weeks).to(daily.dtype)
    return member / member.sum(1, keepdim=True) @ daily
