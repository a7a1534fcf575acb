from jaxtyping import Float, Int
from torch import Tensor


def index_basket_totals(
    price: Float[Tensor, " items"], basket: Int[Tensor, "b k"]
) -> Float[Tensor, " b"]:
    # An index of -1 silently looks up the last price, so those places are set to 0 afterwards.
    return price[basket].masked_fill(basket == -1, 0).sum(1)
