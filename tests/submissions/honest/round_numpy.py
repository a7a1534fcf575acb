# drill: where_mask_scores
# expect: pass
# why: there and back by numpy.
import numpy as np
import torch


def where_mask_scores(scores, keep):
    out = np.where(keep.numpy(), scores.numpy(), np.float32(-np.inf))
    return torch.from_numpy(out)
