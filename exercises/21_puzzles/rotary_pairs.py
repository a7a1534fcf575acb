"""Rotary pairs · 旋转位置编码

Features 2p and 2p + 1 of a token are a point in the plane. Turn the point p of token s
counter-clockwise by `angle[s, p]`, in every batch entry: (u, v) becomes (u cos - v sin,
u sin + v cos). The features stay in their places. No Python loop.

每个 token 的第 2p 和第 2p + 1 个特征是平面上的一个点。对批次中的每一项，把 token s 的点
p 逆时针旋转 `angle[s, p]`：(u, v) 变成 (u cos - v sin, u sin + v cos)。各特征的位置不
变。不用 Python 循环。

    u, v = x[i, s, 2 * p], x[i, s, 2 * p + 1];  c, n = cos(angle[s, p]), sin(angle[s, p])
    out[i, s, 2 * p] = u * c - v * n;  out[i, s, 2 * p + 1] = u * n + v * c

    x = torch.tensor([[[1.5, -1.]]])
    angle = torch.tensor([[0.25]])
    rotary_pairs(x, angle)
    # torch.tensor([[[1.7007726430892944, -0.597806453704834]]])

tensor-drills check rotary_pairs
tensor-drills hint rotary_pairs
"""

import torch
from jaxtyping import Float
from torch import Tensor


def rotary_pairs(
    x: Float[Tensor, "b t 2*pairs"], angle: Float[Tensor, "t pairs"]
) -> Float[Tensor, "b t 2*pairs"]:
    raise NotImplementedError  # write your answer here


# generated stub b53bbde9467f
