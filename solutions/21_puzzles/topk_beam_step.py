from jaxtyping import Float, Int
from torch import Tensor


def topk_beam_step(
    total: Float[Tensor, "b k"], log_probs: Float[Tensor, "b k v"]
) -> tuple[Float[Tensor, "b k"], Int[Tensor, "b k"], Int[Tensor, "b k"]]:
    _, k, v = log_probs.shape
    # (b, k, 1) + (b, k, v); flattened, the continuations of all beams compete in one dim.
    best, position = (total.unsqueeze(2) + log_probs).flatten(1).topk(k)
    return best, position // v, position % v
