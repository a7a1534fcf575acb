# drill: where_mask_scores
# expect: wrong
# kind: value
# why: plus infinity is as far from minus infinity as can be, whatever the tolerance.
import torch


def where_mask_scores(scores, keep):
    return torch.where(keep, scores, torch.inf)
