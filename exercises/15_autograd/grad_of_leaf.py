"""Who has a gradient · 谁有梯度

`leaf` and `unused` are `torch.ones(3, requires_grad=True)`, `data` is `torch.ones(3)`.
`product = leaf * data`; `cast = torch.ones(3, requires_grad=True).double()`;
`cast_first = torch.ones(3).double().requires_grad_()`; `detached = product.detach()`;
`mask = leaf > 0`. Then `(product + cast + cast_first + detached * mask).sum()` goes
backward. Return a dict from each of these eight names to a pair of bools: does it
require a gradient, and is its `.grad` now other than None?

`leaf` 和 `unused` 都是 `torch.ones(3, requires_grad=True)`，`data` 是 `torch.ones(3)`。
`product = leaf * data`；`cast = torch.ones(3, requires_grad=True).double()`；
`cast_first = torch.ones(3).double().requires_grad_()`；`detached = product.detach()`；
`mask = leaf > 0`。然后对 `(product + cast + cast_first + detached * mask).sum()` 做反向
传播。用字典把这八个名字各对应到两个布尔值：它的 requires_grad 是否为真，它的 `.grad` 此
时是否不为 None。

tensor-drills check grad_of_leaf
tensor-drills hint grad_of_leaf
"""

import torch


def grad_of_leaf() -> dict[str, tuple[bool, bool]]:
    raise NotImplementedError  # write your answer here


# generated stub bf3653685e64
