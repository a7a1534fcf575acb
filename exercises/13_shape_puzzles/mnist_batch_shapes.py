"""A batch of MNIST images · 一批 MNIST 图像

512 grey images of shape (1, 28, 28) are stacked into `batch`;
`conv = nn.Conv2d(1, 6, 5)`. Return a dict of shapes, or the name of the error as a
string where one is raised: 'batch', 'in_colour' (`batch`, were the images RGB), 'flat'
(`batch.flatten(1)`), 'many' (`conv(batch)`), 'one' (`conv(batch[0])`), 'squeezed'
(`conv(batch.squeeze(1))`).

把 512 张形状为 (1, 28, 28) 的灰度图像堆叠成 `batch`；`conv = nn.Conv2d(1, 6, 5)`。用字
典返回各个形状，若会报错，就写错误的名字（字符串）：'batch'；'in_colour'（假如图像是 RGB
彩色图像，`batch` 的形状）；'flat'（`batch.flatten(1)`）；'many'（`conv(batch)`）；'one'
（`conv(batch[0])`）；'squeezed'（`conv(batch.squeeze(1))`）。

tensor-drills check mnist_batch_shapes
tensor-drills hint mnist_batch_shapes
"""

import torch


def mnist_batch_shapes() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub 3da98fb7f4be
