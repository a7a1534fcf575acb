"""Grades from pass marks · 由分数线得出等级

`marks` are the pass marks in ascending order. The grade of a score is the number of
marks it reaches; a score equal to a mark reaches it. Return the grade of each score. No
Python loop.

`marks` 是按升序排列的各条分数线。一个得分的等级，就是它达到的分数线条数；与分数线相等也
算达到。返回每个得分的等级。不用 Python 循环。

    out[i] = how many k there are with marks[k] <= scores[i]

    marks = torch.tensor([3., 6.])
    scores = torch.tensor([3., 2., 9., 6., 4.])
    searchsorted_grades(marks, scores)
    # torch.tensor([1, 0, 2, 2, 1])

tensor-drills check searchsorted_grades
tensor-drills hint searchsorted_grades
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def searchsorted_grades(
    marks: Float[Tensor, " m"], scores: Float[Tensor, " n"]
) -> Int[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub f3097975e633
