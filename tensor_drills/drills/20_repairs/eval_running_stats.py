"""A module begins in training mode; eval stops dropout and takes the running statistics."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.Module.eval", "torch.nn.BatchNorm1d", "torch.nn.Dropout"),
    title=Text(en="Repair: prediction", zh="改错：预测"),
    statement=Text(
        en="Repair the prediction. The model is a batch norm, whose `mean` and `var` were "
        "collected in training, followed by dropout, which does nothing when predicting. As it "
        "stands some results are 0, the others depend on what else is in the batch, and a single "
        "sample raises.",
        zh="请改正这段预测代码。模型是一个批归一化（`mean` 和 `var` 是训练时统计好的），"
        "后面接 dropout；预测时 dropout 不起作用。"
        "现在有些结果是 0，其余的取决于同一批里还有什么，单独一个样本则会报错。",
    ),
    hints=(
        Text(
            en="Print `model.training`.",
            zh="打印 `model.training`。",
        ),
        Text(
            en="`no_grad` stops the recording of gradients, and a seed makes chance repeat itself. "
            "Neither tells a module that training is over.",
            zh="`no_grad` 只是不再记录梯度，随机种子只是让随机结果可以重现。"
            "两者都没有告诉模块：训练已经结束。",
        ),
    ),
)


@drill.reference
def eval_running_stats(
    x: Float[Tensor, "n d"], mean: Float[Tensor, " d"], var: Float[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    """out[i, j] = (x[i, j] - mean[j]) / sqrt(var[j] + 0.00001)"""
    n, d = x.shape
    out = torch.empty_like(x)
    for i in range(n):
        for j in range(d):
            out[i, j] = (x[i, j].item() - mean[j].item()) / (var[j].item() + 0.00001) ** 0.5
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two samples", "两个样本"), 2, 2),
        (("one sample", "一个样本"), 1, 2),
        (("three features", "三个特征"), 4, 3),
        (("as many samples as features", "样本数等于特征数"), 3, 3),
    ]
    for name, n, d in draw.then_random(named, range(2, 7), range(1, 4)):
        yield Case(name, x=draw.signed(n, d), mean=draw.signed(d), var=draw.distinct(d))


@drill.misconception(
    en="The model is still in training mode: batch norm uses the statistics of this batch, dropout "
    "sets about half of the values to 0, at random, and doubles the rest. Neither the seed nor "
    "`no_grad` changes "
    "that.",
    zh="模型仍处于训练模式：批归一化用的是这一批的统计量，dropout 随机把约一半的值置 0、"
    "其余加倍。无论随机种子还是 `no_grad` 都改变不了这一点。",
    stub=True,
)
def predicted_in_training_mode(x, mean, var):
    torch.manual_seed(0)  # the same result for every call
    norm = torch.nn.BatchNorm1d(len(mean))
    norm.running_mean.copy_(mean)
    norm.running_var.copy_(var)
    model = torch.nn.Sequential(norm, torch.nn.Dropout(0.5)).to(x.device)
    with torch.no_grad():
        return model(x)


@drill.misconception(
    en="Batch norm is in eval mode now, dropout is not: some results are still 0 and the others "
    "twice what they should be. The mode is one of the whole model.",
    zh="批归一化已是评估模式，dropout 却不是：仍有一些结果是 0，其余是应有值的两倍。"
    "整个模型都要切换模式。",
)
def left_dropout_in_training(x, mean, var):
    torch.manual_seed(0)
    norm = torch.nn.BatchNorm1d(len(mean))
    norm.running_mean.copy_(mean)
    norm.running_var.copy_(var)
    norm.eval()
    model = torch.nn.Sequential(norm, torch.nn.Dropout(0.5)).to(x.device)
    with torch.no_grad():
        return model(x)


@drill.misconception(
    en="The zeros are gone, but batch norm still takes the mean and variance of this batch, as "
    "it does in training, and not `mean` and `var`.",
    zh="0 没有了，但批归一化用的仍是这一批的均值和方差（与训练时一样），而不是 `mean` 和 `var`。",
)
def left_batch_norm_in_training(x, mean, var):
    norm = torch.nn.BatchNorm1d(len(mean))
    norm.running_mean.copy_(mean)
    norm.running_var.copy_(var)
    model = torch.nn.Sequential(norm, torch.nn.Dropout(0.0)).to(x.device)
    with torch.no_grad():
        return model(x)


@drill.misconception(
    en="This model is in eval mode, but it does not know the statistics: a new batch norm has mean "
    "0 and variance 1, so `x` comes back almost as it was.",
    zh="模型是评估模式了，但它不知道统计量：新建的批归一化均值为 0、方差为 1，"
    "于是 `x` 几乎原样返回。",
)
def forgot_the_statistics(x, mean, var):
    model = torch.nn.Sequential(torch.nn.BatchNorm1d(len(mean)), torch.nn.Dropout(0.5))
    with torch.no_grad():
        return model.to(x.device).eval()(x)


@drill.alternative
def train_false(x, mean, var):
    norm = torch.nn.BatchNorm1d(len(mean), affine=False)
    norm.load_state_dict(
        {"running_mean": mean, "running_var": var, "num_batches_tracked": torch.tensor(0)}
    )
    model = torch.nn.Sequential(norm, torch.nn.Dropout(0.5)).to(x.device).train(False)
    return model(x)


@drill.alternative
def functional_batch_norm(x, mean, var):
    return torch.nn.functional.batch_norm(x, mean, var, training=False)


@drill.alternative
def formula(x, mean, var):
    return (x - mean) * torch.rsqrt(var + 1e-5)
