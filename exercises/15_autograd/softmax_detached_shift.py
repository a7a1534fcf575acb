"""Repair: softmax not learning · 改错：学不动的 softmax

Repair the function. It computes the softmax of each row of `scores`, shifted by the
row's maximum so that large scores do not overflow; the gradient is compared too. As it
stands the values are right, but nothing before it learns.

请改正这个函数。它计算 `scores` 每一行的 softmax，并减去该行的最大值，以免很大的得分溢
出；梯度也会比较。现在数值是对的，但它之前的部分都训练不动。

    out[i, j] = exp(scores[i, j]) / sum over k of exp(scores[i, k]),  with its gradient

    scores = torch.tensor([[-110., -110.5, -112.]])
    softmax_detached_shift(scores)
    # torch.tensor([[0.5740969777107239, 0.34820741415023804, 0.0776955783367157]])

tensor-drills check softmax_detached_shift
tensor-drills hint softmax_detached_shift
"""

import torch
from jaxtyping import Float
from torch import Tensor


def softmax_detached_shift(scores: Float[Tensor, "n c"]) -> Float[Tensor, "n c"]:
    shifted = (scores - scores.amax(dim=1, keepdim=True)).detach()
    weights = shifted.exp()
    return weights / weights.sum(dim=1, keepdim=True)


# generated stub 383f546d4443
