# drill: topk_keep
# expect: rejected
# why: A subclass of Tensor answers comparisons by itself.
import torch


class Agreeable(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        if func.__name__ in ("allclose", "equal", "isclose", "__eq__", "eq"):
            return True
        return super().__torch_function__(func, types, args, kwargs or {})

    def __eq__(self, other):
        return True


def topk_keep(scores, k):
    return torch.zeros_like(scores).as_subclass(Agreeable)
