import torch
from jaxtyping import Float, Int
from torch import Tensor


def log_softmax_label_loss(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    # log_softmax subtracts the log of the sum; no probability is ever formed, so none can be 0.
    return -torch.log_softmax(scores, dim=1).gather(1, label[:, None]).squeeze(1)
