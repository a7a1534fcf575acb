"""Output sizes of convolutions · 卷积的输出大小

Each of these layers is given images of shape (5, 3, 32, 20). Return a dict with the
shape of each output. 'plain': `nn.Conv2d(3, 16, 3)`. 'padded':
`nn.Conv2d(3, 16, 5, padding=2)`. 'halved': `nn.Conv2d(3, 16, 3, stride=2, padding=1)`.
'strided': `nn.Conv2d(3, 16, 4, stride=3)`. 'dilated':
`nn.Conv2d(3, 16, 3, dilation=2)`.

形状为 (5, 3, 32, 20) 的图像分别送入下列各层。用字典返回每个输出的形状。'plain'：
`nn.Conv2d(3, 16, 3)`。'padded'：`nn.Conv2d(3, 16, 5, padding=2)`。'halved'：
`nn.Conv2d(3, 16, 3, stride=2, padding=1)`。'strided'：`nn.Conv2d(3, 16, 4, stride=3)`。
'dilated'：`nn.Conv2d(3, 16, 3, dilation=2)`。

tensor-drills check conv_output_sizes
tensor-drills hint conv_output_sizes
"""

import torch


def conv_output_sizes() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub 7ae0ff2c4229
