# drill: where_mask_scores
# expect: rejected
# why: the right numbers, and no tensor.
import numpy as np


def where_mask_scores(scores, keep):
    return np.where(keep.numpy(), scores.numpy(), -np.inf)
