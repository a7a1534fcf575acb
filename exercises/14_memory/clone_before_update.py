"""Keep the old weights · 保留旧的权重

Take one step of gradient descent: change `weight` in place to `weight - lr * gradient`,
so that the caller sees it. Return the values that `weight` had before, in memory of
their own.

做一步梯度下降：把 `weight` 原地改为 `weight - lr * gradient`，调用者要能看到变化。返回
`weight` 改动之前的值，结果要有自己的内存。

    out[i] = weight[i], as it was;  then weight[i] = weight[i] - lr * gradient[i], in place

    weight = torch.tensor([-5., 1., -3., 4., -2.])
    gradient = torch.tensor([-7., 8., -6., 9., 10.])
    lr = 0.125
    clone_before_update(weight, gradient, lr)
    # torch.tensor([-5., 1., -3., 4., -2.])

tensor-drills check clone_before_update
tensor-drills hint clone_before_update
"""

import torch
from jaxtyping import Float
from torch import Tensor


def clone_before_update(
    weight: Float[Tensor, " n"], gradient: Float[Tensor, " n"], lr: float
) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 4ca0ca892ecc
