"""In place on a leaf · 对叶子张量原地修改

Each time `w = torch.ones(2, requires_grad=True)` begins anew. Return a dict with the
value of `w[0].item()` afterwards, a float, or the name of the error as a string.
'leaf': `w += 1`. 'element': `w[0] = 5`. 'no_grad': `w += 1` inside
`with torch.no_grad():`. 'detached': `w.detach().add_(1)`. 'cloned':
`w.detach().clone().add_(1)`. 'result': `y = w * 3; y += 1`.

每次都从 `w = torch.ones(2, requires_grad=True)` 重新开始。返回一个字典，值是之后
`w[0].item()` 的结果（浮点数）；如果报错，就写错误的名字（字符串）。'leaf'：`w += 1`。
'element'：`w[0] = 5`。'no_grad'：在 `with torch.no_grad():` 里执行 `w += 1`。
'detached'：`w.detach().add_(1)`。'cloned'：`w.detach().clone().add_(1)`。'result'：
`y = w * 3; y += 1`。

tensor-drills check inplace_on_leaf
tensor-drills hint inplace_on_leaf
"""

import torch


def inplace_on_leaf() -> dict[str, float | str]:
    raise NotImplementedError  # write your answer here


# generated stub 4dfb8c7c13cc
