"""cross_entropy wants the classes in dim 1; view puts their number there, not their scores."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.functional.cross_entropy", "torch.Tensor.view", "torch.permute"),
    title=Text(en="Repair: loss of each token", zh="改错：每个 token 的损失"),
    statement=Text(
        en="Repair the function. It should return the cross-entropy loss of every token: "
        "`scores[i, s]` holds the class scores of token s of item i, `label[i, s]` its class. "
        "Nothing raises and the shape is right, but the loss hardly falls in training.",
        zh="请改正这个函数。它应当返回每个 token 的交叉熵损失：`scores[i, s]` 是第 i 项第 s 个 "
        "token 的各类得分，`label[i, s]` 是它的类别。现在不报错，形状也对，但训练时损失几乎降不下"
        "来。",
    ),
    hints=(
        Text(
            en="`cross_entropy` takes the classes from dim 1. Which scores stand along dim 1 after "
            "the view?",
            zh="`cross_entropy` 把 dim 1 当作类别。view 之后，沿着 dim 1 排列的是哪些得分？",
        ),
        Text(
            en="`view` deals the values out anew in memory order. To bring a dim to another place, "
            "its values have to come along.",
            zh="`view` 按内存顺序重新分派数据。要把一个维度换到别处，它的数据得跟着一起过去。",
        ),
        Text(
            en="Either swap two dims, or make rows of all tokens and labels.",
            zh="要么对调两个维度，要么把所有 token 和标签都排成行。",
        ),
    ),
)


@drill.reference
def view_token_loss(
    scores: Float[Tensor, "b t c"], label: Int[Tensor, "b t"]
) -> Float[Tensor, "b t"]:
    """out[i, s] = log(exp(scores[i, s, 0]) + exp(scores[i, s, 1]) + ...)
    - scores[i, s, label[i, s]]
    """
    b, t, c = scores.shape
    out = scores.new_empty(b, t)
    for i in range(b):
        for s in range(t):
            total = sum(scores[i, s, j].double().exp() for j in range(c))
            out[i, s] = total.log() - scores[i, s, label[i, s]].double()
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one token", "一个 token"), 1, 1, 2),
        (("two tokens, two classes", "两个 token、两个类别"), 1, 2, 2),
        (("three tokens", "三个 token"), 1, 3, 2),
        (("two items", "批次为二"), 2, 2, 3),
    ]
    for name, b, t, c in draw.then_random(named, range(1, 4), range(2, 5), range(2, 5)):
        yield Case(name, scores=draw.signed(b, t, c) / 4, label=draw.index(b, t, below=c))
    large = torch.tensor([[[200.0, 0.0], [0.0, 200.0]]])
    yield Case(("large scores", "很大的得分"), scores=large, label=torch.tensor([[1, 1]]))
    turned = draw.signed(3, 2, 2).transpose(0, 1) / 4
    label = draw.index(2, 3, below=2)
    yield Case(("not contiguous", "内存不连续"), scores=turned, label=label)


@drill.misconception(
    en="`view` gives the shape (b, c, t) without moving a value: dim 1 now runs through scores of "
    "different tokens. Dims change places by `permute` or `transpose`.",
    zh="`view` 得到了形状 (b, c, t)，却没有移动数据：dim 1 上排列的是不同 token 的得分。"
    "维度换位要用 `permute` 或 `transpose`。",
    stub=True,
)
def viewed_the_classes_forward(scores, label):
    b, t, c = scores.shape
    return torch.nn.functional.cross_entropy(scores.view(b, c, t), label, reduction="none")


@drill.misconception(
    en="`cross_entropy` takes raw scores and applies the softmax itself; here it was applied "
    "twice.",
    zh="`cross_entropy` 接收原始得分，自己会做 softmax；这里做了两遍。",
)
def applied_softmax_twice(scores, label):
    probability = scores.softmax(2).transpose(1, 2)
    return torch.nn.functional.cross_entropy(probability, label, reduction="none")


@drill.misconception(
    en="The losses are right, in one long row. The drill asks for one for each place of `label`, "
    "(b, t).",
    zh="损失是对的，但排成了一长行。题目要的是与 `label` 的位置一一对应，形状 (b, t)。",
)
def left_the_losses_in_a_row(scores, label):
    rows = scores.flatten(0, 1)
    return torch.nn.functional.cross_entropy(rows, label.flatten(), reduction="none")


@drill.misconception(
    en="Tokens and labels were made rows in different orders: the scores item by item, the labels "
    "token by token.",
    zh="token 和标签排成行的顺序不同：得分是逐项排的，标签却是逐个 token 排的。",
)
def flattened_in_two_orders(scores, label):
    rows = scores.flatten(0, 1)
    targets = label.t().flatten()
    return torch.nn.functional.cross_entropy(rows, targets, reduction="none").view(label.shape)


@drill.alternative
def permute(scores, label):
    return torch.nn.functional.cross_entropy(scores.permute(0, 2, 1), label, reduction="none")


@drill.alternative
def rows_and_back(scores, label):
    b, t, c = scores.shape
    losses = torch.nn.functional.cross_entropy(
        scores.reshape(b * t, c), label.reshape(-1), reduction="none"
    )
    return losses.view(b, t)


@drill.alternative
def looked_up(scores, label):
    return -scores.log_softmax(-1).gather(2, label[..., None])[..., 0]


@drill.alternative
def logsumexp(scores, label):
    return scores.logsumexp(2) - torch.take_along_dim(scores, label.unsqueeze(2), 2).squeeze(2)
