"""One step of beam search · 束搜索的一步

`total[i, j]` is the log-probability of beam j of text i, and `log_probs[i, j]` those of
the tokens that may follow it. Of all continuations of all k beams of a text, keep the k
with the highest log-probability, that of the beam included. Return, best first, these
log-probabilities, the beams that are continued, and their new tokens. There are no
ties. No Python loop.

`total[i, j]` 是第 i 段文本第 j 条束的对数概率，`log_probs[i, j]` 是接在它后面的各个
token 的对数概率。在一段文本 k 条束的所有续写中，留下对数概率（连同束本身的）最高的 k
个。从高到低，返回这些对数概率、所续写的束，以及新 token。没有相等的情形。不用 Python 循
环。

    out[0][i], best first: the k highest of total[i, j] + log_probs[i, j, s] over all (j, s)
    out[1][i, r], out[2][i, r] = the j and the s of out[0][i, r]

    total = torch.tensor([[-8., -1.]])
    log_probs = torch.tensor([[[-0.5, -3., -2.], [-1.5, -2.5, -0.25]]])
    topk_beam_step(total, log_probs)
    # (torch.tensor([[-1.25, -2.5]]), torch.tensor([[1, 1]]), torch.tensor([[2, 0]]))

tensor-drills check topk_beam_step
tensor-drills hint topk_beam_step
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def topk_beam_step(
    total: Float[Tensor, "b k"], log_probs: Float[Tensor, "b k v"]
) -> tuple[Float[Tensor, "b k"], Int[Tensor, "b k"], Int[Tensor, "b k"]]:
    raise NotImplementedError  # write your answer here


# generated stub 9f789f95e3a8
