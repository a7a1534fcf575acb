"""A student and its teacher · 学生与教师的 KL 散度

Row i of `teacher` and of `student` are the scores (logits) of two models for sample i;
their softmax is p and q. Return KL(p ‖ q), the sum of p * (log p - log q) over the
classes, averaged over the samples. Scores may lie hundreds apart. The gradient with
respect to `student` is compared too.

`teacher` 与 `student` 的第 i 行是两个模型对样本 i 的得分（logits），各自的 softmax 是 p
和 q。返回 KL(p ‖ q)：在类别上对 p * (log p - log q) 求和，再对样本取平均。得分可能相差
几百。对 `student` 的梯度也会比较。

    out = mean over i of (sum over j of p[i, j] * (log p[i, j] - log q[i, j])),
    with p[i] = softmax(teacher[i]) and q[i] = softmax(student[i])

    teacher = torch.tensor([[0., 1.]])
    student = torch.tensor([[2., 0.]])
    kl_div_to_teacher(teacher, student)
    # torch.tensor(1.006842017173767)

tensor-drills check kl_div_to_teacher
tensor-drills hint kl_div_to_teacher
"""

import torch
from jaxtyping import Float
from torch import Tensor


def kl_div_to_teacher(
    teacher: Float[Tensor, "n c"], student: Float[Tensor, "n c"]
) -> Float[Tensor, ""]:
    raise NotImplementedError  # write your answer here


# generated stub 45405ee210e4
