# drill: matmul_row_dots
# expect: output_limit
# why: each result is just below what is accepted, and all together are beyond it.
import torch


def matmul_row_dots(x, y):
    return torch.ones(30 << 18)
