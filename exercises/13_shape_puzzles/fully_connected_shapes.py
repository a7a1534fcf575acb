"""A fully connected layer · 从 8 到 1 的全连接层

`x` has shape (7, 8): 7 samples with 8 features. A fully connected layer computes
`y = x @ w + b` with shape (7, 1). `w` and `b` are both matrices (two dims), and the
batch of 7 may be of any other size later. Return the shapes of `w` and `b` as a dict
with the keys 'w' and 'b'.

`x` 的形状是 (7, 8)：7 个样本，每个 8 个特征。全连接层计算 `y = x @ w + b`，`y` 的形状是
(7, 1)。`w` 和 `b` 都是矩阵（两维），而且批次以后不一定是 7。用字典返回 `w` 和 `b` 的形
状，键为 'w' 和 'b'。

tensor-drills check fully_connected_shapes
tensor-drills hint fully_connected_shapes
"""

import torch


def fully_connected_shapes() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub dbb690803c34
