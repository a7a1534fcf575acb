"""Output sizes of pooling · 池化的输出大小

Each of these layers is given features of shape (2, 8, 7, 12). Return a dict with the
shape of each output. 'plain': `nn.MaxPool2d(3)`. 'overlapping':
`nn.MaxPool2d(3, stride=2)`. 'ceil': `nn.MaxPool2d(2, ceil_mode=True)`. 'ceil_padded':
`nn.MaxPool2d(2, stride=3, padding=1, ceil_mode=True)`. 'global':
`nn.AdaptiveAvgPool2d(1)`.

形状为 (2, 8, 7, 12) 的特征分别送入下列各层。用字典返回每个输出的形状。'plain'：
`nn.MaxPool2d(3)`。'overlapping'：`nn.MaxPool2d(3, stride=2)`。'ceil'：
`nn.MaxPool2d(2, ceil_mode=True)`。'ceil_padded'：
`nn.MaxPool2d(2, stride=3, padding=1, ceil_mode=True)`。'global'：
`nn.AdaptiveAvgPool2d(1)`。

tensor-drills check pool_output_sizes
tensor-drills hint pool_output_sizes
"""

import torch


def pool_output_sizes() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub c463cd6f65f7
