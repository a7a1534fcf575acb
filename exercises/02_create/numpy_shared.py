"""Shared with NumPy or not · 与 NumPy 共享还是拷贝

With `a = np.zeros(2)`, these tensors are made: 'from_numpy' `torch.from_numpy(a)`,
'tensor' `torch.tensor(a)`, 'as_tensor' `torch.as_tensor(a)`, 'float'
`torch.from_numpy(a).float()`, 'double' `torch.from_numpy(a).double()`. Then `a[0] = 7`
is run. Return a dict that says for each tensor whether its first element is now 7,
`True` or `False`.

设 `a = np.zeros(2)`，先创建这些张量：'from_numpy' `torch.from_numpy(a)`，'tensor'
`torch.tensor(a)`，'as_tensor' `torch.as_tensor(a)`，'float'
`torch.from_numpy(a).float()`，'double' `torch.from_numpy(a).double()`。然后执行
`a[0] = 7`。用字典返回它们各自的第一个元素现在是不是 7（`True` 或 `False`）。

tensor-drills check numpy_shared
tensor-drills hint numpy_shared
"""

import torch


def numpy_shared() -> dict[str, bool]:
    raise NotImplementedError  # write your answer here


# generated stub 013e062f119d
