"""Xavier and He initialisation: what fan_in and fan_out are, of a layer and of a convolution."""

import math

from tensor_drills.declare import Case, Draw, Drill, Iterator, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.init.xavier_uniform_", "torch.nn.init.kaiming_normal_"),
    title=Text(en="Initialise by fan", zh="按 fan 初始化"),
    statement=Text(
        en="`shape` is that of a weight as torch stores it: (out, in) of a linear layer, (out, in, "
        "height, width) of a convolution. Return two floats: the bound of Xavier's uniform "
        "distribution, sqrt(6 / (fan_in + fan_out)), and the standard deviation of He's normal "
        "distribution, sqrt(2 / fan_in).",
        zh="`shape` 是 torch 存放的权重形状：全连接层是 (out, in)，"
        "卷积是 (out, in, height, width)。返回两个浮点数：Xavier 均匀分布的界 "
        "sqrt(6 / (fan_in + fan_out))，以及 He 正态分布的标准差 sqrt(2 / fan_in)。",
    ),
    hints=(
        Text(
            en="fan_in is the number of inputs that one output adds up. Which size of a linear "
            "layer's weight is that?",
            zh="fan_in 是一个输出要把多少个输入加起来。它是全连接层权重的哪个大小？",
        ),
        Text(
            en="An output pixel of a convolution adds up a window of pixels from every input "
            "channel. And one input pixel goes into a window of outputs in every output channel.",
            zh="卷积的一个输出像素，要把每个输入通道里一个窗口的像素都加起来。"
            "而一个输入像素会进入每个输出通道里一个窗口的输出。",
        ),
    ),
)


@drill.reference
def init_by_fan(shape: tuple[int, ...]) -> tuple[float, float]:
    """out[0] = sqrt(6 / (fan_in + fan_out)),  out[1] = sqrt(2 / fan_in),
    where fan_in is how many inputs each output adds up (borders aside),
    and fan_out is how many outputs each input goes into
    """
    outputs, inputs, *kernel = shape
    fan_in, fan_out = inputs, outputs
    for size in kernel:
        fan_in *= size
        fan_out *= size
    return math.sqrt(6 / (fan_in + fan_out)), math.sqrt(2 / fan_in)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a layer", "全连接层"), (2, 6)),
        (("a layer of one input", "只有一个输入的层"), (1, 1)),
        (("more outputs than inputs", "输出多于输入"), (30, 5)),
        (("a 1x1 convolution", "1×1 卷积"), (4, 2, 1, 1)),
        (("a 3x3 convolution", "3×3 卷积"), (16, 3, 3, 3)),
        (("a kernel that is not square", "非方形的卷积核"), (4, 2, 1, 5)),
    ]
    kernels = [(), (3, 3), (5, 5), (2, 3)]
    for name, *more in draw.then_random(named, range(1, 65), range(1, 65), kernels):
        shape = more[0] if len(more) == 1 else (more[0], more[1], *more[2])
        yield Case(name, shape=shape)


@drill.misconception(
    en="The fans are swapped: torch stores a weight as (out, in), so fan_in is in `shape[1]`. "
    "Xavier's bound does not notice, He's standard deviation does.",
    zh="两个 fan 弄反了：torch 按 (out, in) 存放权重，fan_in 在 `shape[1]`。"
    "Xavier 的界看不出来，He 的标准差会出错。",
)
def swapped_the_fans(shape):
    window = math.prod(shape[2:])
    fan_in, fan_out = shape[0] * window, shape[1] * window
    return math.sqrt(6 / (fan_in + fan_out)), math.sqrt(2 / fan_in)


@drill.misconception(
    en="Channels alone are not the fan of a convolution: each output adds up a whole window of "
    "every input channel.",
    zh="卷积的 fan 不只是通道数：每个输出要把每个输入通道里整个窗口都加起来。",
)
def left_out_the_window(shape):
    fan_out, fan_in = shape[:2]
    return math.sqrt(6 / (fan_in + fan_out)), math.sqrt(2 / fan_in)


@drill.misconception(
    en="Only fan_in has the window in it here. One input pixel also goes into a whole window of "
    "outputs, in every output channel.",
    zh="这里只有 fan_in 算上了窗口。一个输入像素同样会进入每个输出通道里整个窗口的输出。",
)
def widened_only_fan_in(shape):
    fan_in, fan_out = math.prod(shape[1:]), shape[0]
    return math.sqrt(6 / (fan_in + fan_out)), math.sqrt(2 / fan_in)


@drill.misconception(
    en="The first number is Xavier's standard deviation, sqrt(2 / (fan_in + fan_out)). A uniform "
    "distribution from -a to a has the standard deviation a / sqrt(3): the bound is larger.",
    zh="第一个数是 Xavier 的标准差 sqrt(2 / (fan_in + fan_out))。"
    "从 -a 到 a 的均匀分布标准差是 a / sqrt(3)：界比它大。",
)
def took_the_deviation_for_the_bound(shape):
    window = math.prod(shape[2:])
    fan_in, fan_out = shape[1] * window, shape[0] * window
    return math.sqrt(2 / (fan_in + fan_out)), math.sqrt(2 / fan_in)


@drill.misconception(
    en="The second number is a variance: the root is missing.",
    zh="第二个数是方差：少开了平方根。",
)
def left_the_variance(shape):
    window = math.prod(shape[2:])
    fan_in, fan_out = shape[1] * window, shape[0] * window
    return math.sqrt(6 / (fan_in + fan_out)), 2 / fan_in


@drill.alternative
def sizes_of_an_empty_weight(shape):
    weight = torch.empty(shape)
    fan_in, fan_out = weight[0].numel(), weight[:, 0].numel()
    return (6 / (fan_in + fan_out)) ** 0.5, (2 / fan_in) ** 0.5


@drill.alternative
def from_the_total(shape):
    total = math.prod(shape)
    fan_in, fan_out = total // shape[0], total // shape[1]
    bound = math.sqrt(3) * math.sqrt(2 / (fan_in + fan_out))
    return bound, torch.nn.init.calculate_gain("relu") / math.sqrt(fan_in)


@drill.alternative
def in_tensors(shape):
    sizes = torch.tensor(shape, dtype=torch.float64)
    fan_in = sizes[1:].prod()
    fan_out = fan_in / sizes[1] * sizes[0]
    return (6 / (fan_in + fan_out)).sqrt().item(), (2 / fan_in).sqrt().item()
