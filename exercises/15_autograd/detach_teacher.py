"""Only the student learns · 只有学生在学

Return for each row the sum of `(student - teacher) ** 2`. The gradients are compared
too: that of `student` is as usual, and none, or one of 0, reaches `teacher`, which is
only looked at. Leave the flag `requires_grad` of both as it is.

对每一行返回 `(student - teacher) ** 2` 之和。梯度也会比较：`student` 的梯度照常；
`teacher` 只供参照，不应有梯度传到它，或者梯度为 0。不要改动两者的 `requires_grad` 标
志。

    out[i] = sum over j of (student[i, j] - teacher[i, j]) ** 2;
    d out[i] / d student[i, j] = 2 * (student[i, j] - teacher[i, j]),  d out / d teacher = 0

    student = torch.tensor([[-3., -4.], [8., -2.], [7., 6.], [-5., -1.]])
    teacher = torch.tensor([[-16., 10.], [-12., -9.], [15., -13.], [-14., 11.]])
    detach_teacher(student, teacher)
    # torch.tensor([365., 449., 425., 225.])

tensor-drills check detach_teacher
tensor-drills hint detach_teacher
"""

import torch
from jaxtyping import Float
from torch import Tensor


def detach_teacher(
    student: Float[Tensor, "n d"], teacher: Float[Tensor, "n d"]
) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 6bc5651ef9ab
