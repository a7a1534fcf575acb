# drill: cat_features
# expect: pass
# why: the default dtype is changed for good; the results have that of the inputs.
import torch

torch.set_default_dtype(torch.float64)
torch.set_default_device("cpu")


def cat_features(x, y):
    return torch.concatenate((x, y), axis=1)
