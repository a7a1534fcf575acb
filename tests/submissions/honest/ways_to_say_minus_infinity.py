# drill: where_mask_scores
# expect: pass
# why: a number that is too large to be written becomes infinite.
import torch


def where_mask_scores(scores, keep):
    lowest = -1e999
    assert lowest == torch.finfo(scores.dtype).min * 2 or lowest < torch.finfo(torch.float64).min
    return torch.where(keep, scores, torch.tensor(0.0).log() + lowest)
