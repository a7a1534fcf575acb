"""The dim that is named is the dim that disappears."""

from tensor_drills.declare import Drill, Text, torch

SIZES = {"q": 2, "w": 3, "e": 5, "r": 7}  # primes: a size tells its letter
SUMS = {
    "over_1": {"dim": 1},
    "over_minus_2": {"dim": -2},
    "over_0_and_last": {"dim": (0, -1)},
    "kept": {"dim": 1, "keepdim": True},
    "over_1_twice": {"dim": 1},
}

drill = Drill(
    level=2,
    ops=("torch.sum",),
    title=Text(en="Sum dims of (q, w, e, r)", zh="对 (q, w, e, r) 的某维求和"),
    statement=Text(
        en="`x` has shape (q, w, e, r). Return a dict with the shape of each sum, written as a "
        "string of its letters in order, such as 'qwer'; a size of 1 is written '1'. 'over_1': "
        "`x.sum(1)`. 'over_minus_2': `x.sum(-2)`. 'over_0_and_last': `x.sum((0, -1))`. 'kept': "
        "`x.sum(1, keepdim=True)`. 'over_1_twice': `x.sum(1).sum(1)`.",
        zh="`x` 的形状是 (q, w, e, r)。用字典返回每个和的形状，按顺序写成一串字母，"
        "例如 'qwer'；大小为 1 的维度写 '1'。'over_1'：`x.sum(1)`。'over_minus_2'：`x.sum(-2)`。"
        "'over_0_and_last'：`x.sum((0, -1))`。'kept'：`x.sum(1, keepdim=True)`。"
        "'over_1_twice'：`x.sum(1).sum(1)`。",
    ),
    hints=(
        Text(
            en="Count the dims from 0. Summing over a dim adds up along it: that dim is gone.",
            zh="维度从 0 数起。对某一维求和就是沿着它累加：这一维随之消失。",
        ),
        Text(
            en="-1 is the last dim. After the first sum the dims are counted anew.",
            zh="-1 是最后一维。求过一次和之后，维度要重新数。",
        ),
    ),
)


@drill.reference
def sum_over_letters() -> dict[str, str]:
    """As torch itself sums a tensor of (2, 3, 5, 7), read back as letters."""
    letters = {size: letter for letter, size in SIZES.items()} | {1: "1"}
    x = torch.ones(tuple(SIZES.values()))
    sums = {name: x.sum(**options) for name, options in SUMS.items()}
    sums["over_1_twice"] = sums["over_1"].sum(1)
    return {name: "".join(letters[size] for size in sums[name].shape) for name in SUMS}


@drill.consequence
def consequence(answer: dict[str, str]) -> Text | None:
    for name, right in sum_over_letters().items():
        given = answer[name]
        if given == right:
            continue
        strange = set(given) - {*SIZES, "1"}
        if strange:
            return Text(
                f"'{name}': `{min(strange)}` is no dim of (q, w, e, r)",
                f"'{name}'：(q, w, e, r) 里没有 `{min(strange)}`",
            )
        kept = [letter for letter in given if letter != "1"]
        left = torch.empty([SIZES[letter] for letter in kept], device="meta").numel()
        terms = torch.ones(tuple(SIZES.values())).sum().item() / left
        lost = [letter for letter in SIZES if letter not in kept]
        if sorted(kept) == sorted(set(right) - {"1"}):
            return Text(
                f"'{name}': the right letters are left; look at their order and at `keepdim`",
                f"'{name}'：留下的字母是对的；再看看顺序和 `keepdim`",
            )
        return Text(
            f"'{name}': with q, w, e, r = 2, 3, 5, 7 this shape has {left} numbers, each a sum of "
            f"{terms:g} terms: summed over {' and '.join(lost) or 'no dim'}",
            f"'{name}'：设 q, w, e, r = 2, 3, 5, 7，这个形状有 {left} 个数，每个是 {terms:g} "
            f"项之和：求和去掉了{'、'.join(lost) or '零个维度'}",
        )
    return None


@drill.misconception(
    en="Dims are counted from 0: dim 1 is the second.",
    zh="维度从 0 数起：dim 1 是第二维。",
)
def counted_from_one():
    return {
        "over_1": "wer",
        "over_minus_2": "qwr",
        "over_0_and_last": "we",
        "kept": "1wer",
        "over_1_twice": "er",
    }


@drill.misconception(
    en="The dim that is named is summed up and gone; the others stay. This kept the named one.",
    zh="指明的那一维被加起来、消失了，其余的留下。这里正好相反，只留下了指明的那一维。",
)
def kept_the_named_dim():
    return {
        "over_1": "w",
        "over_minus_2": "e",
        "over_0_and_last": "qr",
        "kept": "1w11",
        "over_1_twice": "w",
    }


@drill.misconception(
    en="With `keepdim` the dim stays where it was, with size 1; it does not keep its size.",
    zh="有 `keepdim` 时，这一维留在原处，但大小变成 1，而不是保持原来的大小。",
)
def kept_the_size():
    return {
        "over_1": "qer",
        "over_minus_2": "qwr",
        "over_0_and_last": "we",
        "kept": "qwer",
        "over_1_twice": "qr",
    }


@drill.misconception(
    en="After the first sum the dims are counted anew: what was dim 2 is now dim 1.",
    zh="求过一次和之后，维度要重新数：原来的 dim 2 现在是 dim 1。",
)
def counted_by_the_old_dims():
    return {
        "over_1": "qer",
        "over_minus_2": "qwr",
        "over_0_and_last": "we",
        "kept": "q1er",
        "over_1_twice": "qer",
    }


@drill.alternative
def removed_from_a_string():
    letters = "qwer"
    return {
        "over_1": letters.replace("w", ""),
        "over_minus_2": letters.replace("e", ""),
        "over_0_and_last": letters[1:-1],
        "kept": letters.replace("w", "1"),
        "over_1_twice": letters[0] + letters[-1],
    }


@drill.alternative
def asked_torch():
    x = torch.empty(4, 6, 8, 9)
    letters = {4: "q", 6: "w", 8: "e", 9: "r", 1: "1"}

    def read(y):
        return "".join(letters[size] for size in y.shape)

    return {
        "kept": read(x.sum(1, keepdim=True)),
        "over_1": read(x.sum(1)),
        "over_1_twice": read(x.sum((1, 2))),
        "over_0_and_last": read(x.sum((0, 3))),
        "over_minus_2": read(x.sum(2)),
    }
