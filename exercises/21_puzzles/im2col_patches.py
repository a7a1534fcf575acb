"""im2col: patches as rows · im2col：图块排成行

Return all square patches of `kernel` by `kernel` pixels, one a row, the patches in
reading order by their upper left corner. A row holds the patch's first channel, pixel
by pixel in reading order, then its second channel, and so on. No Python loop.

返回 `images` 中所有 `kernel`×`kernel` 的方形图块，每行一块，按左上角的位置从左到右、从
上到下排列。每一行先是该图块的第一个通道，各像素同样按从左到右、从上到下的顺序，再是第二
个通道，依次类推。不用 Python 循环。

    out[i, r * (w - kernel + 1) + s] = images[i, :, r : r + kernel, s : s + kernel], flat

    images = torch.tensor([[[[6., 2., 1.], [3., 5., 4.]]]])
    kernel = 2
    im2col_patches(images, kernel)
    # torch.tensor([[[6., 2., 3., 5.], [2., 1., 5., 4.]]])

tensor-drills check im2col_patches
tensor-drills hint im2col_patches
"""

import torch
from jaxtyping import Float
from torch import Tensor


def im2col_patches(
    images: Float[Tensor, "b c h w"], kernel: int
) -> Float[Tensor, "b patches c*kernel*kernel"]:
    raise NotImplementedError  # write your answer here


# generated stub f82df3723c46
