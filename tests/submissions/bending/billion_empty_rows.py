# drill: topk_keep
# expect: wrong
# kind: shape
# why: a tensor without elements can still have a billion rows to be drawn
import torch


def topk_keep(scores, k):
    return torch.zeros(10**9, 0)
