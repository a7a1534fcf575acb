"""heaviside by hand · 手工实现 heaviside

Return 0 where `x` is negative, 1 where it is positive, `at_zero` (one value a column)
where it is 0; -0.0 counts as 0, and NaN stays NaN. Build it from comparison and
`where`. Ruled out: `heaviside`, `sign`, `sgn`. No Python loop.

`x` 为负处返回 0，为正处返回 1，为 0 处返回 `at_zero`（每列一个值）；-0.0 算作 0，NaN 仍
是 NaN。请用比较和 `where` 来构造。不能用 `heaviside`、`sign`、`sgn`。不用 Python 循环。

    out[i, j] = 0 if x[i, j] < 0, 1 if x[i, j] > 0, at_zero[j] if x[i, j] == 0, else NaN

    x = torch.tensor([[float('inf'), float('-inf')], [0., 0.]])
    at_zero = torch.tensor([-1.5, 1.5])
    heaviside_by_comparison(x, at_zero)
    # torch.tensor([[1., 0.], [-1.5, 1.5]])

tensor-drills check heaviside_by_comparison
tensor-drills hint heaviside_by_comparison
"""

import torch
from jaxtyping import Float
from torch import Tensor


def heaviside_by_comparison(
    x: Float[Tensor, "n m"], at_zero: Float[Tensor, " m"]
) -> Float[Tensor, "n m"]:
    raise NotImplementedError  # write your answer here


# generated stub 52408fdc4ed9
