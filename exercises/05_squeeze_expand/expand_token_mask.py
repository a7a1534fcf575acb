"""A mask for every feature · 把掩码扩展到每个特征

`is_real[i, s]` says whether token s of sample i is real or padding; `features` holds d
features of each token. Return the mask for every feature, with the shape of `features`,
without copying: the result is a view of `is_real`.

`is_real[i, s]` 表示样本 i 的第 s 个 token 是真实的还是填充的；`features` 存放每个 token
的 d 个特征。返回每个特征对应的掩码，形状与 `features` 相同，不拷贝数据：结果必须是
`is_real` 的视图。

    out[i, s, f] = is_real[i, s]

    is_real = torch.tensor([[False, True]])
    features = torch.tensor([[[-4., 3.], [-1., -2.]]])
    expand_token_mask(is_real, features)
    # torch.tensor([[[False, False], [True, True]]])

tensor-drills check expand_token_mask
tensor-drills hint expand_token_mask
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def expand_token_mask(
    is_real: Bool[Tensor, "b t"], features: Float[Tensor, "b t d"]
) -> Bool[Tensor, "b t d"]:
    raise NotImplementedError  # write your answer here


# generated stub dd396d6bcace
