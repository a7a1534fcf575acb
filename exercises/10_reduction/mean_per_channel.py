"""Mean of each channel · 每个通道的平均值

`images` is a batch of images, channels before height and width. Return the mean of each
channel over all pixels of all images, as one needs it to normalise a data set.

`images` 是一批图像，通道维排在高和宽之前。返回每个通道在所有图像的所有像素上的平均值，
数据集归一化时要用到它。

    out[j] = (sum over i, k, l of images[i, j, k, l]) / (b * h * w)

    images = torch.tensor([[[[-6.]], [[-4.]], [[2.]]], [[[5.]], [[-3.]], [[-1.]]]])
    mean_per_channel(images)
    # torch.tensor([-0.5, -3.5, 0.5])

tensor-drills check mean_per_channel
tensor-drills hint mean_per_channel
"""

import torch
from jaxtyping import Float
from torch import Tensor


def mean_per_channel(images: Float[Tensor, "b c h w"]) -> Float[Tensor, " c"]:
    raise NotImplementedError  # write your answer here


# generated stub a68bec5ef304
