"""Add up hits in an image · 把命中累加到图像上

Add `amount[i]` to the pixel at `row[i]`, `column[i]` of `image`, in place, and return
`image`. A pixel may be hit several times, and every hit counts; hits outside of the
image, at negative positions for instance, do not. `image` need not be contiguous. No
Python loop.

把 `amount[i]` 加到 `image` 第 `row[i]` 行、第 `column[i]` 列的像素上，原地修改，并返回
`image`。同一像素可能被命中多次，每次都要算；落在图像之外的（例如位置为负）不算。`image`
不一定连续。不用 Python 循环。

    out[r, s] = image[r, s] + sum of amount[i] over all i with (row[i], column[i]) == (r, s)

    image = torch.tensor([[4., 3.], [-2., 1.]])
    row = torch.tensor([0, -1])
    column = torch.tensor([0, 1])
    amount = torch.tensor([5., 6.])
    index_put_hits(image, row, column, amount)
    # torch.tensor([[9., 3.], [-2., 1.]])

tensor-drills check index_put_hits
tensor-drills hint index_put_hits
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def index_put_hits(
    image: Float[Tensor, "h w"],
    row: Int[Tensor, " n"],
    column: Int[Tensor, " n"],
    amount: Float[Tensor, " n"],
) -> Float[Tensor, "h w"]:
    raise NotImplementedError  # write your answer here


# generated stub a2b85466a1cb
