"""A low-rank adapter · 低秩适配器

A layer computes `x @ weight.T`. It is corrected by a second path: `x` goes through the
r rows of `down`, and from these r numbers on through `up`. Return the sum of both
paths. The gradients of `weight`, `down` and `up` are compared too: the weight is
frozen, so none may reach it.

一层计算 `x @ weight.T`，再用另一条路来修正：`x` 先经过 `down` 的 r 行，得到的 r 个数再
经过 `up`。返回两条路之和。`weight`、`down`、`up` 的梯度也会比较：权重是冻结的，不应有梯
度传到它。

    out[i, j] = sum over k of (weight[j, k] + sum over m of up[j, m] * down[m, k]) * x[i, k];
    the gradient of weight is 0

    x = torch.tensor([[-4., -3., 6.], [1., 2., 5.]])
    weight = torch.tensor([[10., 8., -9.], [-11., 7., -12.]])
    down = torch.tensor([[-15., 13., 14.]])
    up = torch.tensor([[-16.], [17.]])
    low_rank_adapter(x, weight, down, up)
    # torch.tensor([[-1798., 1736.], [-1315., 1320.]])

tensor-drills check low_rank_adapter
tensor-drills hint low_rank_adapter
"""

import torch
from jaxtyping import Float
from torch import Tensor


def low_rank_adapter(
    x: Float[Tensor, "n d"],
    weight: Float[Tensor, "o d"],
    down: Float[Tensor, "r d"],
    up: Float[Tensor, "o r"],
) -> Float[Tensor, "n o"]:
    raise NotImplementedError  # write your answer here


# generated stub 3ce4b5f89b34
