"""The shape of a product · 乘积的形状

Return a dict with the shape of `a @ b` for these shapes of a and b, or 'RuntimeError'
where it raises: 'vectors' (3,) and (3,); 'matrix_vector' (2, 3) and (3,);
'vector_batch' (3,) and (5, 3, 4); 'batch_matrix' (5, 2, 3) and (3, 4); 'two_batches'
(7, 1, 2, 3) and (5, 3, 4); 'odd_batches' (5, 2, 3) and (6, 3, 4); and 'mm':
`torch.mm(a, b)` for the shapes of 'batch_matrix'.

a 与 b 的形状如下，用字典返回 `a @ b` 的形状；会报错的写 'RuntimeError'：'vectors' 为
(3,) 与 (3,)；'matrix_vector' 为 (2, 3) 与 (3,)；'vector_batch' 为 (3,) 与 (5, 3, 4)；
'batch_matrix' 为 (5, 2, 3) 与 (3, 4)；'two_batches' 为 (7, 1, 2, 3) 与 (5, 3, 4)；
'odd_batches' 为 (5, 2, 3) 与 (6, 3, 4)。另有 'mm'：形状同 'batch_matrix'，计算
`torch.mm(a, b)`。

tensor-drills check matmul_shapes
tensor-drills hint matmul_shapes
"""

import torch


def matmul_shapes() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub b5e367468b7b
