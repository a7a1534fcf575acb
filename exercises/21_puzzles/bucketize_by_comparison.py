"""bucketize by hand · 手工实现 bucketize

Return the bucket of each value of `x` as int64: bucket i holds what is greater than
`edges[i - 1]` and at most `edges[i]`; bucket 0 has no lower edge, bucket k no upper
one. `edges` ascends strictly. Tools: comparison, broadcasting, `sum`. Ruled out:
`bucketize`, `searchsorted` and sorting. No Python loop.

返回 `x` 中每个值所在的桶号（int64）：第 i 个桶里的值大于 `edges[i - 1]` 且不超过
`edges[i]`；第 0 个桶没有下界，第 k 个桶没有上界。`edges` 严格递增。可用比较、广播和
`sum`；不能用 `bucketize`、`searchsorted` 和排序。不用 Python 循环。

    out[i, j] = the first b with x[i, j] <= edges[b], or k if there is none

    x = torch.tensor([[0.5, 3.], [-1., 9.]])
    edges = torch.tensor([0., 3.])
    bucketize_by_comparison(x, edges)
    # torch.tensor([[1, 1], [0, 2]])

tensor-drills check bucketize_by_comparison
tensor-drills hint bucketize_by_comparison
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def bucketize_by_comparison(
    x: Float[Tensor, "n m"], edges: Float[Tensor, " k"]
) -> Int[Tensor, "n m"]:
    raise NotImplementedError  # write your answer here


# generated stub ef79ae2049a6
