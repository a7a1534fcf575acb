"""On masks & and logical_and agree; on numbers they do not."""

from tensor_drills.declare import Drill, Text, torch

EXPRESSIONS = {
    "and_bits": "n & k",
    "and_logical": "torch.logical_and(n, k)",
    "not_bits": "~n",
    "not_logical": "torch.logical_not(n)",
    "not_mask": "~m",
    "minus_mask": "1 - m",
    "sum_of_masks": "m + m",
}

drill = Drill(
    level=3,
    ops=("torch.bitwise_and", "torch.bitwise_not", "torch.logical_and", "torch.logical_not"),
    title=Text(en="Bits or truth", zh="按位还是逻辑"),
    statement=Text(
        en="Let `n = torch.tensor([1, 0])`, `k = torch.tensor([2, 3])` and "
        "`m = torch.tensor([True, False])`. Return a dict with the elements that each gives, as a "
        "tuple of ints or bools (whichever the tensor holds), or the name of the error as a "
        "string. 'and_bits': `n & k`. 'and_logical': `torch.logical_and(n, k)`. 'not_bits': `~n`. "
        "'not_logical': `torch.logical_not(n)`. 'not_mask': `~m`. 'minus_mask': `1 - m`. "
        "'sum_of_masks': `m + m`.",
        zh="设 `n = torch.tensor([1, 0])`，`k = torch.tensor([2, 3])`，"
        "`m = torch.tensor([True, False])`。用字典返回下列各项的元素，写成元组，"
        "元素是 int 还是 bool 与张量一致；若报错，写错误的名字（字符串）。'and_bits'：`n & k`。"
        "'and_logical'：`torch.logical_and(n, k)`。'not_bits'：`~n`。"
        "'not_logical'：`torch.logical_not(n)`。'not_mask'：`~m`。'minus_mask'：`1 - m`。"
        "'sum_of_masks'：`m + m`。",
    ),
    hints=(
        Text(
            en="`&` and `~` work on the bits of an integer. In binary 1 is ...01 and 2 is ...10.",
            zh="`&` 和 `~` 作用在整数的二进制位上。二进制里 1 是 …01，2 是 …10。",
        ),
        Text(
            en="Flipping all the bits of an integer gives minus it, less one. `logical_not` asks "
            "only whether it is 0, and answers with a bool.",
            zh="把一个整数的所有位取反，得到它的相反数再减一。`logical_not` 只问它是不是 0，"
            "用 bool 作答。",
        ),
        Text(
            en="A bool tensor may be added, which is or; torch refuses to subtract one.",
            zh="bool 张量可以相加，相当于“或”；torch 不允许对它做减法。",
        ),
    ),
)


@drill.reference
def bitwise_or_logical() -> dict[str, tuple[int, ...] | tuple[bool, ...] | str]:
    """As torch itself answers."""
    return {name: outcome(name) for name in EXPRESSIONS}


def outcome(name: str) -> tuple[int, ...] | tuple[bool, ...] | str:
    """Return what one expression gives, or the name of its error."""
    n, k, m = torch.tensor([1, 0]), torch.tensor([2, 3]), torch.tensor([True, False])
    results = {
        "and_bits": lambda: n & k,
        "and_logical": lambda: torch.logical_and(n, k),
        "not_bits": lambda: ~n,
        "not_logical": lambda: torch.logical_not(n),
        "not_mask": lambda: ~m,
        "minus_mask": lambda: 1 - m,
        "sum_of_masks": lambda: m + m,
    }
    try:
        return tuple(results[name]().tolist())
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | tuple[bool, ...] | str]) -> Text | None:
    for name, code in EXPRESSIONS.items():
        given, right = answer[name], outcome(name)
        given = given if isinstance(given, str) else tuple(given)
        if given == right and list(map(type, given)) == list(map(type, right)):
            continue
        if isinstance(given, str) or isinstance(right, str):
            return Text(
                f"'{name}': does `{code}` raise? Run it, and read what torch says",
                f"'{name}'：`{code}` 会不会报错？运行它，看看 torch 怎么说",
            )
        if given == right:
            return Text(
                f"'{name}': the numbers fit, the type does not: print `({code}).dtype`",
                f"'{name}'：数值对得上，类型不对：打印 `({code}).dtype` 看看",
            )
        picked = "a mask" if all(type(item) is bool for item in given) else "positions"
        chosen = "掩码" if picked == "a mask" else "位置"
        return Text(
            f"'{name}': as an index your answer would be taken for {picked}; try what "
            f"`torch.tensor([10, 20])[{code}]` gives",
            f"'{name}'：用作索引时，你的答案会被当成{chosen}；试试 "
            f"`torch.tensor([10, 20])[{code}]` 得到什么",
        )
    return None


