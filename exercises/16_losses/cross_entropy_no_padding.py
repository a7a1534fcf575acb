"""Cross-entropy by hand · 手写交叉熵

Return the mean cross-entropy loss of the samples: minus the log of the softmax of row i
of `scores` at `label[i]`. A label of -1 marks padding: such a row counts neither in the
sum nor in the number. There is at least one other label. Scores may lie hundreds apart.
Gradients for `scores` are compared too. Not with `cross_entropy` or `nll_loss`.

返回样本的平均交叉熵损失：`scores` 第 i 行的 softmax 在 `label[i]` 处的对数，取负。标签
-1 表示填充：这样的行既不计入总和，也不计入个数。至少有一个不是 -1 的标签。得分可能相差
几百。对 `scores` 的梯度也会比较。不用 `cross_entropy` 和 `nll_loss`。

    out = mean over i with label[i] != -1 of
    -log(exp(scores[i, label[i]]) / (exp(scores[i, 0]) + exp(scores[i, 1]) + ...))

    scores = torch.tensor([[1., 2.]])
    label = torch.tensor([0])
    cross_entropy_no_padding(scores, label)
    # torch.tensor(1.31326162815094)

tensor-drills check cross_entropy_no_padding
tensor-drills hint cross_entropy_no_padding
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def cross_entropy_no_padding(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, ""]:
    raise NotImplementedError  # write your answer here


# generated stub 7636d8928b9c
