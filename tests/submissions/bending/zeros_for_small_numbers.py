# drill: where_safe_reciprocal
# expect: wrong
# kind: value
# why: numbers below an absolute tolerance count as zero; their reciprocals are large.
import torch


def where_safe_reciprocal(x):
    small = x.abs() < 1e-5
    return torch.where(small, 0.0, 1 / torch.where(small, 1.0, x))
