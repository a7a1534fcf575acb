"""t, T, mT and others · t、T、mT 及其他

`m` has shape (2, 3), `v` has shape (3,), `x` has shape (4, 2, 3). Return a dict with
the shape of each result, or 'RuntimeError' where the expression raises. The keys are
the expressions: `'m.T'`, `'v.t()'`, `'v.mT'`, `'x.t()'`, `'x.mT'`,
`'x.swapaxes(0, 2)'`, `'x.movedim(0, 2)'`.

`m` 的形状是 (2, 3)，`v` 是 (3,)，`x` 是 (4, 2, 3)。用字典返回每个结果的形状，会报错的写
'RuntimeError'。键就是表达式本身：`'m.T'`、`'v.t()'`、`'v.mT'`、`'x.t()'`、`'x.mT'`、
`'x.swapaxes(0, 2)'`、`'x.movedim(0, 2)'`。

tensor-drills check transpose_names
tensor-drills hint transpose_names
"""

import torch


def transpose_names() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub fc12cb34cd01
