"""log_softmax by hand · 手写 log_softmax

Return the logarithm of the softmax of each row of `scores`. Values and the gradient
with respect to `scores` must be right for all finite scores, also where they are large
or lie hundreds apart. Not with `log_softmax`, `logsumexp`, `logaddexp` or
`cross_entropy`.

返回 `scores` 每一行的 softmax 的对数。对任何有限的得分，数值以及对 `scores` 的梯度都必
须正确，得分很大或相差几百时也一样。不用 `log_softmax`、`logsumexp`、`logaddexp` 和
`cross_entropy`。

    out[i, j] = log(exp(scores[i, j]) / (exp(scores[i, 0]) + exp(scores[i, 1]) + ...))

    scores = torch.tensor([[0., 200.], [5., 5.]])
    log_softmax_rows(scores)
    # torch.tensor([[-200., 0.], [-0.6931471824645996, -0.6931471824645996]])

tensor-drills check log_softmax_rows
tensor-drills hint log_softmax_rows
"""

import torch
from jaxtyping import Float
from torch import Tensor


def log_softmax_rows(scores: Float[Tensor, "n c"]) -> Float[Tensor, "n c"]:
    raise NotImplementedError  # write your answer here


# generated stub 15e6e4fe6fbf
