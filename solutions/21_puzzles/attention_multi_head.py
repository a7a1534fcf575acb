import torch
from jaxtyping import Float
from torch import Tensor


def attention_multi_head(
    query: Float[Tensor, "b s e"],
    key: Float[Tensor, "b t e"],
    value: Float[Tensor, "b t e"],
    heads: int,
) -> Float[Tensor, "b s e"]:
    def split(x):
        return x.unflatten(2, (heads, -1)).transpose(1, 2)

    # Each head is a batch entry of its own. The scale is that of one head: its size is read from
    # the last dim, which is d here and no longer e.
    attend = torch.nn.functional.scaled_dot_product_attention
    out = attend(split(query), split(key), split(value))
    # Back behind the tokens before the merge: flatten reads the dims in their order.
    return out.transpose(1, 2).flatten(2)
