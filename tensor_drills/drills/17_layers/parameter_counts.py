"""How many parameters a model has: buffers are none, frozen ones do not train, shared ones count
once.
"""

from tensor_drills.declare import Drill, Text, nn

drill = Drill(
    level=3,
    ops=("torch.nn.Module", "torch.numel", "torch.nn.Parameter"),
    title=Text(en="How many parameters", zh="有多少个参数"),
    statement=Text(
        en="Return a dict with `sum(p.numel() for p in model.parameters() if p.requires_grad)` of "
        "each model: 'linear' nn.Linear(784, 10); 'conv' nn.Conv2d(3, 16, 5); 'batch_norm' "
        "nn.BatchNorm2d(16); 'activation' nn.ReLU(); 'frozen' nn.Sequential(nn.Linear(20, 10), "
        "nn.Linear(10, 3)) after model[0].requires_grad_(False); 'shared' "
        "nn.Sequential(nn.Embedding(100, 8), nn.Linear(8, 100)) after "
        "model[1].weight = model[0].weight.",
        zh="用字典返回每个模型的 `sum(p.numel() for p in model.parameters() if p.requires_grad)`："
        "'linear' nn.Linear(784, 10)；'conv' nn.Conv2d(3, 16, 5)；'batch_norm' "
        "nn.BatchNorm2d(16)；'activation' nn.ReLU()；'frozen' 是 "
        "nn.Sequential(nn.Linear(20, 10), nn.Linear(10, 3))，执行过 "
        "model[0].requires_grad_(False)；'shared' 是 "
        "nn.Sequential(nn.Embedding(100, 8), nn.Linear(8, 100))，执行过 "
        "model[1].weight = model[0].weight。",
    ),
    hints=(
        Text(
            en="Linear layers and convolutions have a weight and a bias, an embedding a weight. A "
            "convolution's weight is (out, in, height, width).",
            zh="线性层和卷积有权重和偏置，嵌入层只有权重。卷积的权重是 (out, in, height, width)。",
        ),
        Text(
            en="Batch norm scales and shifts each channel by numbers that train. Its running mean "
            "and variance are buffers.",
            zh="批归一化对每个通道做缩放和平移，所用的数是要训练的。它的滑动均值和方差是缓冲区"
            "（buffer）。",
        ),
        Text(
            en="`parameters()` lists each tensor once, however many modules hold it.",
            zh="`parameters()` 对每个张量只列一次，不管有多少个模块持有它。",
        ),
    ),
)


@drill.reference
def parameter_counts() -> dict[str, int]:
    """As torch itself counts them."""
    return {
        name: sum(p.numel() for p in model.parameters() if p.requires_grad)
        for name, model in models().items()
    }


def models():
    """Return the models that are asked about."""
    frozen = nn.Sequential(nn.Linear(20, 10), nn.Linear(10, 3))
    frozen[0].requires_grad_(False)
    shared = nn.Sequential(nn.Embedding(100, 8), nn.Linear(8, 100))
    shared[1].weight = shared[0].weight
    return {
        "linear": nn.Linear(784, 10),
        "conv": nn.Conv2d(3, 16, 5),
        "batch_norm": nn.BatchNorm2d(16),
        "activation": nn.ReLU(),
        "frozen": frozen,
        "shared": shared,
    }


@drill.consequence
def consequence(answer: dict[str, int]) -> Text | None:
    for name, model in models().items():
        if answer[name] == parameter_counts()[name]:
            continue
        held = ", ".join(f"{key} {tuple(value.shape)}" for key, value in model.state_dict().items())
        if not held:
            return Text(
                f"'{name}': its `state_dict()` is empty",
                f"'{name}'：它的 `state_dict()` 是空的",
            )
        return Text(
            f"'{name}': its `state_dict()` holds {held}. Which of them are parameters that train, "
            "and are they all different tensors?",
            f"'{name}'：它的 `state_dict()` 里有 {held}。其中哪些是可训练的参数？它们都是不同的张量"
            "吗？",
        )
    return None


@drill.misconception(
    en="The biases are missing: one number for each output, or for each output channel.",
    zh="漏了偏置：每个输出一个数，卷积是每个输出通道一个数。",
)
def left_out_the_biases():
    return {
        "linear": 7840,
        "conv": 1200,
        "batch_norm": 16,
        "activation": 0,
        "frozen": 30,
        "shared": 800,
    }


@drill.misconception(
    en="A frozen layer keeps its parameters, but they have `requires_grad` False: an optimizer "
    "leaves them alone, and the count that is asked for leaves them out.",
    zh="冻结的层还有参数，但它们的 `requires_grad` 是 False：优化器不会动它们，"
    "题目要的个数也不包括它们。",
)
def counted_the_frozen_ones():
    return {
        "linear": 7850,
        "conv": 1216,
        "batch_norm": 32,
        "activation": 0,
        "frozen": 243,
        "shared": 900,
    }


@drill.misconception(
    en="Two modules hold the same weight, and it is one tensor, trained once. `state_dict()` does "
    "list it twice, under both names; `parameters()` does not.",
    zh="两个模块持有同一个权重，那是同一个张量，只训练一份。`state_dict()` 会用两个名字列出两次，"
    "`parameters()` 不会。",
)
def counted_the_shared_weight_twice():
    return {
        "linear": 7850,
        "conv": 1216,
        "batch_norm": 32,
        "activation": 0,
        "frozen": 33,
        "shared": 1700,
    }


@drill.misconception(
    en="The running statistics of batch norm are buffers: saved with the model, but computed from "
    "the data. No gradient reaches them.",
    zh="批归一化的滑动统计量是缓冲区：随模型一起保存，但由数据算出，没有梯度传给它们。",
)
def counted_the_buffers():
    return {
        "linear": 7850,
        "conv": 1216,
        "batch_norm": 65,
        "activation": 0,
        "frozen": 33,
        "shared": 900,
    }


@drill.misconception(
    en="A convolution has a window of weights for every pair of an input and an output channel: "
    "the input channels count, too.",
    zh="卷积对每一对输入、输出通道都有一个窗口的权重：输入通道数也要乘进去。",
)
def left_out_the_input_channels():
    return {
        "linear": 7850,
        "conv": 416,
        "batch_norm": 32,
        "activation": 0,
        "frozen": 33,
        "shared": 900,
    }


@drill.alternative
def written_as_sums():
    return {
        "linear": 784 * 10 + 10,
        "conv": 16 * 3 * 5 * 5 + 16,
        "batch_norm": 16 + 16,
        "activation": 0,
        "frozen": 10 * 3 + 3,
        "shared": 100 * 8 + 100,
    }


@drill.alternative
def asked_torch():
    def count(model):
        return sum(p.numel() for p in model.parameters() if p.requires_grad)

    two = nn.Sequential(nn.Linear(20, 10), nn.Linear(10, 3))
    for p in two[0].parameters():
        p.requires_grad = False
    tied = nn.Sequential(nn.Embedding(100, 8), nn.Linear(8, 100))
    tied[1].weight = tied[0].weight
    return {
        "shared": count(tied),
        "frozen": count(two),
        "activation": count(nn.ReLU()),
        "batch_norm": count(nn.BatchNorm2d(16)),
        "conv": count(nn.Conv2d(3, 16, 5)),
        "linear": count(nn.Linear(784, 10)),
    }
