"""Does the M-P neuron fire · M-P 神经元是否激活

The inputs of an M-P neuron (McCulloch and Pitts) are on or off. It fires if the sum of
the `weight` of its inputs that are on reaches `threshold` or exceeds it. Return for
each row of `x` whether it fires, as bool. No Python loop.

M-P 神经元（McCulloch 与 Pitts）的每个输入只有开、关两种状态。若处于“开”的各输入的
`weight` 之和达到或超过 `threshold`，它就激活。对 `x` 的每一行，返回它是否激活（bool）。
不用 Python 循环。

    out[i] = (sum over j with x[i, j] of weight[j]) >= threshold

    x = torch.tensor([[False, False], [False, True], [True, False], [True, True]])
    weight = torch.tensor([1., 1.])
    threshold = 1.0
    mp_neuron_fires(x, weight, threshold)
    # torch.tensor([False, True, True, True])

tensor-drills check mp_neuron_fires
tensor-drills hint mp_neuron_fires
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def mp_neuron_fires(
    x: Bool[Tensor, "n d"], weight: Float[Tensor, " d"], threshold: float
) -> Bool[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub d54be37f5e58
