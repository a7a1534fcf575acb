"""A model that fits its names · 按参数名重建模型

A saved model holds `body.1.weight` (units, pixels), `body.1.bias`, `body.3.weight`
(classes, units) and `body.3.bias`. Its `body` was one `nn.Sequential` of four modules:
the images are flattened, then come a linear layer, tanh and a linear layer. Write the
module so that this state_dict loads into it.

已保存的模型里有 `body.1.weight` (units, pixels)、`body.1.bias`、`body.3.weight`
(classes, units) 和 `body.3.bias`。它的 `body` 是由四个模块组成的一个 `nn.Sequential`：
展平图像，线性层，tanh，再一个线性层。写出这个模块，使这份 state_dict 能够加载进来。

    h[i, k] = tanh(body.1.bias[k] + sum over j of (pixel j of image i) * body.1.weight[k, j]),
    out[i, m] = body.3.bias[m] + sum over k of h[i, k] * body.3.weight[m, k]

tensor-drills check sequential_from_names
tensor-drills hint sequential_from_names
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn


class SequentialFromNames(nn.Module):
    def __init__(self, pixels: int, units: int, classes: int) -> None:
        super().__init__()
        raise NotImplementedError  # write your answer here

    def forward(self, images: Float[Tensor, "n h w"]) -> Float[Tensor, "n classes"]:
        raise NotImplementedError


# generated stub 5fb6cd4910af
