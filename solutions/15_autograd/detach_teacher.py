from jaxtyping import Float
from torch import Tensor


def detach_teacher(
    student: Float[Tensor, "n d"], teacher: Float[Tensor, "n d"]
) -> Float[Tensor, " n"]:
    # The values of the teacher count, its graph does not: the way back ends at detach.
    return (student - teacher.detach()).square().sum(dim=1)
