import torch
from jaxtyping import Float, Int
from torch import Tensor


def cross_entropy_no_padding(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, ""]:
    # Padding goes first: as an index, -1 would silently be the last class.
    real = label != -1
    log_p = torch.log_softmax(scores[real], dim=1)
    return -log_p.gather(1, label[real].unsqueeze(1)).mean()
