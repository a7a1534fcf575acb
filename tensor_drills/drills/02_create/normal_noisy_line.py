"""Draws from one generator come in an order, and a seed fixes them all."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.rand", "torch.randn", "torch.normal", "torch.Generator"),
    title=Text(en="A noisy line", zh="带噪声的直线"),
    statement=Text(
        en="Make data for a regression from one generator on the CPU, seeded with `seed`: the "
        "default one or, better, a `torch.Generator` of your own, which leaves the other draws of "
        "a program as they were. First draw `u` with one call of `torch.rand`, then `z` with one "
        "call of `torch.randn`, `n` numbers each, from that same generator. Return the pair of x, "
        "which is `u` stretched from [0, 1) to [-2, 2), and y = 10 x + 4 + noise, where noise is "
        "`z` with standard deviation 0.5.",
        zh="用 CPU 上的同一个随机数生成器（种子为 `seed`）生成回归数据：可以用默认的生成器，"
        "最好自己建一个 `torch.Generator`，这样不影响程序里别处的随机数。先调用一次 "
        "`torch.rand` 得到 `u`，再调用一次 `torch.randn` 得到 `z`，各 `n` 个数，"
        "都取自这同一个生成器。返回两个张量 x 和 y：x 是把 `u` 从 [0, 1) 拉伸到 [-2, 2) 的结果；y "
        "= 10 x + 4 + 噪声，噪声由 `z` 得来，标准差为 0.5。",
    ),
    hints=(
        Text(
            en="Stretch, then shift: how wide is [-2, 2), and where does it begin?",
            zh="先拉伸，再平移：[-2, 2) 有多宽，从哪里开始？",
        ),
        Text(
            en="`randn` has standard deviation 1. A factor changes the standard deviation by that "
            "factor.",
            zh="`randn` 的标准差是 1。乘以几，标准差就变成几倍。",
        ),
        Text(
            en="One generator serves both draws, in the order asked; do not seed it again between "
            "them.",
            zh="两次都用同一个生成器，按要求的次序抽取，中间不要重新设种子。",
        ),
    ),
)


@drill.reference
def normal_noisy_line(seed: int, n: int) -> tuple[Float[Tensor, " n"], Float[Tensor, " n"]]:
    """x[i] = 4 * u[i] - 2, y[i] = 10 * x[i] + 4 + 0.5 * z[i]"""
    generator = torch.Generator().manual_seed(seed)
    u = torch.rand(n, generator=generator)
    z = torch.randn(n, generator=generator)
    x, y = torch.zeros(n), torch.zeros(n)
    for i in range(n):
        x[i] = 4 * u[i] - 2
        y[i] = 10 * x[i] + 4 + 0.5 * z[i]
    return x, y


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one point", "一个点"), 1, 1),
        (("three points", "三个点"), 1, 3),
        (("no points", "零个点"), 1, 0),
        (("twenty points", "二十个点"), 2, 20),
    ]
    for name, seed, n in draw.then_random(named, range(1000), range(2, 24)):
        yield Case(name, seed=seed, n=n)


@drill.misconception(
    en="The generator was seeded again before the noise, so that both draws begin with the same "
    "random bits: x and the noise depend on each other, and that is no longer noise.",
    zh="抽噪声之前又设了一次种子，两次抽取从同样的随机位开始：x 与噪声互相关联，"
    "噪声就不成其为噪声了。",
)
def seeded_again(seed, n):
    generator = torch.Generator()
    x = 4 * torch.rand(n, generator=generator.manual_seed(seed)) - 2
    return x, 10 * x + 4 + 0.5 * torch.randn(n, generator=generator.manual_seed(seed))


@drill.misconception(
    en="0.5 is the standard deviation. Here its root was the factor, as if it were the variance, "
    "and the noise comes out too strong.",
    zh="0.5 是标准差。这里把它当成方差，乘的是它的平方根，噪声就偏大了。",
)
def took_it_for_the_variance(seed, n):
    generator = torch.Generator().manual_seed(seed)
    x = 4 * torch.rand(n, generator=generator) - 2
    return x, 10 * x + 4 + 0.5**0.5 * torch.randn(n, generator=generator)


@drill.misconception(
    en="The noise was drawn first. A generator hands out one sequence, so another order gives "
    "other numbers: to repeat an experiment, keep the order too.",
    zh="这里先抽了噪声。生成器给出的是一个序列，次序变了，数也就变了：要复现实验，"
    "抽取的次序也得一样。",
)
def drew_the_noise_first(seed, n):
    generator = torch.Generator().manual_seed(seed)
    z = torch.randn(n, generator=generator)
    x = 4 * torch.rand(n, generator=generator) - 2
    return x, 10 * x + 4 + 0.5 * z


@drill.misconception(
    en="`rand` is uniform, from 0 to 1: as noise it is never negative, and shifts the line. "
    "Normal noise comes from `randn`.",
    zh="`rand` 是 0 到 1 的均匀分布：拿它当噪声，永远不为负，整条线都会偏。正态噪声用 `randn`。",
)
def drew_uniform_noise(seed, n):
    generator = torch.Generator().manual_seed(seed)
    x = 4 * torch.rand(n, generator=generator) - 2
    return x, 10 * x + 4 + 0.5 * torch.rand(n, generator=generator)


@drill.misconception(
    en="2 * u - 2 runs from -2 to 0 only: the range [-2, 2) is 4 wide.",
    zh="2 * u - 2 只从 -2 到 0：[-2, 2) 的宽度是 4。",
)
def stretched_too_little(seed, n):
    generator = torch.Generator().manual_seed(seed)
    x = 2 * torch.rand(n, generator=generator) - 2
    return x, 10 * x + 4 + 0.5 * torch.randn(n, generator=generator)


@drill.alternative
def normal_with_its_std(seed, n):
    generator = torch.Generator().manual_seed(seed)
    x = (torch.rand(n, generator=generator) - 0.5) * 4
    return x, 10 * x + torch.normal(4.0, 0.5, (n,), generator=generator)


@drill.alternative
def drawn_in_place(seed, n):
    generator = torch.Generator().manual_seed(seed)
    x = torch.empty(n).uniform_(-2, 2, generator=generator)
    return [x, x * 10 + 4 + torch.empty(n).normal_(std=0.5, generator=generator)]


@drill.alternative
def lerp(seed, n):
    generator = torch.Generator(device="cpu")
    generator.manual_seed(seed)
    x = torch.lerp(torch.tensor(-2.0), torch.tensor(2.0), torch.rand((n,), generator=generator))
    return x, torch.randn((n,), generator=generator).div(2).add(10 * x).add(4)
