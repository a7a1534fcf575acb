"""View, copy or error · 视图、拷贝还是报错

For `x = torch.zeros(2, 3, 4)`, return a dict that says 'view' where the result shares
the memory of `x`, 'copy' where it does not, 'RuntimeError' where that is raised.
'plain': `x.reshape(6, 4)`. 'swap_reshape': `x.permute(0, 2, 1).reshape(2, 12)`.
'swap_view': `x.permute(0, 2, 1).view(2, 12)`. 'swap_cut':
`x.permute(0, 2, 1).view(2, 2, 2, 3)`. 'front_flatten': `x.permute(2, 0, 1).flatten(1)`.
'part_merge': `x[:, :2].reshape(2, 8)`. 'part_flatten': `x[:, :2].flatten()`.

设 `x = torch.zeros(2, 3, 4)`。用字典回答：结果与 `x` 共用内存写 'view'，不共用写
'copy'，抛出 RuntimeError 则写 'RuntimeError'。'plain'：`x.reshape(6, 4)`。
'swap_reshape'：`x.permute(0, 2, 1).reshape(2, 12)`。'swap_view'：
`x.permute(0, 2, 1).view(2, 12)`。'swap_cut'：`x.permute(0, 2, 1).view(2, 2, 2, 3)`。
'front_flatten'：`x.permute(2, 0, 1).flatten(1)`。'part_merge'：
`x[:, :2].reshape(2, 8)`。'part_flatten'：`x[:, :2].flatten()`。

tensor-drills check view_copy_or_error
tensor-drills hint view_copy_or_error
"""

import torch


def view_copy_or_error() -> dict[str, str]:
    raise NotImplementedError  # write your answer here


# generated stub b55fd3132bd7
