"""A column minus a vector is a matrix: the loss of every prediction with every target."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.sub", "torch.mean", "torch.nn.functional.mse_loss"),
    title=Text(en="Repair: a squared error", zh="改错：均方误差"),
    statement=Text(
        en="Repair the function. For each of k models it should return the mean squared error of "
        "its n predictions; prediction i of model a is `prediction[a, i, 0]`, as a last layer "
        "with one output gives it, and belongs to `target[i]`. As it stands nothing raises, "
        "and a perfect model has a loss above 0.",
        zh="请改正这个函数。它应当对 k 个模型各返回 n 个预测的均方误差；模型 a 的第 i 个预测是 "
        "`prediction[a, i, 0]`（最后一层只有一个输出，形状便是如此），对应 `target[i]`。"
        "现在它不报错，但预测全对的模型损失却大于 0。",
    ),
    hints=(
        Text(
            en="Print the shape of `prediction - target` for three samples.",
            zh="用三个样本，打印 `prediction - target` 的形状。",
        ),
        Text(
            en="(n, 1) and (n,) broadcast to (n, n). The mean then hides it.",
            zh="(n, 1) 与 (n,) 会广播成 (n, n)，随后的求均值又把这一点掩盖了。",
        ),
        Text(
            en="Give one of the two the shape of the other, and name the dim where you drop one.",
            zh="让其中一个变成另一个的形状；若要去掉一维，请写明是哪一维。",
        ),
    ),
)


@drill.reference
def broadcast_loss_shapes(
    prediction: Float[Tensor, "k n 1"], target: Float[Tensor, " n"]
) -> Float[Tensor, " k"]:
    """out[a] = mean over i of (prediction[a, i, 0] - target[i])**2"""
    k, n, _ = prediction.shape
    out = prediction.new_zeros(k)
    for a in range(k):
        for i in range(n):
            out[a] += (prediction[a, i, 0] - target[i]) ** 2 / n
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 1),
        (("two samples", "两个样本"), 1, 2),
        (("two models, one sample", "两个模型，一个样本"), 2, 1),
        (("as many models as samples", "模型数等于样本数"), 2, 2),
        (("four models", "四个模型"), 4, 2),
        (("three models", "三个模型"), 3, 4),
    ]
    for name, k, n in draw.then_random(named, range(1, 4), range(2, 6)):
        prediction = draw.signed(k, n, 1)
        target = draw.signed(n)
        if k > 1:
            prediction[0, :, 0] = target  # a perfect model
        yield Case(name, prediction=prediction, target=target)
    far = torch.tensor([[[1000.25], [1000.0]]])
    target = torch.tensor([1000.0, 1000.5])
    yield Case(("far from 0", "离 0 很远"), prediction=far, target=target)


@drill.misconception(
    en="(n, 1) minus (n,) is (n, n): every prediction was compared with every target, and the "
    "mean over all of them hid it. Both need the same shape before they are subtracted.",
    zh="(n, 1) 减 (n,) 得到 (n, n)：每个预测都与每个目标比了一遍，再一求均值，就看不出来了。"
    "相减之前，两者的形状必须相同。",
    stub=True,
)
def subtracted_a_vector_from_a_column(prediction, target):
    return ((prediction - target) ** 2).mean(dim=(1, 2))


@drill.misconception(
    en="`squeeze()` also drops the dim of the models, or of the samples, where it has size 1. "
    "Name the dim that is to go.",
    zh="模型数或样本数为 1 时，`squeeze()` 会把那一维也去掉。请写明要去掉的 dim。",
)
def squeezed_every_dim(prediction, target):
    return ((prediction.squeeze() - target) ** 2).mean(dim=-1)


@drill.misconception(
    en="The differences were averaged before they were squared, so errors up and down cancel. "
    "Square first.",
    zh="先把差求了均值再平方，正负误差互相抵消了。应当先平方。",
)
def averaged_before_squaring(prediction, target):
    return (prediction.squeeze(-1) - target).mean(dim=-1) ** 2


@drill.misconception(
    en="The shapes agree now, but the errors of all models went into a single number. Each model "
    "needs one of its own.",
    zh="形状对上了，但所有模型的误差并成了一个数。题目要的是每个模型一个。",
)
def averaged_over_the_models(prediction, target):
    return ((prediction.squeeze(-1) - target) ** 2).mean()


@drill.alternative
def target_as_a_column(prediction, target):
    return ((prediction - target[:, None]) ** 2).mean(dim=(1, 2))


@drill.alternative
def index_the_output(prediction, target):
    return (prediction[..., 0] - target).square().mean(1)


@drill.alternative
def mse_loss(prediction, target):
    wanted = target.expand(prediction.shape[:2])
    losses = torch.nn.functional.mse_loss(prediction.flatten(1), wanted, reduction="none")
    return losses.mean(dim=1)


@drill.alternative
def transposed_prediction(prediction, target):
    return torch.linalg.vecdot(prediction.mT - target, prediction.mT - target)[:, 0] / len(target)
