"""A perceptron with one hidden layer: what lies between the two layers makes it more than one."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, nn, torch

drill = Drill(
    level=3,
    ops=("torch.nn.Module", "torch.nn.Linear", "torch.relu"),
    title=Text(en="A two-layer perceptron", zh="两层感知机"),
    statement=Text(
        en="Write a perceptron with one hidden layer as a module: a linear layer `hidden`, ReLU, "
        "and a linear layer `output`, both with a bias. The constructor is given the numbers of "
        "`inputs`, hidden `units` and `outputs`. Gradients for `x` and for all weights are "
        "compared too.",
        zh="把只有一个隐藏层的感知机写成模块：线性层 `hidden`，ReLU，再接线性层 `output`，"
        "两层都带偏置。构造函数的参数是输入个数 `inputs`、隐藏单元个数 `units` 和输出个数 "
        "`outputs`。对 `x` 和所有权重的梯度也会比较。",
    ),
    hints=(
        Text(
            en="A module that is assigned as an attribute becomes a part of this one, and its "
            "parameters get its name in front: `hidden.weight`.",
            zh="把一个模块赋给属性，它就成了这个模块的一部分，它的参数名前会加上属性名："
            "`hidden.weight`。",
        ),
        Text(
            en="`nn.Linear(a, b)` takes rows of a numbers to rows of b. Which sizes meet at the "
            "hidden layer?",
            zh="`nn.Linear(a, b)` 把每行 a 个数变成 b 个数。隐藏层两边各是什么大小？",
        ),
    ),
    weights={
        "hidden.weight": "units inputs",
        "hidden.bias": " units",
        "output.weight": "outputs units",
        "output.bias": " outputs",
    },
    gradients_of=("x", "hidden.weight", "hidden.bias", "output.weight", "output.bias"),
)


@drill.reference
class TwoLayerPerceptron(nn.Module):
    """h[i, k] = max(0, hidden.bias[k] + sum over j of x[i, j] * hidden.weight[k, j]),
    out[i, o] = output.bias[o] + sum over k of h[i, k] * output.weight[o, k]
    """

    def __init__(self, inputs: int, units: int, outputs: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(inputs, units)
        self.output = nn.Linear(units, outputs)

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        rows = []
        for sample in x:
            h = []
            for weight, bias in zip(self.hidden.weight, self.hidden.bias, strict=True):
                score = bias + sum(a * b for a, b in zip(sample, weight, strict=True))
                h.append(score if score > 0 else score * 0)
            row = []
            for weight, bias in zip(self.output.weight, self.output.bias, strict=True):
                row.append(bias + sum(a * b for a, b in zip(h, weight, strict=True)))
            rows.append(torch.stack(row))
        return torch.stack(rows)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one unit", "一个隐藏单元"), 1, 1, 1, 1),
        (("two units", "两个隐藏单元"), 2, 1, 2, 1),
        (("all sizes equal", "各个大小相等"), 2, 2, 2, 2),
        (("four different sizes", "四个大小各不相同"), 3, 2, 4, 1),
    ]
    sizes = range(1, 4)
    for name, n, inputs, units, outputs in draw.then_random(named, sizes, sizes, sizes, sizes):
        weights = {
            "hidden.weight": draw.signed(units, inputs),
            "hidden.bias": draw.signed(units) + 0.5,  # no score is exactly 0
            "output.weight": draw.signed(outputs, units),
            "output.bias": draw.signed(outputs),
        }
        x = draw.signed(n, inputs)
        yield Case(name, inputs=inputs, units=units, outputs=outputs, **weights, x=x)


@drill.misconception(
    en="Without ReLU between them two linear layers are one: their weights multiply into a single "
    "matrix, and no number of hidden units helps.",
    zh="两层之间没有 ReLU，两个线性层就等于一个：权重相乘成了一个矩阵，隐藏单元再多也没用。",
)
class LeftOutTheActivation(nn.Module):
    def __init__(self, inputs, units, outputs):
        super().__init__()
        self.hidden = nn.Linear(inputs, units)
        self.output = nn.Linear(units, outputs)

    def forward(self, x):
        return self.output(self.hidden(x))


@drill.misconception(
    en="ReLU follows the last layer as well: no output can be negative any more, and where one "
    "should be, no gradient comes back.",
    zh="最后一层后面也加了 ReLU：输出再也不能为负，而且在本该为负的地方没有梯度传回。",
)
class RectifiedTheOutput(nn.Module):
    def __init__(self, inputs, units, outputs):
        super().__init__()
        self.hidden = nn.Linear(inputs, units)
        self.output = nn.Linear(units, outputs)

    def forward(self, x):
        return torch.relu(self.output(torch.relu(self.hidden(x))))


@drill.misconception(
    en="ReLU is applied to the input: it throws away the negative part of `x`, and the two layers "
    "after it are one. It belongs between them.",
    zh="ReLU 加在了输入上：`x` 的负数部分被丢掉了，而后面的两层等于一层。它应在两层之间。",
)
class RectifiedTheInput(nn.Module):
    def __init__(self, inputs, units, outputs):
        super().__init__()
        self.hidden = nn.Linear(inputs, units)
        self.output = nn.Linear(units, outputs)

    def forward(self, x):
        return self.output(self.hidden(torch.relu(x)))


@drill.misconception(
    en="In an `nn.Sequential` the layers are named by their place: 0.weight, 2.weight. They "
    "should be `hidden` and `output`, each an attribute.",
    zh="在 `nn.Sequential` 里，各层按位置命名：0.weight、2.weight。题目要求用属性 `hidden` 和 "
    "`output`。",
)
class NumberedTheLayers(nn.Sequential):
    def __init__(self, inputs, units, outputs):
        super().__init__(nn.Linear(inputs, units), nn.ReLU(), nn.Linear(units, outputs))


@drill.misconception(
    en="The layers have no bias. Both are asked to have one.",
    zh="两层都没有偏置。题目要求都带偏置。",
)
class LeftOutTheBias(nn.Module):
    def __init__(self, inputs, units, outputs):
        super().__init__()
        self.hidden = nn.Linear(inputs, units, bias=False)
        self.output = nn.Linear(units, outputs, bias=False)

    def forward(self, x):
        return self.output(torch.relu(self.hidden(x)))


@drill.alternative
class ClampedAtZero(nn.Module):
    def __init__(self, inputs, units, outputs):
        super().__init__()
        self.output = nn.Linear(units, outputs)
        self.hidden = nn.Linear(inputs, units)
        self.activation = nn.ReLU()  # has no parameters

    def forward(self, x):
        return self.output(self.hidden(x).clamp(min=0))


@drill.alternative
class NamedInASequential(nn.Sequential):
    def __init__(self, inputs, units, outputs):
        super().__init__()
        self.add_module("hidden", nn.Linear(inputs, units))
        self.add_module("relu", nn.ReLU())
        self.add_module("output", nn.Linear(units, outputs))


@drill.alternative
class WithMatrixProducts(nn.Module):
    def __init__(self, inputs, units, outputs):
        super().__init__()
        self.hidden, self.output = nn.Linear(inputs, units), nn.Linear(units, outputs)

    def forward(self, x):
        h = torch.relu(x @ self.hidden.weight.T + self.hidden.bias)
        return torch.addmm(self.output.bias, h, self.output.weight.T)
