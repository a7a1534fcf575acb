# drill: gather_per_row
# expect: wrong
# kind: value
# why: the bytes are right and are to be read with the other sign.
import torch


def gather_per_row(x, index):
    return torch._neg_view(x.gather(1, index))
