"""Boxes, best score first · 按得分排列候选框

Every image has n boxes of d numbers, and `scores[i, j]` is the score of `boxes[i, j]`.
Return the boxes with those of each image sorted by score, the highest first. No two
scores of an image are equal. No Python loop.

每张图像有 n 个框，每个框有 d 个数；`scores[i, j]` 是 `boxes[i, j]` 的得分。把每张图像的
框按得分从高到低排列后返回。同一张图像里没有相等的得分。不用 Python 循环。

    out[i, r] = the boxes[i, j] for which exactly r scores of image i exceed scores[i, j]

    boxes = torch.tensor([[[-12., -8.], [5., -11.]], [[-6., -10.], [-7., 9.]]])
    scores = torch.tensor([[1., 4.], [2., -3.]])
    take_along_best_boxes(boxes, scores)
    # torch.tensor([[[5., -11.], [-12., -8.]], [[-6., -10.], [-7., 9.]]])

tensor-drills check take_along_best_boxes
tensor-drills hint take_along_best_boxes
"""

import torch
from jaxtyping import Float
from torch import Tensor


def take_along_best_boxes(
    boxes: Float[Tensor, "b n d"], scores: Float[Tensor, "b n"]
) -> Float[Tensor, "b n d"]:
    raise NotImplementedError  # write your answer here


# generated stub 75ebff2d60fc
