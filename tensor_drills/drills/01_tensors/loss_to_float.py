"""A loss is a tensor without dims; the log wants a number."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text

drill = Drill(
    level=1,
    ops=("torch.Tensor.item", "torch.mean"),
    title=Text(en="A loss for the log", zh="写进日志的损失"),
    statement=Text(
        en="`errors` holds a model's errors on n samples, n at least 1. Return the mean of their "
        "squares as a Python `float`, ready to be written to a log: not as a tensor.",
        zh="`errors` 是模型在 n 个样本上的误差，n 至少为 1。返回误差平方的平均值，"
        "要的是可以直接写进日志的 Python `float`，不是张量。",
    ),
    hints=(
        Text(
            en="The mean over everything is a tensor with no dims, `()`, that holds one number.",
            zh="对全部元素求平均，得到的是一个形状为 `()` 的零维张量，里面只有一个数。",
        ),
        Text(
            en="A method takes the one number out of a tensor of one element.",
            zh="有一个方法可以从只有一个元素的张量里取出那个数。",
        ),
    ),
)


@drill.reference
def loss_to_float(errors: Float[Tensor, " n"]) -> float:
    """the sum of errors[i] ** 2 over all i, divided by n: a Python float"""
    total = 0.0
    for i in range(len(errors)):
        total += float(errors[i]) ** 2
    return total / len(errors)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1),
        (("two samples", "两个样本"), 2),
        (("four samples", "四个样本"), 4),
    ]
    # Powers of two: then the mean is exact, in whatever order it is computed.
    for name, n in draw.then_random(named, (2, 4, 8)):
        yield Case(name, errors=draw.signed(n))


@drill.misconception(
    en="This is still a tensor, though one without dims. In a list of losses it would also hold on "
    "to everything that its gradient needs. `item` takes the number out.",
    zh="这仍是张量，只不过是零维的。如果把它存进损失列表，计算梯度所需的一切也会一直占着内存。"
    "`item` 可以把数取出来。",
)
def left_a_tensor(errors):
    return errors.square().mean()


@drill.misconception(
    en="`item` takes the number out of a tensor of one element. With several elements torch "
    "raises: reduce first.",
    zh="`item` 只能从只有一个元素的张量里取数。元素多于一个时 torch 会报错：应先归约成一个数。",
)
def took_the_item_of_all(errors):
    return errors.square().item()


@drill.misconception(
    en="`int` cuts the fraction off. A loss is a float.",
    zh="`int` 会把小数部分截掉。损失是浮点数。",
)
def cut_to_an_int(errors):
    return int(errors.square().mean())


@drill.misconception(
    en="That is the sum of the squares. A mean does not grow with the number of samples.",
    zh="这是平方和。平均值不会随样本数增大。",
)
def took_the_sum(errors):
    return errors.square().sum().item()


@drill.alternative
def float_of_the_tensor(errors):
    return float((errors**2).mean())


@drill.alternative
def tolist(errors):
    return errors.pow(2).mean().tolist()


@drill.alternative
def plain_python(errors):
    return sum(error * error for error in errors.tolist()) / errors.numel()


@drill.alternative
def dot_product(errors):
    return (errors @ errors).item() / len(errors)
