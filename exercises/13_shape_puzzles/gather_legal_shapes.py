"""Which index gather accepts · gather 接受怎样的 index

`x` has shape (3, 4); every value of `index` is 0. Return a dict with the shape of
`x.gather(dim, index)`, or the name of the error as a string. With dim 1 and `index` of
shape (3, 7): 'wide'; (2, 7): 'two_rows'; (5, 1): 'five_rows'; (3,): 'vector'. With dim
0 and (9, 2): 'tall'; (1, 5): 'five_columns'.

`x` 的形状是 (3, 4)，`index` 的值全是 0。用字典返回 `x.gather(dim, index)` 的形状，若会
报错，就写错误的名字（字符串）。dim 为 1，`index` 的形状为 (3, 7)：'wide'；(2, 7)：
'two_rows'；(5, 1)：'five_rows'；(3,)：'vector'。dim 为 0，形状为 (9, 2)：'tall'；(1,
5)：'five_columns'。

tensor-drills check gather_legal_shapes
tensor-drills hint gather_legal_shapes
"""

import torch


def gather_legal_shapes() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub 4cba29b7eafa
