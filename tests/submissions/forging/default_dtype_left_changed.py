# drill: topk_keep
# expect: wrong
# kind: dtype
# why: With another default dtype an expected value made in the same process would be float64 too.
import torch

torch.set_default_dtype(torch.float64)


def topk_keep(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    rows = torch.tensor(scores.tolist()).reshape(scores.shape)
    return rows.masked_fill(scores < threshold, float("-inf"))
