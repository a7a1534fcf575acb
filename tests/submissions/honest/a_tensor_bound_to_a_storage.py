# drill: gather_per_row
# expect: pass
# why: set_ on a tensor of its own.
import torch


def gather_per_row(x, index):
    out = torch.empty(0)
    made = x.gather(1, index)
    return out.set_(made.untyped_storage(), 0, made.shape, made.stride())
