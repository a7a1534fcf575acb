# drill: topk_keep
# expect: wrong
# kind: value
# why: what is kept was only moved; that minus infinity stands beside it excuses nothing.
import torch


def topk_keep(scores, k):
    rank = scores.argsort(dim=1, descending=True).argsort(dim=1)
    return torch.where(rank < k, torch.nextafter(scores, 2 * scores), -torch.inf)
