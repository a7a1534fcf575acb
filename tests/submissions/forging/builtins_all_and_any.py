# drill: topk_keep
# expect: wrong rejected crash
# why: all, any, sum, abs and zip are replaced by ones that find no difference.
import builtins

import torch

builtins.all = lambda values: True
builtins.any = lambda values: False
builtins.sum = lambda values, start=0: 0
builtins.abs = lambda value: 0


def topk_keep(scores, k):
    return torch.zeros_like(scores)
