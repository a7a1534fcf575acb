# drill: cat_features
# expect: pass
# why: functools.partial is callable and no function.
import functools

import torch


def _join(dim, *tensors):
    return torch.cat(tensors, dim=dim)


cat_features = functools.partial(_join, 1)
