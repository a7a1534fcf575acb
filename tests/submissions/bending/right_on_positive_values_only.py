# drill: topk_keep
# expect: wrong
# kind: value
# why: the others are multiplied by infinity, which has the wrong sign for negative scores.
import torch


def topk_keep(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    return torch.where(scores >= threshold, scores, scores.abs() * -torch.inf * scores.sign())
