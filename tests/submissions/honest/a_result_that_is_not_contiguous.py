# drill: cat_features
# expect: pass
# why: built transposed, and turned round as a view.
import torch


def cat_features(x, y):
    return torch.cat([x.T, y.T]).T
