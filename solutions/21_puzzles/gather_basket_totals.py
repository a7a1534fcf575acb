from jaxtyping import Float, Int
from torch import Tensor


def gather_basket_totals(
    prices: Float[Tensor, "b items"], basket: Int[Tensor, "b k"], amount: Int[Tensor, "b k"]
) -> Float[Tensor, " b"]:
    # gather keeps the row of its index: each basket is looked up in the list of its own shop.
    return (prices.gather(1, basket) * amount).sum(1)
