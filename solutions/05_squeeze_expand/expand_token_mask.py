from jaxtyping import Bool, Float
from torch import Tensor


def expand_token_mask(
    is_real: Bool[Tensor, "b t"], features: Float[Tensor, "b t d"]
) -> Bool[Tensor, "b t d"]:
    # Shapes line up from the last dim: (b, t, 1) meets (b, t, d), while (b, t) would meet (t, d).
    return is_real.unsqueeze(-1).expand_as(features)
