"""bincount by hand · 手工实现 bincount

Return how often each of the classes 0 to `c` - 1 occurs in `label`, as int64. A
negative label means that it is missing, and is not counted. Tools: `arange`,
comparison, broadcasting, `sum`. Ruled out: `bincount`, `histc`, `unique`, `one_hot`,
`scatter_add`, `index_put` and their kin. No Python loop.

返回类别 0 到 `c` - 1 在 `label` 中各出现多少次（int64）。负的标签表示缺失，不计数。可用
`arange`、比较、广播和 `sum`；不能用 `bincount`、`histc`、`unique`、`one_hot`、
`scatter_add`、`index_put` 及同类函数。不用 Python 循环。

    out[j] = how many i have label[i] == j

    label = torch.tensor([0, -100, 3, 3, 1, 0])
    c = 5
    bincount_by_comparison(label, c)
    # torch.tensor([2, 1, 0, 2, 0])

tensor-drills check bincount_by_comparison
tensor-drills hint bincount_by_comparison
"""

import torch
from jaxtyping import Int
from torch import Tensor


def bincount_by_comparison(label: Int[Tensor, " n"], c: int) -> Int[Tensor, " c"]:
    raise NotImplementedError  # write your answer here


# generated stub 03ac9b40d637
