from jaxtyping import Float
from torch import Tensor


def sign_soft_threshold(x: Float[Tensor, " n"], threshold: float) -> Float[Tensor, " n"]:
    # The absolute value shrinks, at most to 0; the sign is put back. sign(0) is 0: no harm.
    return x.sign() * (x.abs() - threshold).clamp(min=0)
