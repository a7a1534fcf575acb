"""When early stopping stops · 早停在哪一轮

`losses[i]` is the validation loss after epoch i. An epoch is best if its loss is lower
than all before it (NaN is not lower). Training stops once `patience` epochs in a row
were not best, else after the last. Return two Python ints: the last best epoch up to
then, and the epoch after which it stops.

`losses[i]` 是第 i 轮之后的验证损失。某一轮的损失低于之前所有轮，就是最佳轮（NaN 不算更
低）。连续 `patience` 轮都不是最佳轮就停止，否则训练到最后一轮。返回两个 Python 整数：到
停止为止的最后一个最佳轮，以及停止时的轮次。

    best(i) = the first epoch up to i with the lowest loss;
    stop = the first epoch i with i - best(i) == patience, or n - 1;  out = (best(stop), stop)

    losses = torch.tensor([0.5])
    patience = 1
    early_stopping_epoch(losses, patience)
    # (0, 0)

tensor-drills check early_stopping_epoch
tensor-drills hint early_stopping_epoch
"""

import torch
from jaxtyping import Float
from torch import Tensor


def early_stopping_epoch(losses: Float[Tensor, " n"], patience: int) -> tuple[int, int]:
    raise NotImplementedError  # write your answer here


# generated stub a5e4e13cb703
