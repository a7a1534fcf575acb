"""Cut into minibatches · 切成小批次

Cut `samples` into minibatches of `size` samples each, in order, and return them as a
tuple or a list. The last one holds what is left over, so it may be smaller.

把 `samples` 按顺序切成小批次，每批 `size` 个样本，用元组或列表返回。最后一批放剩下的样
本，可能不足 `size` 个。

    out[p][i] = samples[p * size + i], as long as there are samples

    samples = torch.tensor([[4.], [2.], [3.], [1.]])
    size = 2
    split_minibatches(samples, size)
    # (torch.tensor([[4.], [2.]]), torch.tensor([[3.], [1.]]))

tensor-drills check split_minibatches
tensor-drills hint split_minibatches
"""

import torch
from jaxtyping import Float
from torch import Tensor


def split_minibatches(samples: Float[Tensor, "n d"], size: int) -> tuple[Float[Tensor, "_ d"], ...]:
    raise NotImplementedError  # write your answer here


# generated stub c4df353aa183
