# drill: topk_keep
# expect: wrong
# kind: value
# why: What was seen is kept on torch itself; a second call with the same sizes gets the old answer.
import torch

torch._remembered = {}


def topk_keep(scores, k):
    key = tuple(scores.shape)
    if key not in torch._remembered:
        threshold = scores.topk(k).values[:, -1:]
        torch._remembered[key] = scores.masked_fill(scores < threshold, -torch.inf)
        return torch._remembered[key].clone()
    return torch._remembered[key].clone() * 2
