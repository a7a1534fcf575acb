# drill: unsqueeze_pairwise_differences
# expect: pass
# why: a column of ones on either side turns a product into a difference.
import torch


def unsqueeze_pairwise_differences(x, y):
    left = torch.stack([x, torch.ones_like(x)], dim=1)
    right = torch.stack([torch.ones_like(y), -y])
    return left @ right
