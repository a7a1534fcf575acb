"""Put features side by side · 把特征并排放在一起

`x` and `y` describe the same n samples with different features. Return one matrix: for
each sample the features of `x`, then those of `y`.

`x` 和 `y` 用不同的特征描述同样的 n 个样本。返回一个矩阵：每个样本先放 `x` 的特征，再放
`y` 的特征。

    out[i, j] = x[i, j] if j < a else y[i, j - a]

    x = torch.tensor([[4., 3.], [2., 1.]])
    y = torch.tensor([[5., 6.], [8., 7.]])
    cat_features(x, y)
    # torch.tensor([[4., 3., 5., 6.], [2., 1., 8., 7.]])

tensor-drills check cat_features
tensor-drills hint cat_features
"""

import torch
from jaxtyping import Float
from torch import Tensor


def cat_features(x: Float[Tensor, "n a"], y: Float[Tensor, "n b"]) -> Float[Tensor, "n a+b"]:
    raise NotImplementedError  # write your answer here


# generated stub 20d7958f85b3
