# drill: unsqueeze_pairwise_differences
# expect: wrong
# kind: value
# why: uninitialised memory of the right shape.
import torch


def unsqueeze_pairwise_differences(x, y):
    return torch.empty(len(x), len(y))
