# drill: where_safe_reciprocal
# expect: wrong
# kind: input
# why: value and gradient are right, but the caller's zeros are ones now.
import torch


def where_safe_reciprocal(x):
    zero = x == 0
    with torch.no_grad():
        x[zero] = 1
    return (1 / x).masked_fill(zero, 0)
