import torch
from jaxtyping import Float
from torch import Tensor


def triu_causal_weights(scores: Float[Tensor, "b t t"]) -> Float[Tensor, "b t t"]:
    # diagonal=1 begins above the diagonal: a token may look at itself.
    t = scores.shape[-1]
    future = torch.ones(t, t, dtype=torch.bool, device=scores.device).triu(diagonal=1)
    return scores.masked_fill(future, -torch.inf).softmax(dim=-1)
