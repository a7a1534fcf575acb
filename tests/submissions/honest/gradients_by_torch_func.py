# drill: where_safe_reciprocal
# expect: pass
# why: one element at a time, by vmap over a function with a where in it.
import torch


def one(value):
    safe = torch.where(value == 0, 1.0, value)
    return torch.where(value == 0, 0.0, safe**-1)


def where_safe_reciprocal(x):
    return torch.func.vmap(one)(x) if len(x) else x * 1
