"""Push into a queue in place · 原地推入队列

The rows of `queue` are entries, the oldest first. In place, so that the caller sees it,
move each of them one place forward, so that the oldest drops out, and put `row` last.
Return the oldest, in memory of its own.

`queue` 的每一行是一个条目，最旧的在最前。请原地修改（调用者要能看到）：所有条目前移一
位，最旧的被挤出，`row` 放到最后。返回最旧的那个条目，结果要有自己的内存。

    out = queue[0], as it was;  then queue[i] = queue[i + 1], and queue[k - 1] = row, in place

    queue = torch.tensor([[6., 8., 4., 11.], [7., 3., 1., 5.], [12., 10., 9., 2.]])
    row = torch.tensor([16., 14., 13., 15.])
    assign_queue_push(queue, row)
    # torch.tensor([6., 8., 4., 11.])

tensor-drills check assign_queue_push
tensor-drills hint assign_queue_push
"""

import torch
from jaxtyping import Float
from torch import Tensor


def assign_queue_push(queue: Float[Tensor, "k d"], row: Float[Tensor, " d"]) -> Float[Tensor, " d"]:
    raise NotImplementedError  # write your answer here


# generated stub 00ac192d1336
