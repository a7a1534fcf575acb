from jaxtyping import Float, Int
from torch import Tensor


def scatter_add_balances(
    balance: Float[Tensor, " m"], account: Int[Tensor, " n"], amount: Float[Tensor, " n"]
) -> Float[Tensor, " m"]:
    # Indexing reads, adds and writes back, so repeated indices overwrite one another;
    # scatter_add adds at each write. Without an underscore it leaves balance alone.
    return balance.scatter_add(0, account, amount)
