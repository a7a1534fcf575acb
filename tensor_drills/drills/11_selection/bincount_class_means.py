"""bincount adds up weights too, and minlength keeps a place for classes that do not occur."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.bincount", "torch.clamp"),
    title=Text(en="Mean value of each class", zh="每个类别的平均值"),
    statement=Text(
        en="Sample i has the value `values[i]` and the class `label[i]`, from 0 up to and without "
        "`classes`. Return the mean value of each class, and 0 for a class without samples. No "
        "Python loop.",
        zh="样本 i 的值是 `values[i]`，类别是 `label[i]`，类别从 0 到 `classes` - 1。"
        "返回每个类别的平均值；没有样本的类别为 0。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="A mean is a sum divided by a count. `bincount` counts, and with weights it adds.",
            zh="平均值是总和除以个数。`bincount` 能计数，给出 weights 时能求和。",
        ),
        Text(
            en="How long is the result of `bincount` when the last class does not occur?",
            zh="最后一个类别没有出现时，`bincount` 的结果有多长？",
        ),
        Text(
            en="0 / 0 is NaN. An empty class has the sum 0, so any count but 0 gives the mean 0.",
            zh="0 / 0 得到 NaN。空类别的总和是 0，只要个数不是 0，平均值就是 0。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def bincount_class_means(
    values: Float[Tensor, " n"], label: Int[Tensor, " n"], classes: int
) -> Float[Tensor, " classes"]:
    """out[k] = the mean of all values[i] with label[i] == k, or 0 if there are none"""
    out = values.new_zeros(classes)
    for k in range(classes):
        total, count = 0.0, 0
        for i in range(len(label)):
            if label[i] == k:
                total += values[i].item()
                count += 1
        if count:
            out[k] = total / count
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one of each", "每类一个"), [0, 1], 2),
        (("two of one class", "同类两个"), [0, 1, 0], 2),
        (("the last class is missing", "缺最后一类"), [1, 0, 1], 3),
        (("a class in between is missing", "缺中间一类"), [2, 0, 2, 2], 3),
        (("no samples", "零个样本"), [], 2),
    ]
    for name, label, classes in draw.then_random(named, [None], range(2, 6)):
        if label is None:
            label = draw.index(draw.choice(range(3, 9)), below=classes).tolist()
        label = torch.tensor(label, dtype=torch.int64)
        yield Case(name, values=draw.signed(len(label)), label=label, classes=classes)


@drill.misconception(
    en="Without `minlength` the result ends at the highest class that occurs.",
    zh="不给 `minlength` 时，结果只到出现过的最大类别为止。",
)
def ended_at_the_highest_class(values, label, classes):
    return torch.bincount(label, weights=values) / torch.bincount(label).clamp(min=1)


@drill.misconception(
    en="A class without samples is 0 / 0 here, and that is NaN.",
    zh="没有样本的类别在这里成了 0 / 0，也就是 NaN。",
)
def divided_zero_by_zero(values, label, classes):
    sums = torch.bincount(label, weights=values, minlength=classes)
    return sums / torch.bincount(label, minlength=classes)


@drill.misconception(
    en="These are sums: the division by the number of samples in each class is missing.",
    zh="这是总和：还没有除以每个类别的样本数。",
)
def returned_the_sums(values, label, classes):
    return torch.bincount(label, weights=values, minlength=classes)


@drill.misconception(
    en="Each class is divided by the number of its own samples, not by that of all samples.",
    zh="每个类别要除以自己的样本数，而不是全部样本数。",
)
def divided_by_all_samples(values, label, classes):
    return torch.bincount(label, weights=values, minlength=classes) / max(len(label), 1)


@drill.misconception(
    en="By default `scatter_reduce` counts the zeros that it starts from as one more sample: "
    "`include_self=False` leaves them out.",
    zh="`scatter_reduce` 默认会把起始的 0 也算作一个样本：`include_self=False` 可以不算它。",
)
def counted_the_zero_as_a_sample(values, label, classes):
    return torch.zeros(classes).scatter_reduce(0, label, values, "mean")


@drill.alternative
def scatter_reduce(values, label, classes):
    zeros = values.new_zeros(classes)
    return zeros.scatter_reduce(0, label, values, "mean", include_self=False)


@drill.alternative
def scatter_add_both(values, label, classes):
    zeros = values.new_zeros(classes)
    counts = zeros.scatter_add(0, label, torch.ones_like(values))
    return torch.where(counts > 0, zeros.scatter_add(0, label, values) / counts, 0.0)


@drill.alternative
def compare_and_matmul(values, label, classes):
    of_class = (label == torch.arange(classes)[:, None]).to(values.dtype)
    return (of_class @ values / of_class.sum(dim=1)).nan_to_num()
