"""From lists to shapes · 从列表到形状

Return a dict with the shape of each tensor as a tuple, or the name of the error as a
string. 'matrix': `torch.tensor([[1, 2], [3, 4], [5, 6]])`. 'row':
`torch.tensor([[1, 2, 3]])`. 'ragged': `torch.tensor([[1], [2, 3]])`. 'nothing':
`torch.tensor([])`. 'no_columns': `torch.tensor([[], []])`. 'tensors':
`torch.tensor([torch.ones(2), torch.ones(2)])`.

用字典返回各个张量的形状（元组）；如果报错，就写错误的名字（字符串）。'matrix'：
`torch.tensor([[1, 2], [3, 4], [5, 6]])`。'row'：`torch.tensor([[1, 2, 3]])`。'ragged'：
`torch.tensor([[1], [2, 3]])`。'nothing'：`torch.tensor([])`。'no_columns'：
`torch.tensor([[], []])`。'tensors'：`torch.tensor([torch.ones(2), torch.ones(2)])`。

tensor-drills check list_shapes
tensor-drills hint list_shapes
"""

import torch


def list_shapes() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub cd00e4e2eed5
