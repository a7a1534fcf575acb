"""hstack and vstack of vectors · hstack、vstack 遇到向量

Two tensors are joined. Return a dict with the shape of each result, or the name of the
error as a string. 'h_vectors': `torch.hstack` of shapes (3,) and (2,). 'v_vectors':
`torch.vstack` of (3,) and (3,). 'h_matrices': `torch.hstack` of (2, 3) and (2, 1).
'v_with_vector': `torch.vstack` of (2, 3) and (3,). 'h_with_vector': `torch.hstack` of
(2, 3) and (2,).

把两个张量拼起来。用字典返回每个结果的形状；如果会报错，就写错误的名字（字符串）。
'h_vectors'：对形状 (3,) 和 (2,) 用 `torch.hstack`。'v_vectors'：对 (3,) 和 (3,) 用
`torch.vstack`。'h_matrices'：对 (2, 3) 和 (2, 1) 用 `torch.hstack`。'v_with_vector'：对
(2, 3) 和 (3,) 用 `torch.vstack`。'h_with_vector'：对 (2, 3) 和 (2,) 用 `torch.hstack`。

tensor-drills check hstack_vstack_shapes
tensor-drills hint hstack_vstack_shapes
"""

import torch


def hstack_vstack_shapes() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub 97b752f684ce
