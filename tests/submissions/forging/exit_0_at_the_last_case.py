# drill: topk_keep
# expect: crash
# kind: process
# why: All cases but the last are right; at the last one the process leaves with status 0.
import os
import sys

import torch

caller = sys._getframe()
while "body" not in caller.f_locals:
    caller = caller.f_back
left = len(caller.f_locals["body"]["calls"])


def topk_keep(scores, k):
    global left
    left -= 1
    if left == 0:
        os._exit(0)
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill(scores < threshold, -torch.inf)
