# drill: where_safe_reciprocal
# expect: pass
# why: gradients are watched, a backward of its own is run, and nothing is changed.
import torch

seen = []


def where_safe_reciprocal(x):
    x.register_hook(lambda gradient: seen.append(gradient.norm()))
    zero = x == 0
    out = torch.where(zero, 0, 1 / torch.where(zero, 1, x))
    out.sum().backward(retain_graph=True)
    x.grad.zero_()
    return out * 1