@drill.misconception(
    en="On integers `&` and `~` have nothing to do with truth: they work bit by bit and give "
    "integers. Only on bool tensors do they mean and, not.",
    zh="对整数，`&` 和 `~` 不管真假：它们逐位运算，得到的还是整数。"
    "只有对 bool 张量它们才是“与”和“非”。",
)
def took_bits_for_truth():
    return {
        "and_bits": (True, False),
        "and_logical": (True, False),
        "not_bits": (False, True),
        "not_logical": (False, True),
        "not_mask": (False, True),
        "minus_mask": "RuntimeError",
        "sum_of_masks": (True, False),
    }


@drill.misconception(
    en="The logical functions do not look at bits: any number but 0 is true, so 1 and 2 is True "
    "though they share no bit.",
    zh="逻辑函数不看二进制位：凡是不为 0 的数都算真，所以 1 与 2 得 True，尽管它们没有共同的位。",
)
def took_truth_for_bits():
    return {
        "and_bits": (0, 0),
        "and_logical": (False, False),
        "not_bits": (-2, -1),
        "not_logical": (False, True),
        "not_mask": (False, True),
        "minus_mask": "RuntimeError",
        "sum_of_masks": (True, False),
    }


@drill.misconception(
    en="`~` does not swap 0 and 1 in an integer tensor: it flips all 64 bits. It does swap True "
    "and False.",
    zh="`~` 不会在整数张量里对调 0 和 1：它把 64 位全部取反。对 True 和 False 它才是对调。",
)
def swapped_ones_and_zeros():
    return {
        "and_bits": (0, 0),
        "and_logical": (True, False),
        "not_bits": (0, 1),
        "not_logical": (False, True),
        "not_mask": (False, True),
        "minus_mask": "RuntimeError",
        "sum_of_masks": (True, False),
    }


@drill.misconception(
    en="Masks were treated as numbers. `+` of two bool tensors stays bool, and `-` is refused: "
    "torch wants `~`.",
    zh="把掩码当成数来算了。两个 bool 张量用 `+` 相加仍是 bool，而 `-` 会被拒绝："
    "torch 要你用 `~`。",
)
def treated_masks_as_numbers():
    return {
        "and_bits": (0, 0),
        "and_logical": (True, False),
        "not_bits": (-2, -1),
        "not_logical": (False, True),
        "not_mask": (False, True),
        "minus_mask": (0, 1),
        "sum_of_masks": (2, 0),
    }


@drill.alternative
def as_lists():
    return {
        "sum_of_masks": [True, False],
        "minus_mask": "RuntimeError",
        "not_mask": [False, True],
        "not_logical": [False, True],
        "not_bits": [-2, -1],
        "and_logical": [True, False],
        "and_bits": [0, 0],
    }


@drill.alternative
def asked_torch():
    n, k, m = torch.tensor([1, 0]), torch.tensor([2, 3]), torch.tensor([True, False])
    return {
        "and_bits": torch.bitwise_and(n, k).tolist(),
        "and_logical": (n.bool() & k.bool()).tolist(),
        "not_bits": (-n - 1).tolist(),
        "not_logical": (n == 0).tolist(),
        "not_mask": (m ^ True).tolist(),
        "minus_mask": RuntimeError.__name__,
        "sum_of_masks": (m | m).tolist(),
    }
