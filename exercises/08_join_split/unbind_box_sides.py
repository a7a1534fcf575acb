"""Take boxes apart · 拆出框的四条边

Each row of `boxes` holds the sides of one box: left, top, right, bottom. Return four
tensors of shape (n,), in this order, as a tuple or a list: all left sides, all top
sides, and so on. Nothing is copied: each is a view of `boxes`.

`boxes` 的每一行是一个框的四条边：左、上、右、下。按这个顺序返回四个形状为 (n,) 的张量，
用元组或列表都可以：先是所有框的左边，再是所有框的上边，依次类推。不拷贝数据：每一个都是
`boxes` 的视图。

    out[s][i] = boxes[i, s]

    boxes = torch.tensor([[4., 1., -2., -3.]])
    unbind_box_sides(boxes)
    # (torch.tensor([4.]), torch.tensor([1.]), torch.tensor([-2.]), torch.tensor([-3.]))

tensor-drills check unbind_box_sides
tensor-drills hint unbind_box_sides
"""

import torch
from jaxtyping import Float
from torch import Tensor


def unbind_box_sides(
    boxes: Float[Tensor, "n 4"],
) -> tuple[Float[Tensor, " n"], Float[Tensor, " n"], Float[Tensor, " n"], Float[Tensor, " n"]]:
    raise NotImplementedError  # write your answer here


# generated stub 3abf41b5bbd2
