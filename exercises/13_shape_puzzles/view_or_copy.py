"""Does a write reach x · 写入会不会改到 x

`x = torch.arange(6.).view(2, 3)`, and something is written into a result of it. Return
a dict: 'view' if `x` changes, 'copy' if not. 'slice': `x[:, 1:]`. 'list':
`x[:, [1, 2]]`. 'mask': `x[x >= 2]`. 'diagonal': `x.diagonal()`. 'flip': `x.flip(0)`.
'float': `x.float()`. 'detach': `x.detach()`. 'contiguous': `x.contiguous()`.
't_contiguous': `x.t().contiguous()`.

`x = torch.arange(6.).view(2, 3)`，再往由它得到的结果里写入数值。用字典返回：若 `x` 跟着
变，写 'view'；不变，写 'copy'。'slice'：`x[:, 1:]`。'list'：`x[:, [1, 2]]`。'mask'：
`x[x >= 2]`。'diagonal'：`x.diagonal()`。'flip'：`x.flip(0)`。'float'：`x.float()`。
'detach'：`x.detach()`。'contiguous'：`x.contiguous()`。't_contiguous'：
`x.t().contiguous()`。

tensor-drills check view_or_copy
tensor-drills hint view_or_copy
"""

import torch


def view_or_copy() -> dict[str, str]:
    raise NotImplementedError  # write your answer here


# generated stub fa24a326263d
