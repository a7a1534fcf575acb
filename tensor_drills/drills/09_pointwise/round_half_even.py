"""Halves go to the even neighbour, so that on average nothing is added."""

from tensor_drills.declare import Drill, Tensor, Text, torch

X = (-2.5, -1.5, 0.5, 1.5, 2.5, 3.5)

drill = Drill(
    level=3,
    ops=("torch.round", "torch.floor", "torch.ceil", "torch.trunc", "torch.frac"),
    title=Text(en="Five ways with halves", zh="恰好 .5 时的五个函数"),
    statement=Text(
        en="`x = torch.tensor([-2.5, -1.5, 0.5, 1.5, 2.5, 3.5])`. Return a dict with the keys "
        "'round', 'floor', 'ceil', 'trunc' and 'frac': what `torch.round(x)` and so on give, each "
        "as a tuple of six floats.",
        zh="`x = torch.tensor([-2.5, -1.5, 0.5, 1.5, 2.5, 3.5])`。返回一个字典，键为 "
        "'round'、'floor'、'ceil'、'trunc' 和 'frac'，值是 `torch.round(x)` 等函数的结果，"
        "各写成六个浮点数的元组。",
    ),
    hints=(
        Text(
            en="`floor` goes down, `ceil` up, `trunc` towards zero. Down from -2.5 is where?",
            zh="`floor` 向下，`ceil` 向上，`trunc` 向零。-2.5 向下是多少？",
        ),
        Text(
            en="Halves always rounded up would make sums grow. `round` sends half of them up and "
            "half of them down: by what could it choose?",
            zh="恰好 .5 的数如果总是向上取，总和就会偏大。`round` 让其中一半向上、一半向下："
            "它按什么来选？",
        ),
        Text(
            en="`frac` is what `trunc` has cut off: x - trunc(x).",
            zh="`frac` 就是 `trunc` 去掉的部分：x - trunc(x)。",
        ),
    ),
)


@drill.reference
def round_half_even() -> dict[str, tuple[float, ...]]:
    """As torch itself rounds."""
    x = torch.tensor(X)
    functions = (torch.round, torch.floor, torch.ceil, torch.trunc, torch.frac)
    return {function.__name__: tuple(function(x).tolist()) for function in functions}


@drill.consequence
def consequence(answer: dict[str, tuple[float, ...]]) -> Text | None:
    x = torch.tensor(X)
    yours = {name: torch.tensor(values) for name, values in answer.items()}
    if any(values.shape != x.shape for values in yours.values()):
        return Text("each value is a tuple of six", "每个值都应是六个数的元组")
    if text := _broken_rule(x, yours):
        return text
    if (yours["round"] != torch.round(x)).any():
        bias = (yours["round"] - x).sum().item()
        return Text(
            "'round': each of yours is half a step away, as it must be; but torch chooses "
            "otherwise between the two neighbours. Your sum differs from that of x by "
            f"{bias:g}, torch's by 0",
            "'round'：你的每个结果都相差半步，这没错；但在两个相邻整数之间，torch 的选法不同。"
            f"你的总和与 x 的总和相差 {bias:g}，torch 的相差 0",
        )
    return Text(
        "the results obey their rules, but are not whole numbers or not the nearest",
        "结果符合各自的规则，但不是整数，或不是最近的整数",
    )


def _broken_rule(x: Tensor, yours: dict[str, Tensor]) -> Text | None:
    """Say which rule that a function is known by does not hold for an answer."""
    rules = {
        "round": ((yours["round"] - x).abs() == 0.5, "half a step from x", "与 x 相差半步"),
        "floor": (yours["floor"] <= x, "never above x", "不大于 x"),
        "ceil": (yours["ceil"] >= x, "never below x", "不小于 x"),
        "trunc": (
            yours["trunc"].abs() <= x.abs(),
            "never farther from 0 than x",
            "不比 x 离 0 更远",
        ),
        "frac": (yours["trunc"] + yours["frac"] == x, "x less 'trunc'", "x 减去 'trunc'"),
    }
    for name, (holds, en, zh) in rules.items():
        if not holds.all():
            value = X[int((~holds).nonzero()[0])]
            return Text(
                f"'{name}' is {en}; yours is not so for x = {value}",
                f"'{name}' 应当{zh}；你的答案在 x = {value} 处不是这样",
            )
    return None


