"""The accuracy of a classifier of tokens, where some tokens are none."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.argmax", "torch.mean", "torch.masked_select"),
    title=Text(en="Accuracy without padding", zh="不计填充的准确率"),
    statement=Text(
        en="A classifier gives every token `scores` for c classes and predicts the class of the "
        "highest. Return the share of tokens that it predicts right, a tensor without dims. A "
        "`label` of -100 marks padding, which does not count at all. At least one token is real.",
        zh="分类器为每个 token 给出 c 个类别的得分 `scores`，预测得分最高的类别。"
        "返回预测正确的 token 所占的比例，结果是 0 维张量。"
        "`label` 为 -100 的是填充，完全不计入。至少有一个真实的 token。",
    ),
    hints=(
        Text(
            en="Which dim do the classes run along? `argmax` over it leaves one class a token.",
            zh="类别沿哪一维排列？沿它取 `argmax`，每个 token 剩一个类别。",
        ),
        Text(
            en="Padding must be left out twice: of what is counted, and of what it is divided by.",
            zh="填充既不能算进分子，也不能算进分母。",
        ),
        Text(
            en="Select the real tokens first, then take the mean; bools have to become floats for "
            "that.",
            zh="先选出真实的 token，再求平均；为此要先把 bool 转成浮点数。",
        ),
    ),
)


@drill.reference
def accuracy_without_padding(
    scores: Float[Tensor, "b t c"], label: Int[Tensor, "b t"]
) -> Float[Tensor, ""]:
    """(number of i, s with label[i, s] != -100 and argmax of scores[i, s] == label[i, s])
    / (number of i, s with label[i, s] != -100)"""
    right = real = 0
    b, t = label.shape
    for i in range(b):
        for s in range(t):
            if label[i, s] != -100:
                row = scores[i, s].tolist()
                right += row.index(max(row)) == label[i, s].item()
                real += 1
    return scores.new_tensor(right / real)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    high, low = [1.0, 3.0], [4.0, 2.0]
    named = [
        (("one padded token", "一个填充"), [[high, low, high]], [[1, 1, -100]]),
        (("no padding", "没有填充"), [[high, low]], [[1, 1]]),
        (("padding where class 0 is highest", "填充处类别 0 最高"), [[high, low]], [[0, -100]]),
        (("padding in front", "填充在前面"), [[high, low, high]], [[-100, 1, 1]]),
        (("two lengths", "长短不一"), [[high, low], [low, high]], [[1, 1], [0, -100]]),
        (("as many tokens as classes", "token 数等于类别数"), [[low, low]], [[0, 1]]),
    ]
    for name, rows, labels in draw.then_random(named, [None], [None]):
        if rows is None:
            b, t, c = (draw.choice(range(2, 5)) for _ in range(3))
            scores = draw.signed(b, t, c)
            label = torch.where(draw.mask(b, t), draw.index(b, t, below=c), scores.argmax(2))
            for i in range(b):
                begin = draw.choice(range(t))
                label[i, :begin] = -100
                label[i, draw.choice(range(begin + 1, t + 1)) :] = -100
        else:
            scores, label = torch.tensor(rows), torch.tensor(labels)
        yield Case(name, scores=scores, label=label)


@drill.misconception(
    en="Padding was counted as predicted wrong: no class is -100. It must not count in the divisor "
    "either.",
    zh="填充被当成了预测错误：没有哪个类别是 -100。除数里也不应有它。",
)
def counted_padding_as_wrong(scores, label):
    return (scores.argmax(2) == label).float().mean()


@drill.misconception(
    en="Each sequence got its own accuracy, and those were averaged: tokens of short sequences "
    "then weigh more. All real tokens weigh alike.",
    zh="先算了每个序列的准确率，再求平均：短序列里的 token 权重就变大了。"
    "所有真实 token 的权重应当相同。",
)
def averaged_the_sequences(scores, label):
    real = label != -100
    right = (scores.argmax(2) == label) & real
    return (right.sum(1) / real.sum(1)).mean()


@drill.misconception(
    en="`argmax` went over the tokens, dim 1. The classes run along the last dim.",
    zh="`argmax` 沿 dim 1，也就是沿 token 取了。类别沿最后一维排列。",
)
def took_argmax_over_the_tokens(scores, label):
    real = label != -100
    return (scores.argmax(1) == label)[real].float().mean()


@drill.misconception(
    en="This is how many tokens were predicted right. The share of them is asked.",
    zh="这是预测正确的个数。题目要的是比例。",
)
def returned_the_count(scores, label):
    return (scores.argmax(2) == label).sum().float()


@drill.misconception(
    en="With `clamp` padding became class 0, and counts as right where class 0 is predicted.",
    zh="`clamp` 把填充变成了类别 0，预测为类别 0 的填充就算对了。",
)
def clamped_padding_to_class_zero(scores, label):
    return (scores.argmax(2) == label.clamp(min=0)).float().mean()


@drill.alternative
def sum_over_sum(scores, label):
    return (scores.argmax(-1) == label).sum() / (label != -100).sum()


@drill.alternative
def nan_for_padding(scores, label):
    right = (scores.max(dim=2).indices == label).float()
    return right.masked_fill(label == -100, torch.nan).nanmean()


@drill.alternative
def real_tokens_first(scores, label):
    real = label.ne(-100)
    return torch.eq(scores[real].argmax(1), label[real]).to(scores.dtype).mean()
