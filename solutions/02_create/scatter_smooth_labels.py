import torch
from jaxtyping import Float, Int
from torch import Tensor


def scatter_smooth_labels(
    label: Int[Tensor, " n"], classes: int, eps: float
) -> Float[Tensor, "n classes"]:
    # Fill with what most places have, then write one value per row over it.
    # scatter wants an index with as many dims as the tensor: a column of labels.
    out = torch.full((len(label), classes), eps / (classes - 1), device=label.device)
    return out.scatter_(1, label.unsqueeze(1), 1 - eps)
