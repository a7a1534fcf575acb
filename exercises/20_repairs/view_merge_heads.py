"""Repair: merge the heads · 改错：合并注意力头

Repair the function. `heads` holds d features of each token for each head. Each token
should get the features of its first head, then those of the second, and so on, in one
row. As it stands it works for one head or one token, and raises for most other sizes.

请改正这个函数。`heads` 中，每个头为每个 token 存有 d 个特征。结果里每个 token 占一行：
先是第一个头的特征，再是第二个头的，依次类推。现在只有一个头或一个 token 时可行，其他大
小几乎都会报错。

    out[i, s, k * d + f] = heads[i, k, s, f]

    heads = torch.tensor([[[[4., 8.], [3., 7.]], [[5., 2.], [6., 1.]]]])
    view_merge_heads(heads)
    # torch.tensor([[[4., 8., 5., 2.], [3., 7., 6., 1.]]])

tensor-drills check view_merge_heads
tensor-drills hint view_merge_heads
"""

import torch
from jaxtyping import Float
from torch import Tensor


def view_merge_heads(heads: Float[Tensor, "b h t d"]) -> Float[Tensor, "b t h*d"]:
    b, h, t, d = heads.shape
    return heads.transpose(1, 2).view(b, t, h * d)


# generated stub e495a38beb59
