# drill: repeat_each_row
# expect: wrong
# kind: rule
# why: torch.ops reaches the same function by another road.
import torch


def repeat_each_row(x, k):
    return torch.ops.aten.repeat_interleave.self_int(x, k, 0)
