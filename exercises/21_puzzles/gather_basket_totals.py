"""Totals at each shop's prices · 各店价格下的总价

Row i of `prices` is the price list of shop i. `basket[i]` lists the numbers of k items
bought there, perhaps one of them twice, and `amount[i]` how many of each. Return what
each basket costs in its own shop. No Python loop.

`prices` 的第 i 行是第 i 家店的价目表。`basket[i]` 列出在那里买的 k 项商品的编号（同一编
号可以出现多次），`amount[i]` 是各项的件数。返回每个篮子在自己那家店的总价。不用 Python
循环。

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


# generated stub 64b38b6bd534
