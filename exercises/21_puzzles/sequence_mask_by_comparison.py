"""Clear the padding · 清除填充

Only the first `lengths[i]` steps of sequence i are real; what follows in `states` is
leftover memory and may be NaN or infinity. Return `states` with all features of those
later steps set to 0; the input stays as it is. No Python loop.

第 i 个序列只有前 `lengths[i]` 步是真实的；`states` 里其后的内容是残留的内存，可能是 NaN
或无穷。返回把后面这些步的全部特征置 0 的结果，输入保持不变。不用 Python 循环。

    out[i, j, f] = states[i, j, f] if j < lengths[i] else 0

    states = torch.tensor([[[2., -3.], [-4., -1.]]])
    lengths = torch.tensor([1])
    sequence_mask_by_comparison(states, lengths)
    # torch.tensor([[[2., -3.], [0., 0.]]])

tensor-drills check sequence_mask_by_comparison
tensor-drills hint sequence_mask_by_comparison
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def sequence_mask_by_comparison(
    states: Float[Tensor, "b t d"], lengths: Int[Tensor, " b"]
) -> Float[Tensor, "b t d"]:
    raise NotImplementedError  # write your answer here


# generated stub 42f92c9c689c
