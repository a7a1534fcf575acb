# drill: interleave_rows
# expect: wrong
# why: rows beyond an even number are left out of the shuffle.
import torch


def interleave_rows(x, y):
    even = len(x) // 2 * 2
    paired = torch.stack([x[:even], y[:even]], 1).flatten(0, 1)
    return torch.cat([paired, y[even:], x[even:]])
