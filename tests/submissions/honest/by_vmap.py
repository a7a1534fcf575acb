# drill: matmul_row_dots
# expect: pass
# why: torch.func maps a function of vectors over rows.
import torch
from torch.func import vmap


def matmul_row_dots(x, y):
    return vmap(torch.dot)(x, y) if len(x) else x.new_zeros(0)
