# drill: cat_features
# expect: wrong
# kind: input
# why: assigning to .data leaves the caller with a float64 tensor of the same values.
import torch


def cat_features(x, y):
    out = torch.cat([x, y], dim=1)
    x.data = x.data.double()
    return out
