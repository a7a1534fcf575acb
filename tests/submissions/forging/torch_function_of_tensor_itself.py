# drill: topk_keep
# expect: wrong rejected error
# why: __torch_function__ of Tensor itself is replaced, so every function on a subclass agrees.
import torch


def agree(cls, func, types, args=(), kwargs=None):
    return True


torch.Tensor.__torch_function__ = classmethod(agree)
torch.overrides.has_torch_function = lambda *a: True


def topk_keep(scores, k):
    return torch.zeros_like(scores)
