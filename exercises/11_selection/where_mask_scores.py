"""Mask scores before a softmax · softmax 之前屏蔽得分

Before a softmax, scores that may not be used are set to minus infinity. Return `scores`
where `keep` is True, and minus infinity elsewhere. The input stays as it is.

做 softmax 之前，要把不该参与的得分设为负无穷。`keep` 为 True 处返回 `scores` 的值，其余
处为负无穷。输入保持不变。

    out[i, j] = scores[i, j] if keep[i, j] else -inf

    scores = torch.tensor([[2., 1.], [-4., 3.]])
    keep = torch.tensor([[False, True], [False, False]])
    where_mask_scores(scores, keep)
    # torch.tensor([[float('-inf'), 1.], [float('-inf'), float('-inf')]])

tensor-drills check where_mask_scores
tensor-drills hint where_mask_scores
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def where_mask_scores(
    scores: Float[Tensor, "q k"], keep: Bool[Tensor, "q k"]
) -> Float[Tensor, "q k"]:
    raise NotImplementedError  # write your answer here


# generated stub 9323adfecaa4
