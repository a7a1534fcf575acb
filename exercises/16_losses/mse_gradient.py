"""MSE and its gradient · 均方误差及其梯度

Return a tuple of two: the mean squared error over all elements of `prediction`, as
`mse_loss` has it, and its gradient with respect to `prediction`. Write the gradient
out: `backward` and `grad` are ruled out.

返回一个二元组：`prediction` 所有元素上的均方误差（与 `mse_loss` 一致），以及它对
`prediction` 的梯度。梯度要自己写出来：不允许用 `backward` 和 `grad`。

    out[0] = mean over i and j of (prediction[i, j] - target[i, j]) ** 2,
    out[1][i, j] = d out[0] / d prediction[i, j]

    prediction = torch.tensor([[-2., 1.]])
    target = torch.tensor([[3., -4.]])
    mse_gradient(prediction, target)
    # (torch.tensor(25.), torch.tensor([[-5., 5.]]))

tensor-drills check mse_gradient
tensor-drills hint mse_gradient
"""

import torch
from jaxtyping import Float
from torch import Tensor


def mse_gradient(
    prediction: Float[Tensor, "n d"], target: Float[Tensor, "n d"]
) -> tuple[Float[Tensor, ""], Float[Tensor, "n d"]]:
    raise NotImplementedError  # write your answer here


# generated stub 8f81dfcb42b2
