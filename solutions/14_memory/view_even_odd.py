from jaxtyping import Float
from torch import Tensor


def view_even_odd(
    x: Float[Tensor, "n 2*d"],
) -> tuple[Float[Tensor, "n d"], Float[Tensor, "n d"]]:
    # A step only doubles a stride: no value is moved.
    return x[:, ::2], x[:, 1::2]
