from jaxtyping import Float
from torch import Tensor


def attention_heads(x: Float[Tensor, "b t e"], heads: int) -> Float[Tensor, "b heads t e//heads"]:
    # Cut the last dim, whose order is (heads, features), then bring the heads before the tokens.
    return x.unflatten(-1, (heads, -1)).transpose(1, 2)
