"""Repair: a constant target · 改错：当作常数的目标

Repair the function, which is from 2017. Return target minus state @ weight, where the
target is reward + discount * (after @ weight) and counts as a constant: the gradient,
which is compared too, reaches `weight` only through `state`. As it stands the values
are right and the gradient is not.

请改正这个 2017 年的函数。目标是 reward + discount * (after @ weight)，当作常数；返回目
标减去 state @ weight。梯度也会比较：它只能经由 `state` 传到 `weight`。现在数值是对的，
梯度不对。

    target[i] = reward[i] + discount * (after[i, 0] * weight[0] + after[i, 1] * weight[1] + ...)
    out[i] = target[i] - (state[i, 0] * weight[0] + state[i, 1] * weight[1] + ...)
    d out[i] / d weight[j] = -state[i, j]

    weight = torch.tensor([2., -1.])
    state = torch.tensor([[8., -7.], [-4., 3.], [6., -5.]])
    after = torch.tensor([[-9., 10.], [11., -14.], [-13., 12.]])
    reward = torch.tensor([-17., 16., 15.])
    discount = 0.75
    volatile_td_error(weight, state, after, reward, discount)
    # torch.tensor([-61., 54., -30.5])

tensor-drills check volatile_td_error
tensor-drills hint volatile_td_error
"""

import torch
from jaxtyping import Float
from torch import Tensor


def volatile_td_error(
    weight: Float[Tensor, " d"],
    state: Float[Tensor, "n d"],
    after: Float[Tensor, "n d"],
    reward: Float[Tensor, " n"],
    discount: float,
) -> Float[Tensor, " n"]:
    import warnings

    from torch.autograd import Variable

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a warning about volatile
        after = Variable(after, volatile=True)
    target = reward + discount * (after @ weight)
    return target - state @ weight


# generated stub 875981562c2f
