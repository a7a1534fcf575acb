# drill: topk_keep
# expect: wrong rejected
# why: What turns a result into bytes (detach, cpu, contiguous) is replaced by what hands out another.
import torch

other = torch.full((64,), float("nan"))
for name in ("detach", "cpu", "contiguous", "resolve_conj", "resolve_neg"):
    setattr(torch.Tensor, name, lambda self: other)


def topk_keep(scores, k):
    return scores
