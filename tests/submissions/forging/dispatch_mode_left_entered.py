# drill: topk_keep
# expect: wrong
# kind: value
# why: A dispatch mode stays entered below Python's functions and fills every later result with 1.
import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Ones(TorchDispatchMode):
    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        if isinstance(result, torch.Tensor) and result.dtype is torch.bool:
            result.fill_(True)
        return result


mode = Ones()


def topk_keep(scores, k):
    result = torch.zeros_like(scores)
    mode.__enter__()
    return result
