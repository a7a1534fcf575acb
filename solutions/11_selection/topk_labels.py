from jaxtyping import Float, Int
from torch import Tensor


def topk_labels(scores: Float[Tensor, "n c"], k: int) -> Int[Tensor, "n k"]:
    # topk works on the last dim and sorts in descending order by default.
    return scores.topk(k).indices
