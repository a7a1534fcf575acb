# drill: topk_keep
# expect: wrong
# kind: value
# why: The operators of Tensor are replaced: == is always true, != never, and every truth is True.
import torch

torch.Tensor.__eq__ = lambda self, other: torch.ones(1, dtype=torch.bool)
torch.Tensor.__ne__ = lambda self, other: torch.zeros(1, dtype=torch.bool)
torch.Tensor.__bool__ = lambda self: True
torch.Tensor.__sub__ = lambda self, other: torch.zeros(1)
torch.Tensor.__hash__ = lambda self: 0


def topk_keep(scores, k):
    return torch.zeros(tuple(scores.shape))
