import torch
from jaxtyping import Float
from torch import Tensor


def softmax_attend_keys(
    scores: Float[Tensor, "b q k"], values: Float[Tensor, "b k d"]
) -> Float[Tensor, "b q d"]:
    # The keys of one query compete, and they are the last dim: -1 says so for any leading dims.
    weights = torch.softmax(scores, dim=-1)
    return weights @ values
