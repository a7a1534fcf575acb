# drill: where_mask_scores
# expect: rejected
# why: a bool tensor whose bytes are 2 in the place of the scores.
import torch


def where_mask_scores(scores, keep):
    return torch.full(scores.shape, 2, dtype=torch.uint8).view(torch.bool)
