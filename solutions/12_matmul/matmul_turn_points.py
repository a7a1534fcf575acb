from jaxtyping import Float
from torch import Tensor


def matmul_turn_points(
    points: Float[Tensor, "n d"], turns: Float[Tensor, "b d d"]
) -> Float[Tensor, "b n d"]:
    # Points are rows, so the matrix stands to the right, transposed; (n, d) broadcasts over b.
    return points @ turns.mT
