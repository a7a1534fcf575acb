"""A chain of thin matrices · 瘦矩阵连乘

Four images, `x` of shape (4, 784), go through `h = x @ first` of shape (4, 512) and
`y = h @ second` of shape (4, 10). Return a dict: the shapes 'first', 'second' and
'merged' (the one matrix with `y = x @ merged`). Then `first` is written as `down @ up`
with 16 as the inner size: the shapes 'down' and 'up', and the pair 'rank_numbers': the
largest rank that their product can have, and how many numbers the two hold together.

四张图像 `x` 的形状是 (4, 784)，经过 `h = x @ first` 得到 (4, 512)，再经过
`y = h @ second` 得到 (4, 10)。返回一个字典：形状 'first'、'second' 和 'merged'（使
`y = x @ merged` 的那一个矩阵）。接着把 `first` 写成 `down @ up`，中间大小为 16：形状
'down' 和 'up'，以及一对数 'rank_numbers'：它们的乘积最大可能的秩，两者一共有多少个数。

tensor-drills check low_rank_shapes
tensor-drills hint low_rank_shapes
"""

import torch


def low_rank_shapes() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub 07cb28e87001
