"""Add a curve to the scores · 给分数加上调整分

`scores[a, i, j]` is the score of student i of class a in subject j. After a hard exam
every student of class a gets `curve[a, j]` points more in subject j. Return the new
scores; the caller keeps the old ones.

`scores[a, i, j]` 是 a 班第 i 名学生第 j 门课的分数。考试偏难，a 班每名学生的第 j 门课都
加 `curve[a, j]` 分。返回新的分数；旧的分数调用者还要用。

    out[a, i, j] = scores[a, i, j] + curve[a, j]

    scores = torch.tensor([[[3.], [2.]], [[1.], [4.]]])
    curve = torch.tensor([[5.], [6.]])
    broadcast_class_curve(scores, curve)
    # torch.tensor([[[8.], [7.]], [[7.], [10.]]])

tensor-drills check broadcast_class_curve
tensor-drills hint broadcast_class_curve
"""

import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_class_curve(
    scores: Float[Tensor, "k s n"], curve: Float[Tensor, "k n"]
) -> Float[Tensor, "k s n"]:
    raise NotImplementedError  # write your answer here


# generated stub 4c275539245f
