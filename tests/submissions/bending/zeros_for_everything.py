# drill: matmul_row_dots
# expect: wrong
# kind: value
# why: zeros of the right shape and dtype.
import torch


def matmul_row_dots(x, y):
    return torch.zeros(len(x))
