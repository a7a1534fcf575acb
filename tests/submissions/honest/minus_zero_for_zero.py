# drill: where_safe_reciprocal
# expect: pass
# why: -0.0 equals 0.0.
import torch


def where_safe_reciprocal(x):
    zero = x == 0
    return torch.where(zero, -0.0, 1 / torch.where(zero, 1.0, x))
