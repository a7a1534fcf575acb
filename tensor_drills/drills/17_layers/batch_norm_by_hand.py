"""Batch norm: the batch's statistics in training, the running ones in evaluation."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, nn, torch

MOMENTUM = 0.1
EPS = 1e-5

drill = Drill(
    level=5,
    ops=("torch.nn.BatchNorm1d", "torch.var", "torch.Tensor.lerp_"),
    title=Text(en="Batch norm by hand", zh="手写批归一化"),
    statement=Text(
        en="Write `nn.BatchNorm1d` as a module, with momentum 0.1 and eps 1e-5, without "
        "`batch_norm`. Its parameters are `weight` and `bias`, its buffers `running_mean` and "
        "`running_var`; it has no others. What is compared: the result in training and in "
        "evaluation, the buffers after the call, and the gradients for `x`, `weight` and `bias`.",
        zh="把 `nn.BatchNorm1d` 写成模块，momentum 为 0.1，eps 为 1e-5，不用 `batch_norm`。参数是 "
        "`weight` 和 `bias`，缓冲区（buffer）是 `running_mean` 和 `running_var`，此外没有别的参数"
        "和缓冲区。会比较：训练模式和评估模式下的结果、调用之后的缓冲区，以及对 `x`、`weight` 和 "
        "`bias` 的梯度。",
    ),
    hints=(
        Text(
            en="In training each feature is normalised by the mean and variance of this batch, "
            "and the gradient goes through both. In evaluation the running ones take their place.",
            zh="训练时，每个特征用当前批次的均值和方差来归一化，梯度要穿过这两者。"
            "评估时换成滑动统计量。",
        ),
        Text(
            en="In training each running value moves by a tenth of the way to that of this batch. "
            "It is a record, not a part of the graph.",
            zh="训练时，滑动统计量向当前批次的值靠近十分之一。它只是记录，不属于计算图。",
        ),
        Text(
            en="There are two variances: divided by n, and divided by n - 1. Batch norm uses one "
            "to normalise, and records the other: see the documentation of `nn.BatchNorm1d`.",
            zh="方差有两种：除以 n 的和除以 n - 1 的。批归一化用其中一种做归一化，记录的是另一种："
            "见 `nn.BatchNorm1d` 的文档。",
        ),
        Text(
            en="`register_buffer` makes a tensor part of the state without making it a parameter.",
            zh="`register_buffer` 让张量成为状态的一部分，但不是参数。",
        ),
    ),
    weights={
        "weight": " d",
        "bias": " d",
        "running_mean": " d",
        "running_var": " d",
    },
    has_modes=True,
    gradients_of=("x", "weight", "bias"),
    ruled_out=("batch_norm", "native_batch_norm"),
)


@drill.reference
class BatchNormByHand(nn.Module):
    """out[i, j] = weight[j] * (x[i, j] - m[j]) / sqrt(v[j] + 1e-5) + bias[j]
    in evaluation: m = running_mean, v = running_var
    in training: m[j], v[j] = mean of x[:, j], mean of (x[:, j] - m[j]) ** 2; and afterwards
        running_mean[j] = 0.9 * running_mean[j] + 0.1 * m[j],
        running_var[j] = 0.9 * running_var[j] + 0.1 * v[j] * n / (n - 1)
    """

    def __init__(self, d: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(d))
        self.bias = nn.Parameter(torch.zeros(d))
        self.register_buffer("running_mean", torch.zeros(d))
        self.register_buffer("running_var", torch.ones(d))

    def forward(self, x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
        n, d = x.shape
        columns = []
        for j in range(d):
            m, v = self.running_mean[j].clone(), self.running_var[j].clone()
            if self.training:
                m = sum(x[i, j] for i in range(n)) / n
                v = sum((x[i, j] - m) ** 2 for i in range(n)) / n
                with torch.no_grad():
                    self.running_mean[j] = (1 - MOMENTUM) * self.running_mean[j] + MOMENTUM * m
                    recorded = v * n / (n - 1)
                    self.running_var[j] = (1 - MOMENTUM) * self.running_var[j] + MOMENTUM * recorded
            column = (x[:, j] - m) / (v + EPS) ** 0.5
            columns.append(self.weight[j] * column + self.bias[j])
        return torch.stack(columns, dim=1)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one feature, training", "一个特征，训练"), True, 2, 1),
        (("one feature, evaluation", "一个特征，评估"), False, 2, 1),
        (("two features, training", "两个特征，训练"), True, 3, 2),
        (("three features, evaluation", "三个特征，评估"), False, 2, 3),
        (("square, training", "方阵，训练"), True, 3, 3),
    ]
    modes = (True, False)
    for name, training, n, d in draw.then_random(named, modes, range(2, 5), range(1, 4)):
        x = draw.signed(n, d) / 4
        x[:2] = torch.tensor([[1.0], [-1.0]]) * x[:2].abs()  # no variance is small beside its mean
        yield Case(
            name,
            d=d,
            weight=draw.signed(d) / 4,
            bias=draw.signed(d) / 4,
            running_mean=draw.signed(d) / 4,
            running_var=draw.distinct(d) / 4,
            training=training,
            x=x,
        )


class _Written(nn.Module):
    """What the misconceptions below share: each overrides what it gets wrong."""

    def __init__(self, d):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(d))
        self.bias = nn.Parameter(torch.zeros(d))
        self.register_buffer("running_mean", torch.zeros(d))
        self.register_buffer("running_var", torch.ones(d))

    def normalise(self, x, mean, var):
        return self.weight * (x - mean) / torch.sqrt(var + EPS) + self.bias

    def record(self, mean, var):
        self.running_mean.lerp_(mean.detach(), MOMENTUM)
        self.running_var.lerp_(var.detach(), MOMENTUM)


@drill.misconception(
    en="One variance is used for both. Batch norm normalises by the one divided by n, and records "
    "the one divided by n - 1, as an estimate for data that it has not seen.",
    zh="两处用了同一种方差。批归一化用除以 n 的方差做归一化，而记录除以 n - 1 的方差，"
    "作为对未见数据的估计。",
)
class RecordedTheBiasedVariance(_Written):
    def forward(self, x):
        if not self.training:
            return self.normalise(x, self.running_mean, self.running_var)
        mean, var = x.mean(0), x.var(0, correction=0)
        self.record(mean, var)
        return self.normalise(x, mean, var)


@drill.misconception(
    en="`var` divides by n - 1 unless told otherwise, and here the batch is normalised with that. "
    "Batch norm divides by n for it; only the record has n - 1.",
    zh="`var` 默认除以 n - 1，这里用它来归一化了。批归一化在这里除以 n，只有记录才用 n - 1。",
)
class NormalisedByTheUnbiasedVariance(_Written):
    def forward(self, x):
        if not self.training:
            return self.normalise(x, self.running_mean, self.running_var)
        mean, var = x.mean(0), x.var(0)
        self.record(mean, var)
        return self.normalise(x, mean, var)


@drill.misconception(
    en="The momentum is the other way round: 0.1 is the weight of the new batch, and the running "
    "value keeps 0.9 of itself.",
    zh="momentum 弄反了：0.1 是新批次所占的比重，滑动值保留自己的 0.9。",
)
class TurnedTheMomentum(_Written):
    def forward(self, x):
        if not self.training:
            return self.normalise(x, self.running_mean, self.running_var)
        mean, var = x.mean(0), x.var(0, correction=0)
        self.running_mean.copy_(MOMENTUM * self.running_mean + (1 - MOMENTUM) * mean.detach())
        recorded = x.detach().var(0)
        self.running_var.copy_(MOMENTUM * self.running_var + (1 - MOMENTUM) * recorded)
        return self.normalise(x, mean, var)


@drill.misconception(
    en="The running statistics are used in training, too. In training the batch is normalised by "
    "its own mean and variance; the running ones are recorded for evaluation.",
    zh="训练时也用了滑动统计量来归一化。训练时应当用批次自己的均值和方差；滑动统计量只是记下来，"
    "留给评估时用。",
)
class NormalisedByTheRunningOnes(_Written):
    def forward(self, x):
        if self.training:
            self.record(x.mean(0), x.var(0))
        return self.normalise(x, self.running_mean.clone(), self.running_var.clone())


@drill.misconception(
    en="The module never asks in which mode it is: in evaluation, too, it normalises by the batch "
    "and changes its record. The answer for one sample then depends on the others.",
    zh="模块从不看自己处于什么模式：评估时也用批次来归一化，还改动了记录。"
    "这样，一个样本的结果就取决于同批的其他样本。",
)
class IgnoredTheMode(_Written):
    def forward(self, x):
        mean, var = x.mean(0), x.var(0, correction=0)
        self.record(mean, x.var(0))
        return self.normalise(x, mean, var)


@drill.misconception(
    en="In evaluation nothing is recorded, and yet the batch is normalised by its own mean and "
    "variance. There the running ones take their place.",
    zh="评估时没有再记录，却仍用批次自己的均值和方差来归一化。评估时应换成滑动统计量。",
)
class NormalisedByTheBatchInEvaluation(_Written):
    def forward(self, x):
        mean, var = x.mean(0), x.var(0, correction=0)
        if self.training:
            self.record(mean, x.var(0))
        return self.normalise(x, mean, var)


@drill.misconception(
    en="The values are right, but mean and variance are cut off with `detach`. They depend on "
    "`x`, and a part of its gradient comes through them.",
    zh="数值都对，但均值和方差被 `detach` 断开了。它们依赖 `x`，`x` 的梯度有一部分正是经过它们的。",
)
class CutOffTheStatistics(_Written):
    def forward(self, x):
        if not self.training:
            return self.normalise(x, self.running_mean, self.running_var)
        still = x.detach()
        self.record(still.mean(0), still.var(0))
        return self.normalise(x, still.mean(0), still.var(0, correction=0))


@drill.misconception(
    en="Plain tensors as attributes are no part of the module's state: they are neither saved nor "
    "moved with it. Register them as buffers.",
    zh="直接赋给属性的普通张量不属于模块的状态：既不会随模块保存，也不会随它移动。请注册为缓冲区（"
    "buffer）。",
)
class LeftPlainTensors(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(d))
        self.bias = nn.Parameter(torch.zeros(d))
        self.running_mean = torch.zeros(d)
        self.running_var = torch.ones(d)

    def forward(self, x):
        mean, var = self.running_mean, self.running_var
        if self.training:
            mean, var = x.mean(0), x.var(0, correction=0)
            self.running_mean = 0.9 * self.running_mean + 0.1 * mean.detach()
            self.running_var = 0.9 * self.running_var + 0.1 * x.detach().var(0)
        return self.weight * (x - mean) / (var + EPS).sqrt() + self.bias


@drill.alternative
class BuffersReplaced(_Written):
    def forward(self, x):
        if self.training:
            mean, var = x.mean(dim=0), ((x - x.mean(dim=0)) ** 2).mean(dim=0)
            n = len(x)
            self.running_mean = 0.9 * self.running_mean + 0.1 * mean.detach()
            self.running_var = 0.9 * self.running_var + 0.1 * var.detach() * n / (n - 1)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) * (var + EPS).rsqrt() * self.weight + self.bias


@drill.alternative
class VarAndMean(_Written):
    def forward(self, x):
        if not self.training:
            scale = self.weight / torch.sqrt(self.running_var + EPS)
            return x * scale + (self.bias - self.running_mean * scale)
        var, mean = torch.var_mean(x, dim=0, correction=0)
        with torch.no_grad():
            self.running_mean += 0.1 * (mean - self.running_mean)
            self.running_var += 0.1 * (torch.var(x, dim=0) - self.running_var)
        return torch.addcmul(self.bias, self.weight, (x - mean) / (var + EPS).sqrt())
