# drill: matmul_row_dots
# expect: wrong
# kind: rule
# why: the values are right; a comprehension is a loop.
import torch


def matmul_row_dots(x, y):
    return torch.stack([a @ b for a, b in zip(x, y, strict=True)]) if len(x) else torch.zeros(0)
