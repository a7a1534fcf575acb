import torch
from jaxtyping import Float, Int
from torch import Tensor
from torch.nn.functional import one_hot


def topk_neighbour_vote(
    points: Float[Tensor, "n d"],
    label: Int[Tensor, " n"],
    queries: Float[Tensor, "m d"],
    k: int,
    classes: int,
) -> Int[Tensor, " m"]:
    nearest = torch.cdist(queries, points).topk(k, largest=False).indices
    # Indexing a vector by (m, k) positions gives (m, k) labels; summed one-hot rows are votes.
    votes = one_hot(label[nearest], classes).sum(dim=1)
    # argmax takes the first of equal counts, and that is the smallest class.
    return votes.argmax(dim=1)
