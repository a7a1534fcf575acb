# drill: interleave_rows
# expect: pass
# why: a matrix of zeros and ones moves rows exactly.
import torch


def interleave_rows(x, y):
    n = len(x)
    order = torch.eye(2 * n).view(2, n, 2 * n).transpose(0, 1).reshape(2 * n, 2 * n)
    return order @ torch.cat([x, y])
