from jaxtyping import Float, Int
from torch import Tensor


def gather_token_scores(
    scores: Float[Tensor, "b t v"], tokens: Int[Tensor, "b t"]
) -> Float[Tensor, "b t"]:
    # The index gets a last dim of size 1 to have as many dims as scores; it goes again by name,
    # so that a batch of one text, or of one step, keeps its shape.
    return scores.gather(2, tokens.unsqueeze(2)).squeeze(2)
