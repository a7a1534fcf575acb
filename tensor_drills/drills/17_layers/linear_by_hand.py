"""What nn.Linear is: two parameters and one line."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, nn, torch

drill = Drill(
    level=3,
    ops=("torch.nn.Module", "torch.nn.Parameter", "torch.nn.Linear"),
    title=Text(en="nn.Linear by hand", zh="手写 nn.Linear"),
    statement=Text(
        en="Write the fully connected layer as a module without `nn.Linear` and its function "
        "`linear`. Its parameters are `weight` of shape (outputs, inputs) and `bias` of shape "
        "(outputs,); their initial values are up to you. `forward` takes a batch, one sample per "
        "row.",
        zh="把全连接层写成一个模块，不用 `nn.Linear` 和函数 `linear`。它有两个参数："
        "`weight`，形状为 (outputs, inputs)；`bias`，形状为 (outputs,)。初始值任意。"
        "`forward` 接收一批样本，每行一个。",
    ),
    hints=(
        Text(
            en="A tensor becomes a parameter of the module when it is assigned to it as an "
            "`nn.Parameter`.",
            zh="张量要包成 `nn.Parameter` 再赋给模块的属性，才会成为它的参数。",
        ),
        Text(
            en="`x` is (n, inputs) and `weight` is (outputs, inputs): which of them has to be "
            "transposed for a matrix product of shape (n, outputs)?",
            zh="`x` 是 (n, inputs)，`weight` 是 (outputs, inputs)：要让矩阵乘积的形状为 "
            "(n, outputs)，该转置哪一个？",
        ),
    ),
    weights={"weight": "outputs inputs", "bias": " outputs"},
    gradients_of=("x", "weight", "bias"),
    ruled_out=("linear",),
)


@drill.reference
class LinearByHand(nn.Module):
    """out[i, o] = bias[o] + sum over j of x[i, j] * weight[o, j]"""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(outputs, inputs))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        rows = [
            torch.stack(
                [
                    sum((x[i, j] * row[j] for j in range(len(row))), start=self.bias[o])
                    for o, row in enumerate(self.weight)
                ]
            )
            for i in range(len(x))
        ]
        return torch.stack(rows)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample, one output", "一个样本，一个输出"), 1, 2, 1),
        (("two samples", "两个样本"), 2, 2, 1),
        (("square", "方阵"), 2, 2, 2),
        (("more outputs than inputs", "输出多于输入"), 3, 2, 4),
    ]
    sizes = range(1, 5)
    for name, n, inputs, outputs in draw.then_random(named, sizes, sizes, sizes):
        yield Case(
            name,
            inputs=inputs,
            outputs=outputs,
            weight=draw.signed(outputs, inputs),
            bias=draw.signed(outputs),
            x=draw.signed(n, inputs),
        )


@drill.misconception(
    en="The layer works on one vector as Wx + b. With a batch the samples are rows: the product "
    "is x Wᵀ, and the bias is added to every row.",
    zh="Wx + b 只适用于单个列向量。批量输入时样本按行排列：应算 x Wᵀ，再给每一行加上偏置。",
)
class MultipliedWeightFromTheLeft(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(outputs, inputs))
        self.bias = nn.Parameter(torch.empty(outputs))

    def forward(self, x):
        return (self.weight @ x.T + self.bias[:, None]).squeeze()


@drill.misconception(
    en="A plain tensor as an attribute is no parameter: an optimizer never sees it. Wrap it in "
    "`nn.Parameter`.",
    zh="直接把普通张量赋给属性，它不是参数：优化器看不到它。请用 `nn.Parameter` 包起来。",
)
class LeftPlainTensors(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = torch.zeros(outputs, inputs, requires_grad=True)
        self.bias = torch.zeros(outputs, requires_grad=True)

    def forward(self, x):
        return x @ self.weight.T + self.bias


@drill.misconception(
    en="The weight is made as (inputs, outputs). The shape that is asked for, and that nn.Linear "
    "stores, is (outputs, inputs).",
    zh="weight 建成了 (inputs, outputs)。题目要求的、也是 nn.Linear 存放的形状是 "
    "(outputs, inputs)。",
)
class StoredTheWeightTransposed(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(inputs, outputs))
        self.bias = nn.Parameter(torch.empty(outputs))

    def forward(self, x):
        return x @ self.weight + self.bias


@drill.misconception(
    en="`.data` cuts the result off from the parameters: no gradient reaches them, so they never "
    "learn.",
    zh="`.data` 使结果与参数断开了：梯度传不到参数，参数永远学不到东西。",
)
class ReadTheDataOfParameters(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(outputs, inputs))
        self.bias = nn.Parameter(torch.empty(outputs))

    def forward(self, x):
        return x @ self.weight.data.T + self.bias.data


@drill.alternative
class Einsum(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x):
        return torch.einsum("ni,oi->no", x, self.weight) + self.bias


@drill.alternative
class FusedAddmm(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        bias = torch.zeros(outputs)
        self.register_parameter("bias", nn.Parameter(bias))
        self.register_parameter("weight", nn.Parameter(torch.ones(outputs, inputs)))

    def forward(self, x):
        return torch.addmm(self.bias, x, self.weight.t())
