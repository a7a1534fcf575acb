# drill: where_safe_reciprocal
# expect: error wrong
# why: backward returns one number where a vector is asked.
import torch


class Reciprocal(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return torch.where(x == 0, 0.0, 1 / x)

    @staticmethod
    def backward(ctx, gradient):
        return gradient.new_zeros(3, 3)


def where_safe_reciprocal(x):
    return Reciprocal.apply(x)
