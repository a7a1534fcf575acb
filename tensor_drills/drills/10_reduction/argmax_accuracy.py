"""The share of right predictions: argmax along the classes, compare, mean of a mask."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.argmax", "torch.eq", "torch.mean"),
    title=Text(en="Accuracy from logits", zh="由 logits 求准确率"),
    statement=Text(
        en="`logits[k, i]` holds the class scores that model k gives to sample i; the class with "
        "the highest score is its prediction. Return the accuracy of each model: the share of "
        "samples whose prediction is `label[i]`, in float32. No Python loop.",
        zh="`logits[k, i]` 是模型 k 给样本 i 的各类得分，得分最高的类别就是它的预测。返回每个模型"
        "的准确率：预测等于 `label[i]` 的样本所占的比例，用 float32。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="One prediction per model and sample: which dim of `logits` goes?",
            zh="每个模型对每个样本有一个预测：`logits` 的哪一维要消失？",
        ),
        Text(
            en="Comparing gives a bool per model and sample. The mean of ones and zeros is a "
            "share.",
            zh="比较之后，每个模型、每个样本得到一个布尔值。1 和 0 的平均值就是比例。",
        ),
        Text(
            en="`mean` does not take bools: make them floats first. Which dim is averaged away?",
            zh="`mean` 不接受布尔值：先转成浮点数。要平均掉的是哪一维？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def argmax_accuracy(
    logits: Float[Tensor, "m n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " m"]:
    """out[k] = (number of i for which logits[k, i, label[i]] is the largest of logits[k, i]) / n"""
    m, n, c = logits.shape
    out = logits.new_empty(m)
    for k in range(m):
        hits = 0
        for i in range(n):
            best = max(range(c), key=lambda j, scores=logits[k, i]: scores[j].item())
            hits += best == label[i].item()
        out[k] = hits / n
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 1, 3),
        (("one model", "一个模型"), 1, 3, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("three sizes", "三个大小各不相同"), 2, 4, 3),
        (("as many samples as classes", "样本数等于类别数"), 2, 3, 3),
    ]
    for name, m, n, c in draw.then_random(named, range(1, 4), range(2, 6), range(2, 5)):
        logits = draw.signed(m, n, c) / 8
        label = logits[0].argmax(dim=1)  # the first model is right, but for the last sample
        if n > 1:
            label[-1] = (label[-1] + 1) % c
        yield Case(name, logits=logits, label=label)
    logits = torch.tensor([[[1.0, 4.0, 0.0], [2.0, 1.0, 3.0]], [[5.0, 2.0, 1.0], [0.0, 3.0, 6.0]]])
    yield Case(("whole numbers", "整数得分"), logits=logits, label=torch.tensor([1, 2]))


@drill.misconception(
    en="Without a dim `argmax` is one number: the place of the highest of all scores, compared "
    "with every label.",
    zh="不写 dim，`argmax` 只给一个数：所有得分中最高者的位置，拿它去和每个标签比。",
)
def took_one_argmax_for_all(logits, label):
    return (logits.argmax() == label).float().mean()


@drill.misconception(
    en="`argmax(dim=1)` finds the best sample of each class. The classes are the last dim, and "
    "it is that dim that goes.",
    zh="`argmax(dim=1)` 找的是每个类别得分最高的样本。类别是最后一维，要消失的是这一维。",
)
def took_the_best_sample_of_each_class(logits, label):
    return (logits.argmax(dim=1) == label).float().mean(dim=1)


@drill.misconception(
    en="The predictions of all models were put into one mean. Each model has its own.",
    zh="所有模型的预测被放在一起平均了。每个模型应当各有一个准确率。",
)
def averaged_all_models(logits, label):
    return (logits.argmax(dim=-1) == label).float().mean()


@drill.misconception(
    en="`mean(dim=0)` lets the models disappear: this is the share of models that were right on "
    "each sample.",
    zh="`mean(dim=0)` 消去的是模型：这是每个样本上有多大比例的模型答对。",
)
def averaged_over_the_models(logits, label):
    return (logits.argmax(dim=-1) == label).float().mean(dim=0)


@drill.misconception(
    en="That is the number of right predictions, not their share.",
    zh="这是预测正确的个数，不是比例。",
)
def counted_the_hits(logits, label):
    return (logits.argmax(dim=-1) == label).float().sum(dim=-1)


@drill.misconception(
    en="`//` rounds down: every accuracy short of 1 becomes 0.",
    zh="`//` 向下取整：只要不是全对，准确率都成了 0。",
)
def floor_divided(logits, label):
    return ((logits.argmax(dim=-1) == label).sum(dim=-1) // len(label)).float()


@drill.alternative
def sum_over_count(logits, label):
    return (logits.max(dim=2).indices == label).sum(dim=1) / len(label)


@drill.alternative
def probabilities_first(logits, label):
    return (logits.softmax(-1).argmax(-1) == label[None]).to(torch.float32).mean(1)


@drill.alternative
def one_hot_masks(logits, label):
    is_best = logits == logits.amax(dim=-1, keepdim=True)
    truth = torch.nn.functional.one_hot(label, logits.shape[-1]).bool()
    return (is_best & truth).any(dim=-1).float().mean(dim=-1)


@drill.alternative
def one_less_the_misses(logits, label):
    wrong = torch.count_nonzero(logits.topk(1).indices.squeeze(-1) != label, dim=1)
    return 1 - wrong / len(label)
