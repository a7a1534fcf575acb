"""Repair: a tensor of ids · 改错：装编号的张量

Repair the function. It should return the whole numbers `ids` as an int64 tensor, each
exactly as it is; `ids` may be empty. As it stands a float tensor comes out, and user
16777217 is taken for user 16777216.

请改正这个函数。它应当把整数列表 `ids` 变成 int64 张量，每个数都原样不变；`ids` 可以为
空。现在得到的是浮点张量，而且用户 16777217 被当成了用户 16777216。

    out[i] = ids[i], exactly

    ids = [5, 2147483651, -8, 16777217]
    tensor_of_ids(ids)
    # torch.tensor([5, 2147483651, -8, 16777217])

tensor-drills check tensor_of_ids
tensor-drills hint tensor_of_ids
"""

import torch
from jaxtyping import Int
from torch import Tensor


def tensor_of_ids(ids: list[int]) -> Int[Tensor, " n"]:
    return torch.Tensor(ids)


# generated stub 5aac82b15dfb
