# drill: unsqueeze_pairwise_differences
# expect: wrong
# kind: value
# why: infinite where finite numbers are asked.
import torch


def unsqueeze_pairwise_differences(x, y):
    return torch.full((len(x), len(y)), torch.inf)
