"""Which calls share memory · 哪些调用共享内存

`x = torch.arange(12.).view(3, 4)`. Return a dict that says, as True or False, whether
each result lies in the memory of `x`. 'slice': `x[1:, ::2]`. 'mask': `x[x > 5]`.
'transpose': `x.T`. 'reshape': `x.reshape(4, 3)`. 'reshape_T': `x.T.reshape(12)`.
'flip': `x.flip(0)`. 'diagonal': `x.diagonal()`. 'to': `x.to(torch.float32)`.
'contiguous': `x.contiguous()`. 'detach': `x.detach()`.

`x = torch.arange(12.).view(3, 4)`。返回一个字典，用 True 或 False 说明各个结果是否就在
`x` 的内存里。'slice'：`x[1:, ::2]`。'mask'：`x[x > 5]`。'transpose'：`x.T`。'reshape'：
`x.reshape(4, 3)`。'reshape_T'：`x.T.reshape(12)`。'flip'：`x.flip(0)`。'diagonal'：
`x.diagonal()`。'to'：`x.to(torch.float32)`。'contiguous'：`x.contiguous()`。'detach'：
`x.detach()`。

tensor-drills check data_ptr_shared
tensor-drills hint data_ptr_shared
"""

import torch


def data_ptr_shared() -> dict[str, bool]:
    raise NotImplementedError  # write your answer here


# generated stub 462df4bad9db
