"""Repair: the best weights · 改错：保留最佳权重

Repair the function. It takes `steps` steps of gradient descent on the training rows `x`
and `y`, and measures the weight on the validation rows `x_val` and `y_val`, before the
first step too. It should return the weight with the lowest validation error, the
earliest among equals. What comes back is always the last.

请改正这个函数。它在训练数据 `x`、`y` 上做 `steps` 步梯度下降，并在验证数据 `x_val`、
`y_val` 上评估，第一步之前也评估一次。它应当返回评估过的权重中验证误差最低的那个，相等时
取最早的。现在返回的总是最后一步的权重。

    weight[0] = zeros;  weight[k + 1] = weight[k] - rate * (gradient of error(x, y, weight[k]))
    error(x, y, w) = mean over i of (x[i] @ w - y[i]) ** 2
    out = the weight[k], k = 0 ... steps, for which error(x_val, y_val, weight[k]) is smallest

    x = torch.tensor([[-0.6666666865348816, 0.3333333432674408, 1.]])
    y = torch.tensor([1.3333333730697632])
    x_val = torch.tensor([[-1.1666666269302368, 0.8333333134651184, 1.]])
    y_val = torch.tensor([-0.6666666865348816])
    rate = 0.25
    steps = 7
    early_stopping_best_weights(x, y, x_val, y_val, rate, steps)
    # torch.tensor([0., 0., 0.])

tensor-drills check early_stopping_best_weights
tensor-drills hint early_stopping_best_weights
"""

import torch
from jaxtyping import Float
from torch import Tensor


def early_stopping_best_weights(
    x: Float[Tensor, "n d"],
    y: Float[Tensor, " n"],
    x_val: Float[Tensor, "m d"],
    y_val: Float[Tensor, " m"],
    rate: float,
    steps: int,
) -> Float[Tensor, " d"]:
    weight = torch.zeros_like(x[0])
    best, lowest = weight, (x_val @ weight - y_val).square().mean()
    for _ in range(steps):
        weight -= rate * 2 / len(x) * x.T @ (x @ weight - y)
        error = (x_val @ weight - y_val).square().mean()
        if error < lowest:
            best, lowest = weight, error
    return best


# generated stub f892e6b964d8
