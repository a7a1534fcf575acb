"""Stack frames into a clip · 把画面叠成一段视频

`frames` is a list of at least one image, all of the same size. Return one tensor with a
new first dim for the time: entry t is `frames[t]`.

`frames` 是一个列表，里面至少有一张图像，大小都相同。返回一个张量，最前面新增时间维：第
t 项就是 `frames[t]`。

    out[t, i, j] = frames[t][i, j]

    frames = [torch.tensor([[1., 2.]]), torch.tensor([[4., 3.]])]
    stack_frames(frames)
    # torch.tensor([[[1., 2.]], [[4., 3.]]])

tensor-drills check stack_frames
tensor-drills hint stack_frames
"""

import torch
from jaxtyping import Float
from torch import Tensor


def stack_frames(frames: list[Float[Tensor, "h w"]]) -> Float[Tensor, "t h w"]:
    raise NotImplementedError  # write your answer here


# generated stub 0e1c5ef99dce
