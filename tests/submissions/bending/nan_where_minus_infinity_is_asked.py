# drill: topk_keep
# expect: wrong
# kind: value
# why: what is kept is right; NaN stands where minus infinity is asked.
import torch


def topk_keep(scores, k):
    out = torch.full_like(scores, float("nan"))
    best = scores.topk(k)
    return out.scatter(1, best.indices, best.values)
