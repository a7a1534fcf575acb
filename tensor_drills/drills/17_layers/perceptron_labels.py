"""The perceptron as a module: a weighted sum, and a decision that is never 0."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, nn, torch

drill = Drill(
    level=2,
    ops=("torch.nn.Module", "torch.nn.Parameter", "torch.where", "torch.sign"),
    title=Text(en="A perceptron", zh="感知机"),
    statement=Text(
        en="Write the perceptron as a module with the parameters `weight` of shape (inputs,) and "
        "`bias` without dims; their initial values are up to you. `forward` takes a batch, one "
        "sample per row, and returns for each sample 1.0 where `x @ weight + bias` is at least 0, "
        "else -1.0.",
        zh="把感知机写成一个模块，有两个参数：`weight`，形状为 (inputs,)；`bias`，零维。"
        "初始值任意。`forward` 接收一批样本，每行一个：`x @ weight + bias` 不小于 0 的样本返回 "
        "1.0，否则返回 -1.0。",
    ),
    hints=(
        Text(
            en="`torch.tensor(0.0)` has no dims; as an `nn.Parameter` it is registered like any "
            "other.",
            zh="`torch.tensor(0.0)` 就是零维的；包成 `nn.Parameter` 后同样会被注册。",
        ),
        Text(
            en="What does `sign` return for a sample that lies exactly on the boundary?",
            zh="样本恰好落在边界上时，`sign` 返回什么？",
        ),
    ),
    weights={"weight": " inputs", "bias": ""},
)


@drill.reference
class PerceptronLabels(nn.Module):
    """out[i] = 1 if bias + sum over j of x[i, j] * weight[j] >= 0 else -1"""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(inputs))
        self.bias = nn.Parameter(torch.zeros(()))

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, " n"]:
        out = x.new_zeros(len(x))
        for i in range(len(x)):
            score = self.bias.item()
            for j in range(len(self.weight)):
                score += x[i, j].item() * self.weight[j].item()
            out[i] = 1 if score >= 0 else -1
        return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("both sides", "两侧"), [[1.0], [-1.0]], [2.0], 0.0),
        (("on the boundary", "恰好在边界上"), [[1.0, 2.0], [3.0, 2.0]], [2.0, -3.0], 4.0),
        (("the bias decides", "偏置起决定作用"), [[1.0, 1.0], [2.0, -1.0]], [1.0, 1.0], -2.0),
        (("no samples", "零个样本"), None, [1.0, 1.0], 0.0),
    ]
    for name, *more in draw.then_random(named, range(1, 6), range(1, 4)):
        if len(more) == 2:
            n, inputs = more
            x, weight, bias = draw.signed(n, inputs), draw.signed(inputs), draw.signed(1)[0]
        else:
            x = torch.empty(0, 2) if more[0] is None else torch.tensor(more[0])
            weight, bias = torch.tensor(more[1]), torch.tensor(more[2])
        yield Case(name, inputs=len(weight), weight=weight, bias=bias, x=x)


@drill.misconception(
    en="`sign` has three values: a sample exactly on the boundary gets 0, and belongs to neither "
    "class.",
    zh="`sign` 有三个值：恰好在边界上的样本得到 0，不属于任何一类。",
)
class TookTheSign(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(inputs))
        self.bias = nn.Parameter(torch.tensor(0.0))

    def forward(self, x):
        return torch.sign(x @ self.weight + self.bias)


@drill.misconception(
    en="This is the score, as a linear layer has it. The perceptron decides: 1.0 or -1.0.",
    zh="这是得分，也就是线性层的输出。感知机还要作出判断：1.0 或 -1.0。",
)
class ReturnedTheScore(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(inputs))
        self.bias = nn.Parameter(torch.tensor(0.0))

    def forward(self, x):
        return x @ self.weight + self.bias


@drill.misconception(
    en="The classes are 1 and 0 here. This perceptron's are 1 and -1.",
    zh="这里的类别是 1 和 0。题目里感知机的类别是 1 和 -1。",
)
class AnsweredZeroAndOne(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(inputs))
        self.bias = nn.Parameter(torch.tensor(0.0))

    def forward(self, x):
        return (x @ self.weight + self.bias >= 0).float()


@drill.misconception(
    en="A score of exactly 0 counts as -1.0 here. At least 0 includes 0.",
    zh="这里得分恰好为 0 时判为 -1.0。“不小于 0”包括 0。",
)
class LeftTheBoundaryOut(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(inputs))
        self.bias = nn.Parameter(torch.tensor(0.0))

    def forward(self, x):
        return torch.where(x @ self.weight + self.bias > 0, 1.0, -1.0)


@drill.misconception(
    en="The bias has one dim of size 1. It should have none, as `torch.tensor(0.0)` is.",
    zh="偏置有一个大小为 1 的维度。题目要求零维，如 `torch.tensor(0.0)`。",
)
class GaveTheBiasADim(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(inputs))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.where(x @ self.weight + self.bias >= 0, 1.0, -1.0)


@drill.alternative
class TwiceTheComparison(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.register_parameter("weight", nn.Parameter(torch.randn(inputs)))
        self.register_parameter("bias", nn.Parameter(torch.randn(())))

    def forward(self, x):
        return 2.0 * ((x * self.weight).sum(1) >= -self.bias) - 1


@drill.alternative
class Heaviside(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(inputs), requires_grad=False)
        self.bias = nn.Parameter(torch.ones(1).squeeze(), requires_grad=False)

    def forward(self, x):
        score = torch.mv(x, self.weight) + self.bias
        return 2 * torch.heaviside(score, torch.ones_like(score)) - 1
