"""One mask for all heads · 所有注意力头共用掩码

`mask[i, k]` is True where token k of sequence i is real, False where it is padding.
Return the mask for attention scores of shape (b, heads, t, t): entry [i, h, q, k] is
`mask[i, k]`, for each of the `heads` heads and every query q. Nothing may be copied:
the result is a view of `mask`.

`mask[i, k]` 为 True 表示序列 i 的第 k 个 token 是真实的，为 False 表示是填充。返回用于
注意力得分的掩码，形状为 (b, heads, t, t)：对 `heads` 个头中的每个头 h 和每个查询 q，元
素 [i, h, q, k] 都是 `mask[i, k]`。不能拷贝数据：结果必须是 `mask` 的视图。

    out[i, h, q, k] = mask[i, k]

    mask = torch.tensor([[True, False]])
    heads = 2
    expand_padding_mask(mask, heads)
    # torch.tensor([[[[True, False], [True, False]], [[True, False], [True, False]]]])

tensor-drills check expand_padding_mask
tensor-drills hint expand_padding_mask
"""

import torch
from jaxtyping import Bool
from torch import Tensor


def expand_padding_mask(mask: Bool[Tensor, "b t"], heads: int) -> Bool[Tensor, "b heads t t"]:
    raise NotImplementedError  # write your answer here


# generated stub 3212401da547
