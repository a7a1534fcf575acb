import torch
from jaxtyping import Float
from torch import Tensor


def flatten_by_indexing(x: Float[Tensor, "b h w"]) -> Float[Tensor, "b*h*w"]:
    b, h, w = x.shape
    # Place p is the number "i j k" with digits in base b, h and w: // drops digits, % reads one.
    p = torch.arange(b * h * w, device=x.device)
    return x[p // (h * w), p // w % h, p % w]
