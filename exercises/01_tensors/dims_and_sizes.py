"""Dims, sizes, elements · 维数、大小与元素个数

`images = torch.zeros(2, 3, 28, 28)` is a batch of images with dims (b, c, h, w). Return
a dict with 'dim' (`images.dim()`), 'size' (`images.size(1)`), 'len' (`len(images)`),
'numel' (`images.numel()`), 'one' (the shape of `images[0]` as a tuple) and 'height'
(the number of the dim that holds the height, counted from 0).

`images = torch.zeros(2, 3, 28, 28)` 是一批图像，各维依次为 (b, c, h, w)。用字典返回
'dim'（`images.dim()`）、'size'（`images.size(1)`）、'len'（`len(images)`）、'numel'
（`images.numel()`）、'one'（`images[0]` 的形状，用元组表示）和 'height'（高是第几维，从
0 数起）。

tensor-drills check dims_and_sizes
tensor-drills hint dims_and_sizes
"""

import torch


def dims_and_sizes() -> dict[str, int | tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub 69feea18f1c7
