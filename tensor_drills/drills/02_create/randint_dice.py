"""randint leaves its upper bound out, and a generator makes its draws repeatable."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.randint", "torch.Generator"),
    title=Text(en="Repeatable dice", zh="可复现的骰子"),
    statement=Text(
        en="Return `n` rolls of a die, whole numbers from 1 to 6 as int64, that are the same for "
        "the same `seed`: make one `torch.Generator` on the CPU, seed it with `seed`, and draw "
        "all `n` numbers from it in one call of `torch.randint`.",
        zh="返回掷 `n` 次骰子的结果：1 到 6 的整数，int64，`seed` 相同则结果相同。请在 CPU "
        "上创建一个 `torch.Generator`，用 `seed` 设定种子，再调用一次 `torch.randint`，"
        "从中抽取全部 `n` 个数。",
    ),
    hints=(
        Text(
            en="`manual_seed` of a generator returns the generator, and `randint` takes it as "
            "`generator=`.",
            zh="生成器的 `manual_seed` 会返回生成器本身，`randint` 用 `generator=` 接收它。",
        ),
        Text(
            en="Of the two bounds that `randint` takes, the upper one is never drawn.",
            zh="`randint` 的上下界中，上界永远抽不到。",
        ),
    ),
)


@drill.reference
def randint_dice(seed: int, n: int) -> Int[Tensor, " n"]:
    """out[i] = 1 + the i-th number that the seeded generator draws from 0 to 5"""
    generator = torch.Generator().manual_seed(seed)
    drawn = torch.randint(6, (n,), generator=generator)
    out = torch.zeros(n, dtype=torch.int64)
    for i in range(n):
        out[i] = 1 + drawn[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two rolls", "掷两次"), 1, 2),
        (("no rolls", "一次也不掷"), 1, 0),
        (("twelve rolls", "掷十二次"), 0, 12),
        (("another seed", "另一个种子"), 7, 12),
    ]
    for name, seed, n in draw.then_random(named, range(1000), range(10, 20)):
        yield Case(name, seed=seed, n=n)


@drill.misconception(
    en="`randint` never draws its upper bound: with 1 and 6 it draws only 1 to 5, and no 6 is ever "
    "rolled.",
    zh="`randint` 抽不到上界：给它 1 和 6，只会抽到 1 到 5，永远掷不出 6。",
)
def left_the_six_out(seed, n):
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(1, 6, (n,), generator=generator)


@drill.misconception(
    en="`torch.randint(6, ...)` begins at 0. The numbers of a die begin at 1.",
    zh="`torch.randint(6, ...)` 从 0 开始。骰子的点数从 1 开始。",
)
def rolled_from_zero(seed, n):
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(6, (n,), generator=generator)


@drill.misconception(
    en="A new generator with the same seed begins the same sequence again: made anew for every "
    "roll, it rolls the same number every time. Make it once.",
    zh="种子相同的新生成器会从头开始同一个序列：每掷一次都新建一个，就总是掷出同一个数。"
    "只创建一次。",
)
def seeded_for_every_roll(seed, n):
    rolls = [
        torch.randint(1, 7, (), generator=torch.Generator().manual_seed(seed)) for _ in range(n)
    ]
    return torch.stack(rolls) if rolls else torch.zeros(0, dtype=torch.int64)


@drill.misconception(
    en="A float between 1 and 6, rounded, gives the two ends only half as often as the other "
    "numbers, and these are not the draws that were asked for.",
    zh="把 1 到 6 之间的浮点数四舍五入，两端出现的机会只有其他数的一半，"
    "而且抽出的也不是题目要的那些数。",
)
def rounded_floats(seed, n):
    generator = torch.Generator().manual_seed(seed)
    return (1 + 5 * torch.rand(n, generator=generator)).round().long()


@drill.alternative
def high_beyond_six(seed, n):
    generator = torch.Generator(device="cpu")
    generator.manual_seed(seed)
    return torch.randint(low=1, high=7, size=(n,), generator=generator)


@drill.alternative
def shifted(seed, n):
    return 1 + torch.randint(6, [n], generator=torch.Generator().manual_seed(seed))


@drill.alternative
def drawn_in_place(seed, n):
    generator = torch.Generator().manual_seed(seed)
    return torch.empty(n, dtype=torch.int64).random_(1, 7, generator=generator)
