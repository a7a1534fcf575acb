"""Repair: book all payments · 改错：每笔款项都要入账

Repair the function. `account[i]` is where `amount[i]` is paid in; the result is the new
balance of every account. As it stands, money is lost when an account gets several
payments. `balance` stays as it is.

请改正这个函数。`amount[i]` 要记入账户 `account[i]`，返回每个账户的新余额。现在只要一个
账户有多笔款项，钱就会少。`balance` 保持不变。

    out[k] = balance[k] + sum over all i with account[i] == k of amount[i]

    balance = torch.tensor([4., 3., 1., -2.])
    account = torch.tensor([3, 0, 0, 1, 0])
    amount = torch.tensor([-8., -6., -9., 7., -5.])
    scatter_add_balances(balance, account, amount)
    # torch.tensor([-16., 10., 1., -10.])

tensor-drills check scatter_add_balances
tensor-drills hint scatter_add_balances
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def scatter_add_balances(
    balance: Float[Tensor, " m"], account: Int[Tensor, " n"], amount: Float[Tensor, " n"]
) -> Float[Tensor, " m"]:
    out = balance.clone()
    out[account] += amount
    return out


# generated stub 5022ed27b693
