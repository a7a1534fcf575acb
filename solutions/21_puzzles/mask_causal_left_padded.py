import torch
from jaxtyping import Bool, Int
from torch import Tensor


def mask_causal_left_padded(
    lengths: Int[Tensor, " b"], tokens: int
) -> Bool[Tensor, "b 1 tokens tokens"]:
    key = torch.arange(tokens, device=lengths.device)
    query = key.unsqueeze(1)
    # Padding depends on the sequence and the key, not on the query: (b, 1, 1, 1) against (k,).
    return (key <= query) & (key >= tokens - lengths.view(-1, 1, 1, 1))
