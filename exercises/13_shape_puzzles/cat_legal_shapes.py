"""What cat and stack accept · cat 和 stack 接受什么形状

Return a dict with the shape of each result, or the name of the error as a string. `cat`
of (2, 3) and (4, 3): along dim 0 is 'rows', along dim 1 'columns'. `cat` of (2, 3) and
(1, 3) along dim 1: 'one_row'. `cat` of (2, 3) and (3,): 'vector'. Of two scalar
tensors, of shape `()`: `cat` is 'scalars', `stack` 'stacked'. `stack` of (2, 3) and (2,
3) with dim -1: 'stacked_last'.

用字典返回每个结果的形状，若会报错，就写错误的名字（字符串）。`cat` 连接 (2, 3) 与 (4,
3)：沿 dim 0 是 'rows'，沿 dim 1 是 'columns'。`cat` 沿 dim 1 连接 (2, 3) 与 (1, 3)：
'one_row'。`cat` 连接 (2, 3) 与 (3,)：'vector'。对两个标量张量（形状为 `()`）：`cat` 是
'scalars'，`stack` 是 'stacked'。`stack` 以 dim -1 堆叠 (2, 3) 与 (2, 3)：
'stacked_last'。

tensor-drills check cat_legal_shapes
tensor-drills hint cat_legal_shapes
"""

import torch


def cat_legal_shapes() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub a33efae63e70
