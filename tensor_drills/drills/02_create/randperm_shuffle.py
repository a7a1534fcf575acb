"""Samples and labels are shuffled by one permutation."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.randperm", "torch.index_select"),
    title=Text(en="Shuffle with the labels", zh="连同标签一起打乱"),
    statement=Text(
        en="Draw one permutation p of all n samples with `torch.randperm`, from a new "
        "`torch.Generator` on the CPU that is seeded with `seed`. Return the pair of shuffled "
        "samples and labels: row i of the first is row `p[i]` of `x`, and element i of the second "
        "is `label[p[i]]`.",
        zh="在 CPU 上新建一个 `torch.Generator`，用 `seed` 设定种子，再用 `torch.randperm` "
        "从中抽取一个 n 个样本的排列 p。返回打乱后的样本与标签（两个张量）：前者的第 i 行是 `x` "
        "的第 `p[i]` 行，后者的第 i 个元素是 `label[p[i]]`。",
    ),
    hints=(
        Text(
            en="A permutation is a tensor of indices. What does a tensor between brackets do to "
            "`x`?",
            zh="排列就是一个索引张量。把张量放进方括号里索引 `x` 会怎样？",
        ),
        Text(
            en="A generator moves on with every draw. How many times should you draw here?",
            zh="生成器每抽一次就往前走一步。这里该抽几次？",
        ),
        Text(
            en="Reading `x[p]` and writing `out[p] = x` are each other's inverse.",
            zh="读 `x[p]` 与写 `out[p] = x` 互为逆操作。",
        ),
    ),
)


@drill.reference
def randperm_shuffle(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"], seed: int
) -> tuple[Float[Tensor, "n d"], Int[Tensor, " n"]]:
    """first[i] = x[p[i]], second[i] = label[p[i]]"""
    p = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    first, second = torch.empty_like(x), torch.empty_like(label)
    for i in range(len(x)):
        first[i] = x[p[i]]
        second[i] = label[p[i]]
    return first, second


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 2, 0),
        (("three samples", "三个样本"), 3, 1, 1),
        (("five samples", "五个样本"), 5, 2, 1),
        (("no samples", "没有样本"), 0, 2, 3),
        (("eight samples", "八个样本"), 8, 3, 2),
    ]
    for name, n, d, seed in draw.then_random(named, range(4, 9), range(1, 4), range(1000)):
        x = draw.distinct(n, d)
        yield Case(name, x=x, label=draw.distinct(n, dtype=torch.int64), seed=seed)


@drill.misconception(
    en="Two draws are two permutations: samples and labels were shuffled apart, and no label "
    "belongs to its sample any more. Draw once and use it twice.",
    zh="抽两次就是两个排列：样本和标签各打乱各的，标签不再属于自己的样本。应当只抽一次，用两次。",
)
def drew_two_permutations(x, label, seed):
    generator = torch.Generator().manual_seed(seed)
    n = len(x)
    return (
        x[torch.randperm(n, generator=generator)],
        label[torch.randperm(n, generator=generator)],
    )


@drill.misconception(
    en="The labels stayed where they were while their samples moved: the data are still there, "
    "but they are labelled wrongly.",
    zh="样本动了，标签却留在原处：数据都还在，标签却对错了。",
)
def shuffled_only_the_samples(x, label, seed):
    p = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    return x[p], label


@drill.misconception(
    en="Row i was written to place `p[i]`; it should be read from there. This is a shuffle too, "
    "but by the inverse permutation.",
    zh="这里是把第 i 行写到位置 `p[i]`；题目要的是从那里读。这样也算打乱，只是用了逆排列。",
)
def wrote_to_the_places(x, label, seed):
    p = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    first, second = torch.empty_like(x), torch.empty_like(label)
    first[p] = x
    second[p] = label
    return first, second


@drill.misconception(
    en="`randint` draws with replacement: some samples come twice, others are lost. A permutation "
    "has each exactly once.",
    zh="`randint` 是有放回地抽：有的样本出现两次，有的丢了。排列中每个样本恰好出现一次。",
)
def drew_with_replacement(x, label, seed):
    n = len(x)
    p = torch.randint(max(n, 1), (n,), generator=torch.Generator().manual_seed(seed))
    return x[p], label[p]


@drill.alternative
def index_select(x, label, seed):
    generator = torch.Generator()
    generator.manual_seed(seed)
    p = torch.randperm(x.shape[0], generator=generator).to(x.device)
    return x.index_select(0, p), torch.index_select(label, 0, p)


@drill.alternative
def same_seed_twice(x, label, seed):
    return tuple(
        data[torch.randperm(len(data), generator=torch.Generator().manual_seed(seed))]
        for data in (x, label)
    )


@drill.alternative
def inverse_of_the_inverse(x, label, seed):
    p = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    first, second = x.clone(), label.clone()
    inverse = p.argsort()
    first[inverse] = x
    second[inverse] = label
    return [first, second]
