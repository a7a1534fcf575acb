# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: forward is right; backward forgets the minus sign.
import torch


class Reciprocal(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        out = torch.where(x == 0, 0.0, 1 / x)
        ctx.save_for_backward(out)
        return out

    @staticmethod
    def backward(ctx, gradient):
        (out,) = ctx.saved_tensors
        return gradient * out**2


def where_safe_reciprocal(x):
    return Reciprocal.apply(x)
