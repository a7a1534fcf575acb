# drill: where_safe_reciprocal
# expect: wrong error
# why: With gradients off for good, both gradients would be None and look alike.
import torch

torch.set_grad_enabled(False)
torch.autograd.grad = lambda *a, **k: (None,)


def where_safe_reciprocal(x):
    return torch.where(x == 0, 0.0, 1 / x)
