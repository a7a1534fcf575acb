"""expand against repeat · expand 与 repeat 之别

`x = torch.zeros(3, 1)`, in float32. Return a dict: for `'x.expand(-1, 4)'`,
`'x.expand(2, -1, 4)'`, `'x.expand(9, 4)'`, `'x.repeat(3, 2)'` and `'x.repeat(4)'` the
shape of the result, or 'RuntimeError'; for 'bytes_expanded' and 'bytes_repeated' the
number of bytes that the memory of `x.expand(3, 4)` and of `x.repeat(1, 4)` takes, as
`untyped_storage().nbytes()` tells.

`x = torch.zeros(3, 1)`，dtype 是 float32。返回一个字典：`'x.expand(-1, 4)'`、
`'x.expand(2, -1, 4)'`、`'x.expand(9, 4)'`、`'x.repeat(3, 2)'` 和 `'x.repeat(4)'` 的值是
结果的形状，会报错则写 'RuntimeError'；'bytes_expanded' 和 'bytes_repeated' 的值分别是
`x.expand(3, 4)` 和 `x.repeat(1, 4)` 的内存占多少字节，即 `untyped_storage().nbytes()`。

tensor-drills check expand_against_repeat
tensor-drills hint expand_against_repeat
"""

import torch


def expand_against_repeat() -> dict[str, tuple[int, ...] | str | int]:
    raise NotImplementedError  # write your answer here


# generated stub 764a317f362f
