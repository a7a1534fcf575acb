from jaxtyping import Float, Int
from torch import Tensor


def gather_class_scores(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    # gather wants an index with as many dims as its input: a column here.
    # squeeze(1) names its dim, so that a batch of one row stays a batch.
    return scores.gather(1, label.unsqueeze(1)).squeeze(1)
