"""Mean squared error and its gradient: the mean is over all elements, not over the rows."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.functional.mse_loss", "torch.mean", "torch.square"),
    title=Text(en="MSE and its gradient", zh="均方误差及其梯度"),
    statement=Text(
        en="Return a tuple of two: the mean squared error over all elements of `prediction`, as "
        "`mse_loss` has it, and its gradient with respect to `prediction`. Write the gradient out: "
        "`backward` and `grad` are ruled out.",
        zh="返回一个二元组：`prediction` 所有元素上的均方误差（与 `mse_loss` 一致），"
        "以及它对 `prediction` 的梯度。梯度要自己写出来：不允许用 `backward` 和 `grad`。",
    ),
    hints=(
        Text(
            en="The loss is a sum of squares, divided by their number. Only one of the squares "
            "has `prediction[i, j]` in it.",
            zh="损失是平方和除以个数。其中只有一项含有 `prediction[i, j]`。",
        ),
        Text(
            en="How many squares are there in n rows of d?",
            zh="n 行、每行 d 个，一共有多少个平方？",
        ),
    ),
    ruled_out=("backward", "grad"),
)


@drill.reference
def mse_gradient(
    prediction: Float[Tensor, "n d"], target: Float[Tensor, "n d"]
) -> tuple[Float[Tensor, ""], Float[Tensor, "n d"]]:
    """out[0] = mean over i and j of (prediction[i, j] - target[i, j]) ** 2,
    out[1][i, j] = d out[0] / d prediction[i, j]
    """
    n, d = prediction.shape
    total = 0.0
    gradient = torch.zeros_like(prediction)
    for i in range(n):
        for j in range(d):
            error = prediction[i, j].item() - target[i, j].item()
            total += error**2
            gradient[i, j] = 2 * error / (n * d)
    return torch.tensor(total / (n * d), dtype=prediction.dtype), gradient


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), 1, 1),
        (("one column", "一列"), 3, 1),
        (("one row", "一行"), 1, 2),
        (("two rows", "两行"), 2, 4),
    ]
    for name, n, d in draw.then_random(named, range(1, 5), range(1, 5)):
        yield Case(name, prediction=draw.signed(n, d), target=draw.signed(n, d))


@drill.misconception(
    en="The gradient is divided by the number of rows. The mean is over n * d squares, and the "
    "gradient of a mean is divided by as many.",
    zh="梯度只除以了行数。均值是对 n * d 个平方取的，均值的梯度也要除以同样的个数。",
)
def divided_by_the_rows(prediction, target):
    error = prediction - target
    return error.square().mean(), 2 * error / len(error)


@drill.misconception(
    en="The 2 from the square is missing. It is absent only where the loss is defined with a half "
    "in front; `mse_loss` has none.",
    zh="少了平方求导得到的 2。只有在损失前面带 1/2 的定义里它才会消掉；`mse_loss` 没有这个 1/2。",
)
def forgot_the_two(prediction, target):
    error = prediction - target
    return error.square().mean(), error / error.numel()


@drill.misconception(
    en="The sign is reversed: this is the direction in which the loss falls. The gradient points "
    "to where it grows.",
    zh="符号反了：这是让损失下降的方向。梯度指向损失增大的方向。",
)
def turned_the_sign(prediction, target):
    error = target - prediction
    return error.square().mean(), 2 * error / error.numel()


@drill.misconception(
    en="The loss is a mean, and this is the gradient of the sum: it grows with the number of "
    "elements.",
    zh="损失取的是均值，而这是平方和的梯度：元素越多，它越大。",
)
def took_that_of_the_sum(prediction, target):
    error = prediction - target
    return error.square().mean(), 2 * error


@drill.alternative
def scaled_first(prediction, target):
    share = (prediction - target) / prediction.numel()
    return (share * (prediction - target)).sum(), share + share


@drill.alternative
def mse_loss(prediction, target):
    loss = torch.nn.functional.mse_loss(prediction, target)
    return loss, (prediction - target) * (2 / target.numel())


@drill.alternative
def mean_of_row_means(prediction, target):
    n, d = prediction.shape
    error = prediction - target
    return (error**2).mean(1).mean(), error.mul(2).div(n).div(d)
