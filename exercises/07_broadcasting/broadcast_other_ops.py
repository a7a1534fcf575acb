"""What broadcasts besides + · 除了加法，还有谁会广播

`row` has shape (3,), `col` has shape (2, 1), `table` has shape (2, 3). Return a dict
with the shape of each result, or 'RuntimeError' where the call raises. The keys are
`'row == col'`, `'torch.where(col > 0, row, table)'`, `'row.add_(col)'`,
`'table.add_(row)'`, `'table.add_(col[None])'`, `'table + col[None]'` and
`'torch.stack([table, row])'`; each is run on new tensors.

`row` 的形状是 (3,)，`col` 是 (2, 1)，`table` 是 (2, 3)。用字典返回每个结果的形状，会报
错的写 'RuntimeError'。键是 `'row == col'`、`'torch.where(col > 0, row, table)'`、
`'row.add_(col)'`、`'table.add_(row)'`、`'table.add_(col[None])'`、`'table + col[None]'`
和 `'torch.stack([table, row])'`；每个都在全新的张量上运行。

tensor-drills check broadcast_other_ops
tensor-drills hint broadcast_other_ops
"""

import torch


def broadcast_other_ops() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub 856ba2a63209
