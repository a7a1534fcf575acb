"""Cut q, k and v apart · 把合并的投影拆成 q、k、v

One linear layer has computed queries, keys and values at once: for each token of
`fused`, first all features of the query, then those of the key, then those of the
value, equally many of each. Return the three tensors, in this order, as a tuple or a
list.

一个线性层同时算出了 query、key 和 value：`fused` 的每个 token 里，先是 query 的全部特
征，再是 key 的，最后是 value 的，三者特征数相同。按这个顺序返回三个张量，用元组或列表都
可以。

    out[p][i, s, f] = fused[i, s, p * d + f]

    fused = torch.tensor([[[2., 3., 1.]]])
    chunk_qkv(fused)
    # (torch.tensor([[[2.]]]), torch.tensor([[[3.]]]), torch.tensor([[[1.]]]))

tensor-drills check chunk_qkv
tensor-drills hint chunk_qkv
"""

import torch
from jaxtyping import Float
from torch import Tensor


def chunk_qkv(
    fused: Float[Tensor, "b t 3*d"],
) -> tuple[Float[Tensor, "b t d"], Float[Tensor, "b t d"], Float[Tensor, "b t d"]]:
    raise NotImplementedError  # write your answer here


# generated stub 822ca4fe5518
