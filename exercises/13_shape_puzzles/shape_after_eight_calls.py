"""A chain of eight calls · 连续八次调用之后

`x` begins with shape (4, 3, 8, 6), and each call works on what the one before returned.
Return a dict with the shape after each: 'permute': `x.permute(0, 2, 3, 1)`; 'flatten':
`x.flatten(1, 2)`; 'unsqueeze': `x.unsqueeze(-2)`; 'repeat': `x.repeat(1, 1, 2, 1)`;
'sum': `x.sum(dim=1)`; 'transpose': `x.transpose(0, -1)`; 'unflatten':
`x.unflatten(-1, (2, 2))`; 'index': `x[:, 0, None, ::2]`.

`x` 最初的形状是 (4, 3, 8, 6)，每一步都作用在上一步的结果上。用字典返回每一步之后的形
状：'permute'：`x.permute(0, 2, 3, 1)`；'flatten'：`x.flatten(1, 2)`；'unsqueeze'：
`x.unsqueeze(-2)`；'repeat'：`x.repeat(1, 1, 2, 1)`；'sum'：`x.sum(dim=1)`；
'transpose'：`x.transpose(0, -1)`；'unflatten'：`x.unflatten(-1, (2, 2))`；'index'：
`x[:, 0, None, ::2]`。

tensor-drills check shape_after_eight_calls
tensor-drills hint shape_after_eight_calls
"""

import torch


def shape_after_eight_calls() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub 50f69e97ee5c
