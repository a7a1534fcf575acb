"""Repair: per-sample gradients · 改错：逐个样本的梯度

Repair the function. Row i should be the gradient of `(x[i] @ w) ** 2` with respect to
`w`, for each sample by itself. As it stands the rows come out alike.

请改正这个函数。第 i 行应当是 `(x[i] @ w) ** 2` 对 `w` 的梯度，各个样本分别计算。现在各
行都一样。

    out[i, j] = d (sum over k of x[i, k] * w[k]) ** 2 / d w[j]

    x = torch.tensor([[-4., 2.], [1., 3.]])
    w = torch.tensor([-6., 5.])
    per_sample_gradients(x, w)
    # torch.tensor([[-272., 136.], [18., 54.]])

tensor-drills check per_sample_gradients
tensor-drills hint per_sample_gradients
"""

import torch
from jaxtyping import Float
from torch import Tensor


def per_sample_gradients(x: Float[Tensor, "n d"], w: Float[Tensor, " d"]) -> Float[Tensor, "n d"]:
    w = w.clone().requires_grad_()
    rows = []
    for sample in x:
        loss = (sample @ w) ** 2
        loss.backward()
        rows.append(w.grad)
    return torch.stack(rows)


# generated stub 87d0caecb882
