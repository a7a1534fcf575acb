"""Causal and padding mask · 因果与填充掩码

Sequence i has `tokens` places and is padded on the left: only its last `lengths[i]`
tokens are real. Return the attention mask: True at [i, 0, q, k] where query q may look
at key k, that is where k does not come after q and is no padding. Padded queries follow
the same rule.

第 i 个序列共有 `tokens` 个位置，填充在左边：只有最后 `lengths[i]` 个 token 是真实的。返
回注意力掩码：[i, 0, q, k] 为 True 表示 query q 可以看 key k，也就是 k 不在 q 之后，并且
k 不是填充。填充位置上的 query 也按同样的规则。

    out[i, 0, q, k] = k <= q and k >= tokens - lengths[i]

    lengths = torch.tensor([1])
    tokens = 2
    mask_causal_left_padded(lengths, tokens)
    # torch.tensor([[[[False, False], [False, True]]]])

tensor-drills check mask_causal_left_padded
tensor-drills hint mask_causal_left_padded
"""

import torch
from jaxtyping import Bool, Int
from torch import Tensor


def mask_causal_left_padded(
    lengths: Int[Tensor, " b"], tokens: int
) -> Bool[Tensor, "b 1 tokens tokens"]:
    raise NotImplementedError  # write your answer here


# generated stub f307e5d4d730
