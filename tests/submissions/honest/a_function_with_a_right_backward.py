# drill: where_safe_reciprocal
# expect: pass
# why: forward and backward are written by hand, and both are right.
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
        return -gradient * out * out


where_safe_reciprocal = Reciprocal.apply
