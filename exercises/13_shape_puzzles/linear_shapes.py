"""What nn.Linear stores · nn.Linear 里存着什么

A batch of images of shape (5, 64, 64, 3) is flattened image by image and goes through
`layer = nn.Linear(12288, 10)`. Return a dict with the shapes of 'weight'
(`layer.weight`), 'bias' (`layer.bias`) and 'output'.

一批形状为 (5, 64, 64, 3) 的图像逐张展平后，送入 `layer = nn.Linear(12288, 10)`。用字典
返回 'weight'（`layer.weight`）、'bias'（`layer.bias`）和 'output'（输出）的形状。

tensor-drills check linear_shapes
tensor-drills hint linear_shapes
"""

import torch


def linear_shapes() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub efa566e9e874
