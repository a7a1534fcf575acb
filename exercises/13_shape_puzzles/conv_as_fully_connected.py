"""Linear layer as convolution · 把全连接层写成卷积

A feature map of shape (1, 512, 7, 7) is flattened and goes through
`nn.Linear(25088, 4096)`, then `nn.Linear(4096, 1000)`. Two convolutions with the same
number of weights, stride 1 and no padding, compute the same from the map itself. Return
a dict with the shapes of their weights, 'first' and 'second', and of the 'scores' that
they give for a map of shape (1, 512, 9, 11).

形状为 (1, 512, 7, 7) 的特征图展平后，依次通过 `nn.Linear(25088, 4096)` 和
`nn.Linear(4096, 1000)`。有两个卷积（stride 为 1，不加 padding），权重个数相同，直接从特
征图算出同样的结果。用字典返回它们的权重形状 'first' 和 'second'，以及它们对形状为 (1,
512, 9, 11) 的特征图给出的 'scores' 的形状。

tensor-drills check conv_as_fully_connected
tensor-drills hint conv_as_fully_connected
"""

import torch


def conv_as_fully_connected() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub c1ba5d373dbd
