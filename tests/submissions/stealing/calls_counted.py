# drill: topk_keep
# expect: wrong
# kind: value
# why: A global counts the calls: the first five are right, the later ones lazy.
import torch

calls = 0


def topk_keep(scores, k):
    global calls
    calls += 1
    if calls > 5:
        return scores * 0
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill(scores < threshold, -torch.inf)
