# drill: where_mask_scores
# expect: wrong
# kind: value
# why: the most negative float is finite; a tolerance relative to infinity would let it pass.
import torch


def where_mask_scores(scores, keep):
    return scores.masked_fill(~keep, torch.finfo(scores.dtype).min)
