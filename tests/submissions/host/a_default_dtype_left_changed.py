# drill: unsqueeze_pairwise_differences
# expect: wrong
# kind: dtype
# why: the default dtype is changed for good, and the result follows it.
import torch

torch.set_default_dtype(torch.float64)


def unsqueeze_pairwise_differences(x, y):
    return x[:, None] - y + torch.zeros(1, 1)
