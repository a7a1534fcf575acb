"""The textbook's layer, Wᵀx + b with columns for x and b, made to take a batch of rows."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, nn, torch

drill = Drill(
    level=4,
    ops=("torch.matmul", "torch.Tensor.T", "torch.nn.Module"),
    title=Text(en="Repair: the bias is a column", zh="改错：偏置是一列的层"),
    statement=Text(
        en="Repair the layer. It was written from a textbook, y = Wᵀx + b, for one column vector "
        "x: `weight` is (inputs, outputs), and `bias` a column, (outputs, 1). Saved models hold "
        "them in these shapes, so both shapes have to stay. `forward` is now given a batch with "
        "one sample per row and should return one row of outputs for each. As it stands it "
        "raises, or gives wrong numbers where the sizes happen to fit.",
        zh="请改正这个层。它照课本上的 y = Wᵀx + b 写成，x 是一个列向量：`weight` 是 (inputs, "
        "outputs)，`bias` 是一列，(outputs, 1)。已保存的模型就是这样存的，两者的形状都不能改。现"
        "在 `forward` 接收一批样本，每行一个，应为每个样本返回一行输出。目前它会报错；若大小碰巧配"
        "得上，则给出错误的数值。",
    ),
    hints=(
        Text(
            en="Write the shapes down: `x` is (n, inputs), `weight` (inputs, outputs), the result "
            "(n, outputs). Which product leads from the first two to the third, without any "
            "transpose?",
            zh="写下形状：`x` 是 (n, inputs)，`weight` 是 (inputs, outputs)，结果是 "
            "(n, outputs)。哪个乘积不用转置就能由前两个得到第三个？",
        ),
        Text(
            en="Then the bias: (n, outputs) plus (outputs, 1). With which dim of the product does "
            "the column line up?",
            zh="再看偏置：(n, outputs) 加 (outputs, 1)。这一列会与乘积的哪一维对齐？",
        ),
        Text(
            en="Turned into a row, (1, outputs), the bias is added to every sample.",
            zh="把偏置转成一行 (1, outputs)，就会加到每个样本上。",
        ),
    ),
    weights={"weight": "inputs outputs", "bias": "outputs 1"},
    gradients_of=("x", "weight", "bias"),
)


@drill.reference
class DenseForBatches(nn.Module):
    """out[i, k] = bias[k, 0] + sum over j of x[i, j] * weight[j, k]"""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        inputs, outputs = self.weight.shape
        rows = [
            torch.stack(
                [
                    sum((row[j] * self.weight[j, k] for j in range(inputs)), start=self.bias[k, 0])
                    for k in range(outputs)
                ]
            )
            for row in x
        ]
        return torch.stack(rows)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample, one output", "一个样本，一个输出"), 1, 2, 1),
        (("two samples, one output", "两个样本，一个输出"), 2, 2, 1),
        (("one sample", "一个样本"), 1, 1, 2),
        (("all sizes 2", "各个大小都是 2"), 2, 2, 2),
        (("three different sizes", "三个大小各不相同"), 3, 2, 4),
    ]
    sizes = range(1, 5)
    for name, n, inputs, outputs in draw.then_random(named, sizes, sizes, sizes):
        yield Case(
            name,
            inputs=inputs,
            outputs=outputs,
            weight=draw.signed(inputs, outputs),
            bias=draw.signed(outputs, 1),
            x=draw.signed(n, inputs),
        )


@drill.misconception(
    en="Wᵀx takes `x` as one column. The rows of a batch are samples: the product sums over "
    "samples instead of features where the sizes happen to fit, and raises elsewhere.",
    zh="Wᵀx 把 `x` 当作一列。而一批数据的行是样本："
    "大小碰巧相配时，乘积就在样本上、而不是在特征上求和；否则报错。",
    stub=True,
)
class KeptTheTextbookFormula(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        return self.weight.T @ x + self.bias


@drill.misconception(
    en="The product is right. The bias is still a column: it is added by sample instead of by "
    "output, and a single sample comes back as a square.",
    zh="乘积对了。但偏置还是一列：它按样本、而不是按输出相加；只有一个样本时，结果还会变成方阵。",
)
class LeftTheBiasAColumn(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, x):
        return x @ self.weight + self.bias


@drill.misconception(
    en="With the batch transposed into columns the formula holds, but its result has the samples "
    "in columns as well: (outputs, n). It has to be transposed back.",
    zh="把批次转成列之后，公式成立了，但结果里的样本也成了列：(outputs, n)。还要再转回来。",
)
class LeftTheSamplesInColumns(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, x):
        return self.weight.T @ x.T + self.bias


@drill.misconception(
    en="This changes the shapes of the parameters to those of `nn.Linear`. The saved models hold "
    "(inputs, outputs) and (outputs, 1): they could not be loaded any more.",
    zh="这样把参数的形状改成了 `nn.Linear` 的形状。已保存的模型里是 (inputs, outputs) 和 "
    "(outputs, 1)，改了就加载不了了。",
)
class ChangedTheParameters(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs))
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x):
        return x @ self.weight.T + self.bias


@drill.alternative
class TurnedThereAndBack(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, x):
        return (self.weight.T @ x.T + self.bias).T


@drill.alternative
class AsABatchOfColumns(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, x):
        return (self.weight.mT @ x.unsqueeze(-1) + self.bias).squeeze(-1)


@drill.alternative
class FunctionalLinear(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, x):
        return nn.functional.linear(x, self.weight.T, self.bias.flatten())
