"""Samples and labels are shuffled by one order, or they no longer belong together."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.split", "torch.index_select", "torch.randperm"),
    title=Text(en="Repair: shuffled minibatches", zh="改错：打乱后的小批次"),
    statement=Text(
        en="Repair the function. It should put the samples into the given `order`, `order[0]` "
        "first, and return minibatches of `size` samples as pairs (samples, labels); the last "
        "may be smaller. Nothing raises, but a model trained on them does no better than "
        "guessing.",
        zh="请改正这个函数。它应当按给定的 `order` 排列样本（`order[0]` 排第一），每 `size` 个样"
        "本组成一个小批次，以 (样本, 标签) 成对返回；最后一批可以少一些。现在不报错，但用它训练的"
        "模型与瞎猜差不多。",
    ),
    hints=(
        Text(
            en="Follow one sample: where is it in `x`, where in the batches, and which label "
            "stands beside it?",
            zh="跟踪一个样本：它在 `x` 的哪里，在小批次的哪里，旁边是哪个标签？",
        ),
        Text(
            en="`x[order]` is a new tensor. Its row i is not the sample that `label[i]` belongs "
            "to.",
            zh="`x[order]` 是一个新张量。它的第 i 行并不是 `label[i]` 所属的样本。",
        ),
    ),
)


@drill.reference
def shuffle_minibatches(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"], order: Int[Tensor, " n"], size: int
) -> list[tuple[Tensor, Tensor]]:
    """Row i of batch j: (x[order[j * size + i]], label[order[j * size + i]])"""
    n, d = x.shape
    out = []
    for start in range(0, n, size):
        count = min(size, n - start)
        samples = x.new_empty(count, d)
        labels = label.new_empty(count)
        for i in range(count):
            samples[i] = x[order[start + i]]
            labels[i] = label[order[start + i]]
        out.append((samples, labels))
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two swapped", "两个对调"), [1, 0], 1, 2),
        (("the order as it is", "顺序不变"), [0, 1], 1, 2),
        (("three in a ring", "三个轮换"), [1, 2, 0], 1, 3),
        (("a last batch of one", "最后一批只有一个"), [1, 2, 0], 2, 2),
    ]
    for name, order, d, size in draw.then_random(named, [None], range(1, 3), range(2, 5)):
        if order is None:
            order = draw.distinct(draw.choice(range(5, 9))).argsort().tolist()
        n = len(order)
        yield Case(
            name,
            x=draw.signed(n, d),
            label=draw.distinct(n, dtype=torch.int64),
            order=torch.tensor(order, dtype=torch.int64),
            size=size,
        )


@drill.misconception(
    en="Only the samples were shuffled. The labels stand as they stood, each now beside another "
    "sample, and say nothing about it.",
    zh="只打乱了样本。标签还是原来的顺序，每个都挨着别的样本，与它毫无关系。",
    stub=True,
)
def shuffled_the_samples_alone(x, label, order, size):
    x = x[order]
    batches = []
    for start in range(0, len(x), size):
        stop = start + size
        batches.append((x[start:stop], label[start:stop]))
    return batches


@drill.misconception(
    en="The labels went the other way round: label i was sent to place `order[i]`, while "
    "`x[order]` "
    "takes its sample i from there. So the pairs are wrong.",
    zh="标签重排的方向反了：第 i 个标签被放到了位置 `order[i]`，而 `x[order]` 的第 i "
    "个样本是从那里取"
    "来的。所以配对是错的。",
)
def sent_the_labels(x, label, order, size):
    labels = torch.empty_like(label)
    labels[order] = label
    return list(zip(x[order].split(size), labels.split(size), strict=True))


@drill.misconception(
    en="The pairs are right, but they are sent the other way: `order[0]` says which sample comes "
    "first, not where sample 0 goes. `x[order]` takes, `argsort` turns that round.",
    zh="配对是对的，但重排的方向反了：`order[0]` 说的是哪个样本排第一，而不是第 0 个样本去哪里。"
    "`x[order]` 就是按它取；再用 `argsort` 就反过来了。",
)
def sent_both(x, label, order, size):
    places = order.argsort()
    return list(zip(x[places].split(size), label[places].split(size), strict=True))


@drill.misconception(
    en="The pairs are right, but the last, smaller batch is left out: its samples are never seen.",
    zh="配对是对的，但最后那个较小的批次被丢掉了：其中的样本永远用不到。",
)
def dropped_the_last_batch(x, label, order, size):
    x, label = x[order], label[order]
    batches = []
    for j in range(len(x) // size):
        part = slice(j * size, (j + 1) * size)
        batches.append((x[part], label[part]))
    return batches


@drill.misconception(
    en="Samples and labels belong together, but nothing was shuffled: `order` is not used.",
    zh="样本与标签是对应的，但根本没有打乱：`order` 没有用上。",
)
def left_the_order_out(x, label, order, size):
    parts = [slice(start, start + size) for start in range(0, len(x), size)]
    return [(x[part], label[part]) for part in parts]


@drill.alternative
def indices_in_batches(x, label, order, size):
    batches = []
    for start in range(0, len(order), size):
        index = order[start : start + size]
        batches.append((x[index], label[index]))
    return batches


@drill.alternative
def index_select(x, label, order, size):
    x, label = x.index_select(0, order), label.index_select(0, order)
    starts = range(0, len(x), size)
    return [(x[i : i + size], label[i : i + size]) for i in starts]


@drill.alternative
def gathered_rows(x, label, order, size):
    samples = x.gather(0, order[:, None].expand(-1, x.shape[1]))
    return list(zip(samples.split(size), label.take(order).split(size), strict=True))
