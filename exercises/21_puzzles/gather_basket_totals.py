"""Totals at each shop's prices · 各店价格下的总价

Row i of `prices` is the price list of shop i. `basket[i]` names k items bought there,
and `amount[i]` how many of each. Return what the basket costs in each shop. No Python
loop.

`prices` 的第 i 行是第 i 家店的价目表。`basket[i]` 是在那里买的 k 种商品，`amount[i]` 是
每种的件数。返回在每家店应付的总价。不用 Python 循环。

    out[i] = sum over j of amount[i, j] * prices[i, basket[i, j]]

    prices = torch.tensor([[1.25, 0.5], [1.75, 0.25], [1., 1.5], [0.75, 2.]])
    basket = torch.tensor([[1, 0, 1], [1, 1, 1], [1, 0, 0], [1, 1, 1]])
    amount = torch.tensor([[0, 2, 2], [1, 0, 1], [0, 3, 1], [1, 1, 0]])
    gather_basket_totals(prices, basket, amount)
    # torch.tensor([3.5, 0.5, 4., 4.])

tensor-drills check gather_basket_totals
tensor-drills hint gather_basket_totals
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def gather_basket_totals(
    prices: Float[Tensor, "b items"], basket: Int[Tensor, "b k"], amount: Int[Tensor, "b k"]
) -> Float[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub dd2554b60a0d
