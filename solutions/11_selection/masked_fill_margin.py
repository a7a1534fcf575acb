import torch
from jaxtyping import Float, Int
from torch import Tensor


def masked_fill_margin(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    # Minus infinity never wins a maximum; masked_fill without an underscore leaves scores whole
    # for the other half of the difference.
    is_own = torch.arange(scores.shape[1], device=scores.device) == label.unsqueeze(1)
    own = scores.gather(1, label.unsqueeze(1)).squeeze(1)
    return own - scores.masked_fill(is_own, -torch.inf).amax(dim=1)
