"""Balance after each entry · 每笔账之后的余额

Row i of `entries` holds the payments into and out of account i, in order. Return the
balance of each account after each of its entries; every account begins at 0.

`entries` 的第 i 行按顺序记录账户 i 的收入与支出。返回每个账户在每一笔之后的余额；每个账
户都从 0 开始。

    out[i, j] = entries[i, 0] + ... + entries[i, j]

    entries = torch.tensor([[-2., 6., -1.], [-8., 5., -7.], [-9., -3., -4.]])
    cumsum_balances(entries)
    # torch.tensor([[-2., 4., 3.], [-8., -3., -10.], [-9., -12., -16.]])

tensor-drills check cumsum_balances
tensor-drills hint cumsum_balances
"""

import torch
from jaxtyping import Float
from torch import Tensor


def cumsum_balances(entries: Float[Tensor, "a t"]) -> Float[Tensor, "a t"]:
    raise NotImplementedError  # write your answer here


# generated stub 1248c251ebc0
