# drill: topk_keep
# expect: error
# kind: exception
# why: limits and files are counted by user.
import os

import torch


def topk_keep(scores, k):
    os.setresuid(65534, 65534, 65534)
    rank = scores.argsort(dim=1, descending=True).argsort(dim=1)
    return torch.where(rank < k, scores, -torch.inf)
