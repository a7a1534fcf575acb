"""Learn to read digits · 学会认数字

Each of `images` shows one of ten digits in 5 x 3 pixels, with much noise; `label[i]` is
its class, 0 to 9. Learn from them to tell the classes of `unseen`, other noisy images
of the same digits: return one class each. It passes when at most a tenth of them is
wrong.

`images` 中每张图用 5 x 3 个像素画着十个数字之一，噪声很大；`label[i]` 是它的类别，0 到
9。从中学习，然后判断 `unseen` 的类别：它们是同样这些数字的另一些带噪图像。每张返回一个
类别，错误不超过十分之一，即为通过。

    out[i] = the label of those images that show the same digit as unseen[i]

tensor-drills check digit_images_classifier
tensor-drills hint digit_images_classifier
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def digit_images_classifier(
    images: Float[Tensor, "n 5 3"], label: Int[Tensor, " n"], unseen: Float[Tensor, "m 5 3"]
) -> Int[Tensor, " m"]:
    raise NotImplementedError  # write your answer here


# generated stub bae7c925af63
