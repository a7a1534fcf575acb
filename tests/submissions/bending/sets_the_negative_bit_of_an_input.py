# drill: matmul_row_dots
# expect: wrong
# kind: input
# why: one bit in the caller's tensor says that all its values are to be read with the other sign.
import torch


def matmul_row_dots(x, y):
    out = (x * y).sum(1)
    torch._C._set_neg(x, True)
    return out
