"""When early stopping stops · 早停在哪一轮

`losses[i]` is the validation loss after epoch i. An epoch is best if its loss is lower
than all before it; NaN is never lower, and the first loss is finite. Training stops
once `patience` epochs in a row were not best, else after the last. Return two Python
ints: the last best epoch up to then, and the epoch after which it stops.

`losses[i]` 是第 i 轮之后的验证损失。某一轮的损失低于之前所有轮，就是最佳轮；NaN 不算更
低，第一轮的损失是有限值。连续 `patience` 轮都不是最佳轮就停止，否则训练到最后一轮。返回
两个 Python 整数：到停止为止的最后一个最佳轮，以及停止时的轮次。

    best(i) = the first epoch up to i with the lowest loss;
    stop = the first epoch i with i - best(i) == patience, or n - 1;  out = (best(stop), stop)

    losses = torch.tensor([0.5, 0.25, 0.75])
    patience = 1
    early_stopping_epoch(losses, patience)
    # (1, 2)

tensor-drills check early_stopping_epoch
tensor-drills hint early_stopping_epoch
"""

import torch
from jaxtyping import Float
from torch import Tensor


def early_stopping_epoch(losses: Float[Tensor, " n"], patience: int) -> tuple[int, int]:
    raise NotImplementedError  # write your answer here


# generated stub d5d38543d1fd
