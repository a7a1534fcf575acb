# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: no gradient is recorded from here on.
import torch

torch.set_grad_enabled(False)


def where_safe_reciprocal(x):
    zero = x == 0
    return (1 / x.masked_fill(zero, 1)).masked_fill(zero, 0)
