"""Layers in a plain Python list are invisible to everything that asks a module for its parts."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, nn, torch

drill = Drill(
    level=3,
    ops=("torch.nn.ModuleList", "torch.nn.Module", "torch.nn.Sequential"),
    title=Text(en="Repair: layers in a list", zh="改错：列表里的层"),
    statement=Text(
        en="Repair the module. It should apply three linear layers of its own, `layers`, one after "
        "another, each time adding tanh of the layer's output to `x`. `forward` computes that, but "
        "parameters() is empty: an optimizer has nothing to train, state_dict() nothing to "
        "save. The names should be `layers.0.weight`, `layers.1.weight`, `layers.2.weight`.",
        zh="请改正这个模块。它应依次经过自己的三个线性层 `layers`，"
        "每次把该层输出的 tanh 加到 `x` 上。"
        "`forward` 能算出结果，但 parameters() 是空的："
        "优化器没有可训练的东西，state_dict() 没有可保存的东西。"
        "参数名应为 `layers.0.weight`、`layers.1.weight`、`layers.2.weight`。",
    ),
    hints=(
        Text(
            en="A module registers what is assigned to its attributes, if it is a parameter or a "
            "module. What kind of thing is assigned here?",
            zh="模块只注册赋给属性的参数或模块。这里赋给属性的是什么？",
        ),
        Text(
            en="`torch.nn` has a list that is itself a module. It is looped over like any other.",
            zh="`torch.nn` 里有一种列表，它本身就是模块，用法与普通列表一样，可以循环。",
        ),
    ),
    weights={
        "layers.0.weight": "width width",
        "layers.1.weight": "width width",
        "layers.2.weight": "width width",
    },
    gradients_of=("x", "layers.0.weight", "layers.1.weight", "layers.2.weight"),
)


@drill.reference
class ModuleListResidual(nn.Module):
    """x[i, k] becomes x[i, k] + tanh(sum over j of x[i, j] * layers.0.weight[k, j]);
    then the same with layers.1.weight, then with layers.2.weight
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(width, width, bias=False) for _ in range(3)])

    def forward(self, x: Float[Tensor, "n width"]) -> Float[Tensor, "n width"]:
        rows = []
        for row in x:
            values = list(row)
            for layer in self.layers:
                sums = [
                    sum(a * b for a, b in zip(values, weight, strict=True))
                    for weight in layer.weight
                ]
                values = [v + torch.tanh(s) for v, s in zip(values, sums, strict=True)]
            rows.append(torch.stack(values))
        return torch.stack(rows)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), 1, 1),
        (("one sample", "一个样本"), 1, 2),
        (("square", "方阵"), 2, 2),
    ]
    for name, n, width in draw.then_random(named, range(1, 4), range(1, 4)):
        weights = {f"layers.{k}.weight": draw.signed(width, width) / 32 for k in range(3)}
        yield Case(name, width=width, **weights, x=draw.signed(n, width) / 16)


@drill.misconception(
    en="A plain list is no module: what lies in it is not registered. The layers compute, but they "
    "never train, are never saved, and stay behind when the model moves to another device.",
    zh="普通列表不是模块，里面的东西不会被注册。这些层能计算，却永远不会被训练和保存；"
    "模型移到别的设备时，它们还留在原处。",
    stub=True,
)
class KeptAPlainList(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = [nn.Linear(width, width, bias=False) for _ in range(3)]

    def forward(self, x: Float[Tensor, "n width"]) -> Float[Tensor, "n width"]:
        for layer in self.layers:
            x = x + torch.tanh(layer(x))
        return x


@drill.misconception(
    en="Multiplying a list repeats the same layer: three places share one weight, and there is "
    "only one to train. Make each layer on its own.",
    zh="列表乘以 3 只是把同一个层重复三次：三个位置共用一个权重，可训练的只有一个。"
    "每个层要各自创建。",
)
class RepeatedOneLayer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(width, width, bias=False)] * 3)

    def forward(self, x):
        for layer in self.layers:
            x = x + torch.tanh(layer(x))
        return x


@drill.misconception(
    en="The layers are registered, but `x` is replaced by what each of them gives: the sum, x plus "
    "tanh of the layer's output, is gone.",
    zh="层都注册了，但 `x` 被每层的结果替换掉了：原来的相加（x 加上该层输出的 tanh）不见了。",
)
class DroppedTheSum(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(width, width, bias=False) for _ in range(3)])

    def forward(self, x):
        for layer in self.layers:
            x = torch.tanh(layer(x))
        return x


@drill.misconception(
    en="`nn.ParameterList` registers the bare weights: they are then named "
    "`layers.0`, not `layers.0.weight`. It is the layers, as modules, that are to be registered.",
    zh="`nn.ParameterList` 注册的是权重本身，名字成了 `layers.0`，而不是 `layers.0.weight`。"
    "要注册的是作为模块的层。",
)
class RegisteredBareWeights(nn.Module):
    def __init__(self, width):
        super().__init__()
        made = [nn.Linear(width, width, bias=False) for _ in range(3)]
        self.layers = nn.ParameterList([layer.weight for layer in made])

    def forward(self, x):
        for weight in self.layers:
            x = x + torch.tanh(x @ weight.T)
        return x


@drill.alternative
class HeldInASequential(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layers = nn.Sequential(*(nn.Linear(width, width, bias=False) for _ in range(3)))

    def forward(self, x):
        for layer in self.layers:
            x = x + layer(x).tanh()
        return x


@drill.alternative
class AppendedToAModuleList(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layers = nn.ModuleList()
        for _ in range(3):
            self.layers.append(nn.Linear(width, width, bias=False))

    def forward(self, x):
        first, second, third = self.layers
        y = x + torch.tanh(first(x))
        z = y + torch.tanh(second(y))
        return z + torch.tanh(third(z))
