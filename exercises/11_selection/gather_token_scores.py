"""The score of each token · 每个 token 的得分

At each step of each text a language model scores all v tokens of its vocabulary.
`tokens[i, s]` is the token that really stood there. Return its score for every step of
every text. No Python loop.

语言模型在每段文本的每一步，都给词表中的 v 个 token 打分。`tokens[i, s]` 是那里实际出现
的 token。对每段文本的每一步，返回这个 token 的得分。不用 Python 循环。

    out[i, s] = scores[i, s, tokens[i, s]]

    scores = torch.tensor([[[3., 6.], [1., -4.], [5., 2.]]])
    tokens = torch.tensor([[0, 0, 1]])
    gather_token_scores(scores, tokens)
    # torch.tensor([[3., 1., 2.]])

tensor-drills check gather_token_scores
tensor-drills hint gather_token_scores
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def gather_token_scores(
    scores: Float[Tensor, "b t v"], tokens: Int[Tensor, "b t"]
) -> Float[Tensor, "b t"]:
    raise NotImplementedError  # write your answer here


# generated stub c891d934cfe4
