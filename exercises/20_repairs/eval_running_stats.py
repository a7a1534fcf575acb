"""Repair: prediction · 改错：预测

Repair the prediction. The model is a batch norm, whose `mean` and `var` were collected
in training, followed by dropout, which does nothing when predicting. As it stands some
results are 0, the others depend on what else is in the batch, and a single sample
raises.

请改正这段预测代码。模型是一个批归一化（`mean` 和 `var` 是训练时统计好的），后面接
dropout；预测时 dropout 不起作用。现在有些结果是 0，其余的取决于同一批里还有什么，单独一
个样本则会报错。

    out[i, j] = (x[i, j] - mean[j]) / sqrt(var[j] + 0.00001)

    x = torch.tensor([[1.], [-2.], [-3.]])
    mean = torch.tensor([4.])
    var = torch.tensor([5.])
    eval_running_stats(x, mean, var)
    # torch.tensor([[-1.3416393995285034], [-2.683278799057007], [-3.1304919719696045]])

tensor-drills check eval_running_stats
tensor-drills hint eval_running_stats
"""

import torch
from jaxtyping import Float
from torch import Tensor


def eval_running_stats(
    x: Float[Tensor, "n d"], mean: Float[Tensor, " d"], var: Float[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    torch.manual_seed(0)  # the same result for every call
    norm = torch.nn.BatchNorm1d(len(mean))
    norm.running_mean.copy_(mean)
    norm.running_var.copy_(var)
    model = torch.nn.Sequential(norm, torch.nn.Dropout(0.5)).to(x.device)
    with torch.no_grad():
        return model(x)


# generated stub 39d5a4dc9e73
