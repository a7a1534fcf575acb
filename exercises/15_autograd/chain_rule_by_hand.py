"""The chain rule by hand · 手算链式法则

A neuron computes `p = sigmoid(w @ x + b)`, and its loss is `(p - t) ** 2`. Return the
gradients of the loss with respect to `w` and `b`, as a tuple, written out by the chain
rule: `backward` and `grad` are ruled out.

一个神经元计算 `p = sigmoid(w @ x + b)`，损失是 `(p - t) ** 2`。用链式法则写出损失对 `w`
和 `b` 的梯度，以元组返回：不允许用 `backward` 和 `grad`。

    out[0][i] = d loss / d w[i] = (d loss / d p) * (d p / d z) * (d z / d w[i]),
    out[1] = d loss / d b,  where z = w @ x + b

    w = torch.tensor([0.125])
    b = torch.tensor(0.25)
    x = torch.tensor([-0.375])
    t = torch.tensor(1.)
    chain_rule_by_hand(w, b, x, t)
    # (torch.tensor([0.08339790999889374]), torch.tensor(-0.2223944365978241))

tensor-drills check chain_rule_by_hand
tensor-drills hint chain_rule_by_hand
"""

import torch
from jaxtyping import Float
from torch import Tensor


def chain_rule_by_hand(
    w: Float[Tensor, " d"], b: Float[Tensor, ""], x: Float[Tensor, " d"], t: Float[Tensor, ""]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    raise NotImplementedError  # write your answer here


# generated stub f3735f891973
