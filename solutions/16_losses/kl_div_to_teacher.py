import torch
from jaxtyping import Float
from torch import Tensor
from torch.nn.functional import kl_div


def kl_div_to_teacher(
    teacher: Float[Tensor, "n c"], student: Float[Tensor, "n c"]
) -> Float[Tensor, ""]:
    # kl_div takes log q first and p second; "batchmean" divides by the samples alone.
    log_q = torch.log_softmax(student, dim=1)
    return kl_div(log_q, torch.softmax(teacher, dim=1), reduction="batchmean")
