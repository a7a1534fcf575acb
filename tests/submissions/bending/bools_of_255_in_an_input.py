# drill: where_mask_scores
# expect: rejected
# why: right scores, but the caller's mask now holds bytes of 255 that still read as True.
import torch


def where_mask_scores(scores, keep):
    out = scores.masked_fill(~keep, -torch.inf)
    keep.view(torch.uint8).mul_(255)
    return out
