"""unique can also say where each element's value stands, and how often it occurs."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.unique", "torch.reciprocal"),
    title=Text(en="Rare classes weigh more", zh="稀有类别权重更大"),
    statement=Text(
        en="Return one float32 weight per sample: 1 divided by the number of samples that have the "
        "same class. `label` holds any whole numbers, negative ones too, in any order. No Python "
        "loop.",
        zh="为每个样本返回一个 float32 权重：1 除以与它同类的样本个数。"
        "`label` 里可以是任意整数，包括负数，次序任意。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="`unique` can count how often each class occurs. That is one number per class.",
            zh="`unique` 可以数出每个类别出现几次。那是每个类别一个数。",
        ),
        Text(
            en="It can also tell, for every sample, at which place of the unique classes its own "
            "stands.",
            zh="它还可以告诉你：每个样本的类别，排在去重之后的第几位。",
        ),
        Text(
            en="Look the counts up with `return_inverse`, then divide.",
            zh="用 `return_inverse` 去查个数，再做除法。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def unique_sample_weights(label: Int[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = 1 / (how many j there are with label[j] == label[i])"""
    n = len(label)
    out = torch.empty(n)
    for i in range(n):
        count = 0
        for j in range(n):
            if label[j] == label[i]:
                count += 1
        out[i] = 1 / count
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two alike and one other", "两个相同，一个不同"), [0, 0, 1]),
        (("alike but not side by side", "相同但不相邻"), [1, 0, 1]),
        (("all different", "各不相同"), [2, 0, 1]),
        (("large numbers", "很大的数"), [7000, 3, 7000, 7000]),
        (("negative numbers", "负数"), [-1, 5, -1, -1, 5, 2]),
        (("no samples", "零个样本"), []),
    ]
    for name, label in draw.then_random(named, [None]):
        if label is None:
            label = (draw.index(draw.choice(range(4, 9)), below=4) - 1).tolist()
        yield Case(name, label=torch.tensor(label, dtype=torch.int64))


@drill.misconception(
    en="That is one weight per class, in the order of the sorted classes. Each sample has to look "
    "up the weight of its own class.",
    zh="这是每个类别一个权重，按类别排序。还要让每个样本查出自己那一类的权重。",
)
def returned_one_weight_per_class(label):
    return 1 / label.unique(return_counts=True)[1].float()


@drill.misconception(
    en="`unique_consecutive` counts runs of neighbours: a class that comes back later is counted "
    "anew.",
    zh="`unique_consecutive` 只数相邻的一段：同一类别隔开后再出现，会重新计数。",
)
def counted_only_neighbours(label):
    _, inverse, counts = label.unique_consecutive(return_inverse=True, return_counts=True)
    return 1 / counts[inverse].float()


@drill.misconception(
    en="`bincount` counts labels from 0 up: it raises on a negative one, and its result has a "
    "place for every number up to the largest label.",
    zh="`bincount` 从标签 0 数起：遇到负数会报错，而且从 0 到最大标签的每个数都要占一个位置。",
)
def counted_with_bincount(label):
    return 1 / torch.bincount(label)[label].float()


@drill.misconception(
    en="These are counts: here a frequent class weighs more. The reciprocal is asked for.",
    zh="这是个数：这样一来常见的类别权重反而更大。题目要的是倒数。",
)
def weighed_by_the_count(label):
    _, inverse, counts = label.unique(return_inverse=True, return_counts=True)
    return counts[inverse].float()


@drill.alternative
def compare_all_pairs(label):
    return (label[:, None] == label).sum(dim=1).reciprocal()


@drill.alternative
def relabel_and_bincount(label):
    inverse = torch.unique(label, return_inverse=True)[1]
    return 1.0 / torch.bincount(inverse)[inverse]


@drill.alternative
def search_both_sides(label):
    ordered = label.sort().values
    first = torch.searchsorted(ordered, label)
    after = torch.searchsorted(ordered, label, right=True)
    return 1 / (after - first)
