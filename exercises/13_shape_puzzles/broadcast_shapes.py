"""Does it broadcast · 能否广播，结果是什么形状

Tensors of these shapes are added. Return a dict with the shape of each sum, or the name
of the error as a string where there is none. 'column_and_row': (3, 1) and (4,).
'matrix_and_vector': (4, 3) and (4,). 'batch_and_channels': (5, 3, 4, 1) and (3, 1, 2).
'zero_and_one': (0, 1) and (1, 2).

把下列形状的张量相加。用字典返回每个和的形状；如果加不起来，就写错误的名字（字符串）。
'column_and_row'：(3, 1) 与 (4,)。'matrix_and_vector'：(4, 3) 与 (4,)。
'batch_and_channels'：(5, 3, 4, 1) 与 (3, 1, 2)。'zero_and_one'：(0, 1) 与 (1, 2)。

tensor-drills check broadcast_shapes
tensor-drills hint broadcast_shapes
"""

import torch


def broadcast_shapes() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub fe8551c37dec
