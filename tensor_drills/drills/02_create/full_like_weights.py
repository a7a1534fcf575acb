"""The _like calls copy the dtype too: a fraction does not fit into a tensor of labels."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.full_like", "torch.zeros_like", "torch.Tensor.masked_fill"),
    title=Text(en="Repair: weights of labels", zh="改错：标签的权重"),
    statement=Text(
        en="Repair the function. In `label`, -1 marks padding; the other labels are real, and "
        "there is at least one. Real labels should all get the same weight, padding 0, and the "
        "weights should add up to 1, in float32. As it stands, every weight is 0 as soon as there "
        "are two real labels.",
        zh="请改正这个函数。`label` 中 -1 表示填充，其余是真正的标签，至少有一个。"
        "真正的标签应得到相同的权重，填充的权重为 0，权重总和为 1，结果是 float32。"
        "现在只要有两个或更多真正的标签，权重就全是 0。",
    ),
    hints=(
        Text(
            en="Print the dtype of what the given code returns. Where does it come from?",
            zh="打印题目所给代码返回值的 dtype。它是从哪里来的？",
        ),
        Text(
            en="A conversion at the end is too late: what was cut off is gone. The `_like` calls "
            "take a `dtype`.",
            zh="最后再转换就晚了：截掉的已经没了。名字带 `_like` 的函数可以接收 `dtype`。",
        ),
    ),
)


@drill.reference
def full_like_weights(label: Int[Tensor, "b t"]) -> Float[Tensor, "b t"]:
    """out[i, j] = 0 if label[i, j] == -1 else 1 / (how many of label are not -1)"""
    b, t = label.shape
    real = sum(int(label[i, j]) != -1 for i in range(b) for j in range(t))
    out = torch.zeros(b, t)
    for i in range(b):
        for j in range(t):
            out[i, j] = 0 if label[i, j] == -1 else 1 / real
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one label", "一个标签"), [[3]], 0),
        (("two labels", "两个标签"), [[3, 5]], 0),
        (("a label and padding", "一个标签和填充"), [[0, -1]], 0),
        (("two rows", "两行"), [[4, 0, 2], [1, -1, -1]], 0),
    ]
    for name, rows, t in draw.then_random(named, (None,), range(2, 6)):
        if rows is None:
            label = draw.index(draw.choice(range(1, 4)), t, below=6) - 1
            label[0, 0] = 2
        else:
            label = torch.tensor(rows)
        yield Case(name, label=label)


@drill.misconception(
    en="`full_like` takes the dtype from `label` along with the shape, and as a whole number 1 / "
    "n is 0. State a floating dtype.",
    zh="`full_like` 从 `label` 那里连形状带 dtype 一起照搬，而 1 / n 变成整数就是 0。请写明浮点 "
    "dtype。",
    stub=True,
)
def kept_the_dtype_of_labels(label):
    is_padding = label == -1
    real = (~is_padding).sum().item()
    weight = torch.full_like(label, 1 / real)
    weight[is_padding] = 0
    return weight


@drill.misconception(
    en="The fraction was cut off before the conversion: only its dtype is floating now. Give "
    "`full_like` the dtype itself.",
    zh="转换之前小数部分已经截掉了，现在只是 dtype 变成了浮点。请直接把 dtype 交给 `full_like`。",
)
def converted_the_zeros(label):
    is_padding = label == -1
    real = (~is_padding).sum().item()
    return torch.full_like(label, 1 / real).float().masked_fill(is_padding, 0)


@drill.misconception(
    en="`numel` counts the padding as well, so the weights add up to less than 1.",
    zh="`numel` 把填充也数了进去，于是权重的总和不到 1。",
)
def counted_the_padding(label):
    weight = torch.full_like(label, 1 / label.numel(), dtype=torch.float32)
    return weight.masked_fill(label == -1, 0)


@drill.misconception(
    en="Padding has kept a weight, so that it would count in the loss like a real label.",
    zh="填充还留着权重，在损失里会像真正的标签一样起作用。",
)
def weighted_the_padding(label):
    return torch.full_like(label, 1 / (label != -1).sum().item(), dtype=torch.float32)


@drill.alternative
def mask_divided(label):
    is_real = label != -1
    return is_real / is_real.sum()


@drill.alternative
def where(label):
    return torch.where(label == -1, 0.0, 1 / int((label != -1).sum()))


@drill.alternative
def zeros_like_written(label):
    weight = torch.zeros_like(label, dtype=torch.float)
    weight[label >= 0] = 1 / len(label[label >= 0])
    return weight


@drill.alternative
def like_the_converted(label):
    mask = label.ge(0).float()
    return torch.full_like(mask, 1 / mask.sum().item()) * mask
