from jaxtyping import Bool
from torch import Tensor


def expand_padding_mask(mask: Bool[Tensor, "b t"], heads: int) -> Bool[Tensor, "b heads t t"]:
    # (b, 1, 1, t): the heads and the queries share the mask, by a stride of 0.
    b, t = mask.shape
    return mask[:, None, None, :].expand(b, heads, t, t)
