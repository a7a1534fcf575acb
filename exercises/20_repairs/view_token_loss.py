"""Repair: loss of each token · 改错：每个 token 的损失

Repair the function. It should return the cross-entropy loss of every token:
`scores[i, s]` holds the class scores of token s of item i, `label[i, s]` its class.
Nothing raises and the shape is right, but the loss hardly falls in training.

请改正这个函数。它应当返回每个 token 的交叉熵损失：`scores[i, s]` 是第 i 项第 s 个 token
的各类得分，`label[i, s]` 是它的类别。现在不报错，形状也对，但训练时损失几乎降不下来。

    out[i, s] = log(exp(scores[i, s, 0]) + exp(scores[i, s, 1]) + ...)
    - scores[i, s, label[i, s]]

    scores = torch.tensor([[[0.5, 1.25], [0.25, -1.], [1.5, 0.75]]])
    label = torch.tensor([[1, 1, 1]])
    view_token_loss(scores, label)
    # torch.tensor([[0.38687101006507874, 1.5019290447235107, 1.1368709802627563]])

tensor-drills check view_token_loss
tensor-drills hint view_token_loss
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def view_token_loss(
    scores: Float[Tensor, "b t c"], label: Int[Tensor, "b t"]
) -> Float[Tensor, "b t"]:
    b, t, c = scores.shape
    return torch.nn.functional.cross_entropy(scores.view(b, c, t), label, reduction="none")


# generated stub f94936585edd
