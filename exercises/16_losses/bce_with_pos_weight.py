"""BCE with logits by hand · 手写带 logits 的 BCE

Return the mean over the samples of
`-(pos_weight * target * log(p) + (1 - target) * log(1 - p))` with p = sigmoid(scores).
Values and the gradient with respect to `scores` must be right for scores of hundreds,
too. Not with `binary_cross_entropy_with_logits`.

返回 `-(pos_weight * target * log(p) + (1 - target) * log(1 - p))` 在样本上的平均，其中
p = sigmoid(scores)。得分达到几百时，数值以及对 `scores` 的梯度也必须正确。不用
`binary_cross_entropy_with_logits`。

    out = mean over i of (pos_weight * target[i] * log(1 + exp(-scores[i]))
    + (1 - target[i]) * log(1 + exp(scores[i])))

    scores = torch.tensor([2.])
    target = torch.tensor([1.])
    pos_weight = 3.0
    bce_with_pos_weight(scores, target, pos_weight)
    # torch.tensor(0.3807840347290039)

tensor-drills check bce_with_pos_weight
tensor-drills hint bce_with_pos_weight
"""

import torch
from jaxtyping import Float
from torch import Tensor


def bce_with_pos_weight(
    scores: Float[Tensor, " n"], target: Float[Tensor, " n"], pos_weight: float
) -> Float[Tensor, ""]:
    raise NotImplementedError  # write your answer here


# generated stub 3851ddfe06fd
