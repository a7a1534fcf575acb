"""Bools are counted by sum, but neither added, subtracted nor averaged as numbers."""

from collections.abc import Callable

from tensor_drills.declare import Drill, Text, torch

HIT = [True, True, False, True]
COUNTS: dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "sum": lambda hit: hit.sum(),
    "both": lambda hit: (hit + hit).sum(),
    "twice": lambda hit: (hit * 2).sum(),
    "mean": lambda hit: hit.mean(),
    "share": lambda hit: hit.float().mean(),
    "minus": lambda hit: (hit - hit).sum(),
}

drill = Drill(
    level=2,
    ops=("torch.sum", "torch.mean", "torch.logical_or"),
    title=Text(en="Counting with bools", zh="用布尔值计数"),
    statement=Text(
        en="`hit = torch.tensor([True, True, False, True])`. Return a dict: for each result below, "
        "the number that `item()` gives, or the name of the error as a string. 'sum': `hit.sum()`. "
        "'both': `(hit + hit).sum()`. 'twice': `(hit * 2).sum()`. 'mean': `hit.mean()`. 'share': "
        "`hit.float().mean()`. 'minus': `(hit - hit).sum()`.",
        zh="`hit = torch.tensor([True, True, False, True])`。对下列各个结果再调用 `item()`，"
        "用字典返回得到的数；如果报错，就写错误的名字（字符串）。'sum'：`hit.sum()`。'both'："
        "`(hit + hit).sum()`。'twice'：`(hit * 2).sum()`。'mean'：`hit.mean()`。'share'："
        "`hit.float().mean()`。'minus'：`(hit - hit).sum()`。",
    ),
    hints=(
        Text(
            en="`sum` counts: it turns bools into whole numbers first. `+` of two bool tensors "
            "does not: its result is bool again.",
            zh="`sum` 会计数：它先把布尔值变成整数。两个布尔张量用 `+` 相加却不会，结果仍是布尔。",
        ),
        Text(
            en="A Python integer beside a bool tensor raises it to whole numbers.",
            zh="Python 的整数会把参与运算的布尔值提升为整数。",
        ),
        Text(
            en="torch refuses what has no clear meaning for bools, with the error that it raises "
            "most often.",
            zh="对布尔值意义不明的运算，torch 会拒绝，抛出它最常用的那种错误。",
        ),
    ),
)


@drill.reference
def bool_sums() -> dict[str, int | float | str]:
    """As torch itself counts."""
    return answer_with()


def answer_with(**changes: int | float | str) -> dict[str, int | float | str]:
    """Return what torch gives, with some of it changed."""
    return {name: _outcome(count) for name, count in COUNTS.items()} | changes


def _outcome(count: Callable[[torch.Tensor], torch.Tensor]) -> int | float | str:
    try:
        return count(torch.tensor(HIT)).item()
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, int | float | str]) -> Text | None:
    told = {
        "sum": Text("how many of the four are True?", "四个里面有几个是 True？"),
        "both": Text(
            "`hit + hit` is a bool tensor. What can True + True be in it?",
            "`hit + hit` 是布尔张量。其中 True + True 只能是什么？",
        ),
        "twice": Text(
            "`hit * 2` is not a bool tensor: what is its dtype?",
            "`hit * 2` 不是布尔张量：它的 dtype 是什么？",
        ),
        "mean": Text(
            "`mean` keeps the dtype of its input. Can a bool hold the result?",
            "`mean` 的结果与输入 dtype 相同。布尔值装得下这个结果吗？",
        ),
        "share": Text(
            "after `float()` each True is a one and each False a zero",
            "`float()` 之后，每个 True 是一，每个 False 是零",
        ),
        "minus": Text(
            "what would True - False be, as a bool? Does torch want to decide that?",
            "True - False 若也要是布尔值，应是什么？torch 愿意替人决定吗？",
        ),
    }
    right = bool_sums()
    for name, text in told.items():
        if answer[name] != right[name]:
            return Text(f"'{name}': {text.en}", f"'{name}'：{text.zh}")
        if type(answer[name]) is not type(right[name]):
            return Text(
                f"'{name}': the value is right, but `item()` gives another type of number here",
                f"'{name}'：数值是对的，但 `item()` 在这里给出的是另一种类型的数",
            )
    return None


@drill.misconception(
    en="`+` on two bool tensors is a logical or: True + True is True, and counts once. In Python "
    "itself it would be a number.",
    zh="两个布尔张量的 `+` 是逻辑或：True + True 还是 True，只算一次。在 Python 里才会得到数。",
)
def added_bools_as_numbers():
    return answer_with(both=6)


@drill.misconception(
    en="`mean` refuses bools, since its result would have to be a bool too. An accuracy needs "
    "`float()` first, or `sum` and a division.",
    zh="`mean` 不接受布尔值，因为结果也得是布尔值。求准确率要先用 `float()`，或者用 `sum` 再相除。",
)
def averaged_bools():
    return answer_with(mean=0.75)


@drill.misconception(
    en="`-` between two bool tensors raises; torch asks you to say what you mean, with `^` or "
    "with `logical_xor`, or `~` for the opposite.",
    zh="两个布尔张量用 `-` 相减会报错；torch 要求写明意图：用 `^` 或 `logical_xor`，取反则用 `~`。",
)
def subtracted_bools():
    return answer_with(minus=0)


@drill.misconception(
    en="To torch, the bools in a tensor are not numbers: `+` is a logical or, and they have "
    "neither a mean nor a difference. Only `sum`, or a number beside them, makes them count.",
    zh="在 torch 看来，张量里的布尔值不是数：`+` 是逻辑或，既没有平均值，也没有差。只有 `sum`，"
    "或者与一个数运算，才会把它们当作数。",
)
def treated_bools_as_numbers():
    return {"sum": 3, "both": 6, "twice": 6, "mean": 0.75, "share": 0.75, "minus": 0}


@drill.alternative
def written_out():
    return {
        "sum": 3,
        "both": 3,
        "twice": 6,
        "mean": "RuntimeError",
        "share": 3 / 4,
        "minus": "RuntimeError",
    }


@drill.alternative
def asked_torch():
    hit = torch.tensor([True, True, False, True])
    return {
        "minus": RuntimeError.__name__,
        "mean": RuntimeError.__name__,
        "sum": int(hit.sum()),
        "both": int((hit | hit).sum()),
        "twice": hit.int().mul(2).sum().item(),
        "share": hit.double().mean().item(),
    }
