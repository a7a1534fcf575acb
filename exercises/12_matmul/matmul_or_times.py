"""@ or *, what comes out · @ 与 * 各得什么

`a = torch.tensor([[1, 2], [3, 4]])`, `b = torch.tensor([[0, 1], [1, 0]])`. Return a
dict with the four values of each result, row by row, as a tuple of int: 'star'
(`a * b`), 'at' (`a @ b`), 'at_turned' (`b @ a`), 'square' (`a ** 2`), 'power'
(`torch.matrix_power(a, 2)`), 'zeroth' (`torch.matrix_power(a, 0)`).

`a = torch.tensor([[1, 2], [3, 4]])`，`b = torch.tensor([[0, 1], [1, 0]])`。返回一个字
典，每个值是结果的四个数，逐行排成 int 的元组：'star'（`a * b`）、'at'（`a @ b`）、
'at_turned'（`b @ a`）、'square'（`a ** 2`）、'power'（`torch.matrix_power(a, 2)`）、
'zeroth'（`torch.matrix_power(a, 0)`）。

tensor-drills check matmul_or_times
tensor-drills hint matmul_or_times
"""

import torch


def matmul_or_times() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub 6cd516e4f25f
