"""tensor and Tensor · tensor 与 Tensor

Return a dict. The shape of each as a tuple, or the name of the error as a string:
'class_3' `torch.Tensor(3)`, 'class_2_3' `torch.Tensor(2, 3)`, 'function_3'
`torch.tensor(3)`, 'function_2_3' `torch.tensor(2, 3)`. The dtype, such as `torch.int8`:
'class_list' `torch.Tensor([2, 3])`, 'function_list' `torch.tensor([2, 3])`.

返回一个字典。以下各项填形状（元组），报错的填错误的名字（字符串）：'class_3'
`torch.Tensor(3)`，'class_2_3' `torch.Tensor(2, 3)`，'function_3' `torch.tensor(3)`，
'function_2_3' `torch.tensor(2, 3)`。以下各项填 dtype，例如 `torch.int8`：'class_list'
`torch.Tensor([2, 3])`，'function_list' `torch.tensor([2, 3])`。

tensor-drills check tensor_or_capital
tensor-drills hint tensor_or_capital
"""

import torch


def tensor_or_capital() -> dict[str, tuple[int, ...] | str | torch.dtype]:
    raise NotImplementedError  # write your answer here


# generated stub 053dff1f4811
