"""Make it vary along one dim · 只沿某一维变化

`x` has shape (4, 3, 2), and `x + v` is to have that shape too. Return a dict with the
shape that `v` must have so that the number added depends on the index in dim 2 only
('dim_2'), in dim 1 only ('dim_1'), in dim 0 only ('dim_0'), in dims 0 and 2
('dims_0_and_2'). Give `v` as few dims as possible.

`x` 的形状是 (4, 3, 2)，`x + v` 的形状也应如此。用字典返回 `v` 的形状，使加上的数只随
dim 2 的索引变化（'dim_2'）、只随 dim 1（'dim_1'）、只随 dim 0（'dim_0'）、只随 dim 0 和
dim 2（'dims_0_and_2'）变化。`v` 的维数要尽可能少。

tensor-drills check broadcast_align_last
tensor-drills hint broadcast_align_last
"""

import torch


def broadcast_align_last() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub 4c6195367f4a
