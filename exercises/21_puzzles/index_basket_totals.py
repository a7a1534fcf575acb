"""Totals of padded baskets · 长短不一的购物篮

`price[k]` is the price of item k. Each row of `basket` lists the items that one
customer buys, an item as often as it is bought; -1 fills the row up and is no item.
Return what each customer pays. No Python loop.

`price[k]` 是商品 k 的价格。`basket` 的每一行列出一位顾客买的商品，买几件就出现几次；-1
用来补齐这一行，不是商品。返回每位顾客应付的金额。不用 Python 循环。

    out[i] = sum of price[basket[i, j]] over all j with basket[i, j] != -1

    price = torch.tensor([0.25, 0.5, 0.75])
    basket = torch.tensor([[0, 1, -1], [2, -1, -1], [1, 2, 1], [-1, -1, -1]])
    index_basket_totals(price, basket)
    # torch.tensor([0.75, 0.75, 1.75, 0.])

tensor-drills check index_basket_totals
tensor-drills hint index_basket_totals
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def index_basket_totals(
    price: Float[Tensor, " items"], basket: Int[Tensor, "b k"]
) -> Float[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub ff8f2d1995fa
