from jaxtyping import Float
from torch import Tensor


def dot_projection(x: Float[Tensor, " n"], direction: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    # Dividing by the squared length needs no root, and works for a direction of any length.
    return x.dot(direction) / direction.dot(direction) * direction
