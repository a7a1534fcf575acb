"""Does a write reach x · 写入会不会改到 x

`x = torch.arange(6.).view(2, 3)`, and something is written into a result of it. Return
a dict: 'view' if `x` changes, 'copy' if not, or the name of the error if there is no
result. 'slice': `x[:, 1:]`. 'list': `x[:, [1, 2]]`. 'reshape': `x.reshape(3, 2)`.
't_reshape': `x.t().reshape(6)`. 't_view': `x.t().view(6)`. 'flatten': `x.flatten()`.
'float': `x.float()`. 'diagonal': `x.diagonal()`. 'flip': `x.flip(0)`.

`x = torch.arange(6.).view(2, 3)`，再往由它得到的结果里写入数值。用字典返回：若 `x` 跟着
变，写 'view'；不变，写 'copy'；若根本没有结果，写错误的名字。'slice'：`x[:, 1:]`。
'list'：`x[:, [1, 2]]`。'reshape'：`x.reshape(3, 2)`。't_reshape'：`x.t().reshape(6)`。
't_view'：`x.t().view(6)`。'flatten'：`x.flatten()`。'float'：`x.float()`。'diagonal'：
`x.diagonal()`。'flip'：`x.flip(0)`。

tensor-drills check view_or_copy
tensor-drills hint view_or_copy
"""

import torch


def view_or_copy() -> dict[str, str]:
    raise NotImplementedError  # write your answer here


# generated stub f2b80d712565
