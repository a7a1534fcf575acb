"""Does the original change · 原来的张量变了吗

Each time `a = torch.ones(2)` begins anew. Return a dict that says, as True or False,
whether `a` holds other values afterwards. First `x = a`, then: 'plus_equals': `x += 1`.
'plus': `x = x + 1`. 'slice': `x[:] = x + 1`. 'method': `x.add(1)`. 'underscore':
`x.add_(1)`. 'out': `torch.add(x, 1, out=x)`. Last: 'view': `x = a.view(2, 1); x *= 2`.
'index': `x = a[[0, 1]]; x += 1`.

每次都从 `a = torch.ones(2)` 重新开始。返回一个字典，用 True 或 False 说明之后 `a` 里的
值变了没有。先 `x = a`，再执行：'plus_equals'：`x += 1`。'plus'：`x = x + 1`。'slice'：
`x[:] = x + 1`。'method'：`x.add(1)`。'underscore'：`x.add_(1)`。'out'：
`torch.add(x, 1, out=x)`。最后两个：'view'：`x = a.view(2, 1); x *= 2`。'index'：
`x = a[[0, 1]]; x += 1`。

tensor-drills check inplace_or_rebound
tensor-drills hint inplace_or_rebound
"""

import torch


def inplace_or_rebound() -> dict[str, bool]:
    raise NotImplementedError  # write your answer here


# generated stub c5c30fed84f0
