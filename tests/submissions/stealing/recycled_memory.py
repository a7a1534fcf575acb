# drill: topk_keep
# expect: wrong
# why: An expected tensor that was freed in this process may be what torch.empty hands out next.
import torch


def topk_keep(scores, k):
    kept = [torch.empty_like(scores) for _ in range(100)]
    for tensor in kept:
        if tensor.eq(-torch.inf).any() and bool(((tensor == scores) | tensor.isinf()).all()):
            return tensor
    return kept[-1]
