"""Split attention heads · 拆分注意力头

Each token of `x` has e features: those of the first head, then those of the second, and
so on, the same number for each of the `heads` heads. Return them with a dim for the
heads before that of the tokens.

`x` 的每个 token 有 e 个特征：先是第一个头的，再是第二个头的，依次类推，`heads` 个头的特
征数相同。返回拆开后的结果，头的那一维排在 token 那一维之前。

    out[i, h, s, f] = x[i, s, h * (e // heads) + f]

    x = torch.tensor([[[4., 2., 3., 1.]]])
    heads = 2
    attention_heads(x, heads)
    # torch.tensor([[[[4., 2.]], [[3., 1.]]]])

tensor-drills check attention_heads
tensor-drills hint attention_heads
"""

import torch
from jaxtyping import Float
from torch import Tensor


def attention_heads(x: Float[Tensor, "b t e"], heads: int) -> Float[Tensor, "b heads t e//heads"]:
    raise NotImplementedError  # write your answer here


# generated stub 3beac8618581
