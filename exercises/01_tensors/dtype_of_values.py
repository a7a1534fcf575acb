"""Which dtype comes out · 得到的是什么 dtype

Return a dict with the dtype (such as `torch.int8`) of each tensor. 'ints':
`torch.tensor([1, 2])`. 'floats': `torch.tensor([1.0, 2.0])`. 'mixed':
`torch.tensor([1, 2.5])`. 'bools': `torch.tensor([True, False])`. With
`a = np.array([1.0, 2.0])`, 'shared': `torch.from_numpy(a)`, and 'copied':
`torch.tensor(a)`.

用字典返回各个张量的 dtype（例如 `torch.int8`）。'ints'：`torch.tensor([1, 2])`。
'floats'：`torch.tensor([1.0, 2.0])`。'mixed'：`torch.tensor([1, 2.5])`。'bools'：
`torch.tensor([True, False])`。设 `a = np.array([1.0, 2.0])`，'shared'：
`torch.from_numpy(a)`，'copied'：`torch.tensor(a)`。

tensor-drills check dtype_of_values
tensor-drills hint dtype_of_values
"""

import torch


def dtype_of_values() -> dict[str, torch.dtype]:
    raise NotImplementedError  # write your answer here


# generated stub 4a8adcb56337
