"""Entropy with masked classes · 有屏蔽类别的熵

Return the entropy of the softmax p of each row of `scores`: -p * log p (natural
logarithm), summed over the classes. A class that is masked out has the score -inf; it
adds 0. At least one score of each row is finite.

返回 `scores` 每一行的 softmax p 的熵：在类别上对 -p * log p（自然对数）求和。被屏蔽的类
别得分是 -inf，对熵的贡献是 0。每一行至少有一个得分是有限的。

    out[i] = sum over j with p[i, j] > 0 of -p[i, j] * log p[i, j],
    where p[i] = softmax(scores[i])

    scores = torch.tensor([[1., 2., 4.], [0., 0., 0.], [float('-inf'), 5., 5.]])
    entropy_masked_scores(scores)
    # torch.tensor([0.5242666006088257, 1.0986123085021973, 0.6931471824645996])

tensor-drills check entropy_masked_scores
tensor-drills hint entropy_masked_scores
"""

import torch
from jaxtyping import Float
from torch import Tensor


def entropy_masked_scores(scores: Float[Tensor, "n c"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 5a58246a4d91
