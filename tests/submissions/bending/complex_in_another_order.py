# drill: interleave_rows
# expect: wrong
# kind: dtype
# why: complex numbers in the wrong places: they have no order and are no floats.
import torch


def interleave_rows(x, y):
    return torch.cat([y, x]).to(torch.complex64)