@drill.misconception(
    en="Halves do not always go away from zero, as taught at school: `round` takes the even one of "
    "the two neighbours.",
    zh="恰好 .5 的数并不总像学校教的“四舍五入”那样远离零：`round` 取两个相邻整数中的偶数。",
)
def rounded_halves_away_from_zero():
    return {
        "round": (-3.0, -2.0, 1.0, 2.0, 3.0, 4.0),
        "floor": (-3.0, -2.0, 0.0, 1.0, 2.0, 3.0),
        "ceil": (-2.0, -1.0, 1.0, 2.0, 3.0, 4.0),
        "trunc": (-2.0, -1.0, 0.0, 1.0, 2.0, 3.0),
        "frac": (-0.5, -0.5, 0.5, 0.5, 0.5, 0.5),
    }


@drill.misconception(
    en="Halves do not always go up either, as `floor(x + 0.5)` would have it: `round` takes the "
    "even one of the two neighbours.",
    zh="恰好 .5 的数也不总像 `floor(x + 0.5)` 那样向上：`round` 取两个相邻整数中的偶数。",
)
def rounded_halves_up():
    return {
        "round": (-2.0, -1.0, 1.0, 2.0, 3.0, 4.0),
        "floor": (-3.0, -2.0, 0.0, 1.0, 2.0, 3.0),
        "ceil": (-2.0, -1.0, 1.0, 2.0, 3.0, 4.0),
        "trunc": (-2.0, -1.0, 0.0, 1.0, 2.0, 3.0),
        "frac": (-0.5, -0.5, 0.5, 0.5, 0.5, 0.5),
    }


@drill.misconception(
    en="`floor` was taken for cutting the fraction off. Below zero the two part: down is away from "
    "zero.",
    zh="把 `floor` 当成了去掉小数部分。在零以下两者不同：向下就是远离零。",
)
def took_floor_for_trunc():
    return {
        "round": (-2.0, -2.0, 0.0, 2.0, 2.0, 4.0),
        "floor": (-2.0, -1.0, 0.0, 1.0, 2.0, 3.0),
        "ceil": (-3.0, -2.0, 1.0, 2.0, 3.0, 4.0),
        "trunc": (-2.0, -1.0, 0.0, 1.0, 2.0, 3.0),
        "frac": (-0.5, -0.5, 0.5, 0.5, 0.5, 0.5),
    }


@drill.misconception(
    en="`frac` keeps the sign of `x`, since it goes with `trunc`. What is always in [0, 1) is "
    "`x - floor(x)`, or `x % 1`.",
    zh="`frac` 与 `x` 同号，因为它与 `trunc` 配套。总在 [0, 1) 里的是 `x - floor(x)`，也就是 "
    "`x % 1`。",
)
def took_frac_from_the_floor():
    return {
        "round": (-2.0, -2.0, 0.0, 2.0, 2.0, 4.0),
        "floor": (-3.0, -2.0, 0.0, 1.0, 2.0, 3.0),
        "ceil": (-2.0, -1.0, 1.0, 2.0, 3.0, 4.0),
        "trunc": (-2.0, -1.0, 0.0, 1.0, 2.0, 3.0),
        "frac": (0.5, 0.5, 0.5, 0.5, 0.5, 0.5),
    }


@drill.alternative
def as_lists():
    return {
        "frac": [-0.5, -0.5, 0.5, 0.5, 0.5, 0.5],
        "trunc": [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0],
        "ceil": [-2.0, -1.0, 1.0, 2.0, 3.0, 4.0],
        "floor": [-3.0, -2.0, 0.0, 1.0, 2.0, 3.0],
        "round": [-2.0, -2.0, 0.0, 2.0, 2.0, 4.0],
    }


@drill.alternative
def asked_torch():
    x = torch.arange(-2.5, 4)[[0, 1, 3, 4, 5, 6]]
    names = ("round", "floor", "ceil", "trunc", "frac")
    return {name: getattr(x, name)().tolist() for name in names}
